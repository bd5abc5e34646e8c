import { describe, expect, it } from 'vitest'
import { readRegister } from '@/db/register'
import { forWhom, genitive } from './genitive'

/** Hand-checked genitives, in the register's order of codes. */
const checked = `
Alajärven Alavieskan Alavuden Asikkalan Askolan Auran Akaan Brändön Eckerön Enonkosken Enontekiön Espoon Euran Eurajoen Evijärven
Finströmin Forssan Föglön Getan Haapajärven Haapaveden Hailuodon Halsuan Haminan Hammarlandin Hankasalmen Hangon Harjavallan
Hartolan Hattulan Hausjärven Heinäveden Helsingin Vantaan Hirvensalmen Hollolan Huittisten Humppilan Hyrynsalmen Hyvinkään
Hämeenkyrön Hämeenlinnan Heinolan Iin Iisalmen Iitin Ikaalisten Ilmajoen Ilomantsin Inarin Inkoon Isojoen Isonkyrön Imatran
Janakkalan Joensuun Jokioisten Jomalan Joroisten Joutsan Juuan Juupajoen Juvan Jyväskylän Jämijärven Jämsän Järvenpään Kaarinan
Kaavin Kajaanin Kalajoen Kangasalan Kangasniemen Kankaanpään Kannonkosken Kannuksen Karijoen Karkkilan Karstulan Karvian
Kaskisten Kauhajoen Kauhavan Kauniaisten Kaustisen Keiteleen Kemin Keminmaan Kempeleen Keravan Keuruun Kihniön Kinnulan
Kirkkonummen Kiteen Kittilän Kiuruveden Kivijärven Kokemäen Kokkolan Kolarin Konneveden Kontiolahden Korsnäsin Kosken_Tl Kotkan
Kouvolan Kristiinankaupungin Kruunupyyn Kuhmon Kuhmoisten Kumlingen Kuopion Kuortaneen Kurikan Kustavin Kuusamon Outokummun
Kyyjärven Kärkölän Kärsämäen Kökarin Kemijärven Kemiönsaaren Lahden Laihian Laitilan Lapinlahden Lappajärven Lappeenrannan
Lapinjärven Lapuan Laukaan Lemin Lemlandin Lempäälän Leppävirran Lestijärven Lieksan Liedon Limingan Liperin Loimaan Lopen
Loviisan Luhangan Lumijoen Lumparlandin Luodon Luumäen Lohjan Paraisten Maalahden Maarianhaminan Marttilan Maskun Merijärven
Merikarvian Miehikkälän Mikkelin Muhoksen Multian Muonion Mustasaaren Muuramen Mynämäen Myrskylän Mäntsälän Mäntyharjun
Mänttä-Vilppulan Naantalin Nakkilan Nivalan Nokian Nousiaisten Nurmeksen Nurmijärven Närpiön Orimattilan Oripään Oriveden
Oulaisten Oulun Padasjoen Paimion Paltamon Parikkalan Parkanon Pelkosenniemen Perhon Petäjäveden Pieksämäen Pielaveden
Pietarsaaren Pedersören_kunnan Pihtiputaan Pirkkalan Polvijärven Pomarkun Porin Pornaisten Posion Pudasjärven Pukkilan
Punkalaitumen Puolangan Puumalan Pyhtään Pyhäjoen Pyhäjärven Pyhännän Pyhärannan Pälkäneen Pöytyän Porvoon Raahen Raision
Rantasalmen Ranuan Rauman Rautalammin Rautavaaran Rautjärven Reisjärven Riihimäen Ristijärven Rovaniemen Ruokolahden Ruoveden
Ruskon Rääkkylän Raaseporin Saarijärven Sallan Salon Saltvikin Sauvon Savitaipaleen Savonlinnan Savukosken Seinäjoen Sievin
Siikaisten Siikajoen Siilinjärven Simon Sipoon Siuntion Sodankylän Soinin Someron Sonkajärven Sotkamon Sottungan Sulkavan Sundin
Suomussalmen Suonenjoen Sysmän Säkylän Vaalan Sastamalan Siikalatvan Taipalsaaren Taivalkosken Taivassalon Tammelan Tampereen
Tervon Tervolan Teuvan Tohmajärven Toholammin Toivakan Tornion Turun Pellon Tuusniemen Tuusulan Tyrnävän Ulvilan Urjalan
Utajärven Utsjoen Uuraisten Uudenkaarlepyyn Uudenkaupungin Vaasan Valkeakosken Varkauden Vehmaan Vesannon Vesilahden Vetelin
Vieremän Vihdin Viitasaaren Vimpelin Virolahden Virtain Vårdön Vöyrin Ylitornion Ylivieskan Ylöjärven Ypäjän Ähtärin Äänekosken
`
  .trim()
  .split(/\s+/)
  .map((name) => name.replace('_', ' '))

describe('the genitive of a municipality', () => {
  it('is right for every municipality of today', () => {
    const names = readRegister()
      .municipalities.filter((each) => !each.ended)
      .map((each) => each.nameFi)
    expect(names.map((name) => genitive(name, 'fi'))).toEqual(checked)
  })
  it('in Swedish adds s only where the name has none', () => {
    expect(['Åbo', 'Helsingfors', 'Kimitoön', 'Korsnäs'].map((name) => genitive(name, 'sv'))).toEqual([
      'Åbos',
      'Helsingfors',
      'Kimitoöns',
      'Korsnäs',
    ])
  })
  it('in English ends in an apostrophe after s', () => {
    expect(['Espoo', 'Kannus'].map((name) => genitive(name, 'en'))).toEqual(['Espoo’s', 'Kannus’'])
  })

  it('stands before "puolesta" in Finnish, and the name alone after "för" and "for"', () => {
    expect([forWhom('Helsinki', 'fi'), forWhom('Åbo', 'sv'), forWhom('Espoo', 'en')]).toEqual(['Helsingin', 'Åbo', 'Espoo'])
  })
})
