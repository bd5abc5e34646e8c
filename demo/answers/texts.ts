/** Written answers of the demonstration: invented, without names. */
import { draw, pick } from '../draw'
import type { DemoUnit } from '../municipalities/unit'

/** `steady`: the same every round. `large`: so many of the first suit large municipalities, which take only those. */
type Stock = { share: number; steady?: true; large?: number; fi: readonly string[]; sv: readonly string[] }

const stocks: Readonly<Record<string, Stock>> = {
  vastaajan_nimike: {
    share: 0.92,
    steady: true,
    large: 4,
    fi: [
      'viestintäpäällikkö',
      'viestintäasiantuntija',
      'viestintäsuunnittelija',
      'verkkoviestinnän suunnittelija',
      'tiedottaja',
      'hallintojohtaja',
      'kunnansihteeri',
      'hallintosihteeri',
      'markkinointi- ja viestintäkoordinaattori',
      'elinvoimakoordinaattori',
    ],
    sv: ['kommunikationschef', 'informatör', 'kommunikationsplanerare', 'webbplanerare', 'förvaltningschef', 'förvaltningssekreterare'],
  },
  vaikeinta: {
    share: 0.55,
    fi: [
      'Aika ei riitä. Päivitykset tehdään muiden töiden ohessa.',
      'Kommentteihin vastaaminen iltaisin ja viikonloppuisin. Päivystystä ei ole sovittu.',
      'Nuoria on vaikea tavoittaa niissä kanavissa, joita kunta osaa käyttää.',
      'Toimialoilla on paljon tilejä, eikä kukaan tiedä niistä kaikkia.',
      'Asiattomien viestien käsittely ja se, milloin keskustelu pitää sulkea.',
      'Saavutettavuus: videoiden tekstitykseen ei ole tekijää.',
      'Kanavat muuttuvat nopeammin kuin ohjeet.',
      'Kunnan asioista on hankala kertoa lyhyesti ja kiinnostavasti.',
      'Kuvien saaminen. Kaikilta pitäisi muistaa pyytää lupa.',
      'Kahdella kielellä julkaiseminen vie kaksinkertaisen ajan.',
    ],
    sv: [
      'Tiden räcker inte till. Inläggen görs vid sidan av annat arbete.',
      'Att svara på kommentarer på kvällar och veckoslut. Vi har ingen jour.',
      'Det är svårt att nå unga i de kanaler som vi kan använda.',
      'Att publicera på två språk tar dubbelt så lång tid.',
      'Sektorerna har många konton och ingen har överblick över alla.',
      'Det saknas någon som kan texta videor.',
    ],
  },
  terveiset: {
    share: 0.11,
    fi: [
      'Kiitos kyselystä. Vertailu muihin samankokoisiin kuntiin on meille hyödyllinen.',
      'Toivomme lisää koulutusta.',
      'Osa kysymyksistä oli vaikeita, koska toimialat hoitavat tilinsä itse.',
      'Valmis malli some-ohjeista auttaisi.',
      'Vastasimme yhdessä hallinnon ja sivistystoimen kanssa.',
      'Hyvä ja selkeä kysely.',
    ],
    sv: [
      'Tack för enkäten. Jämförelsen med andra kommuner är till nytta för oss.',
      'Vi önskar mer utbildning på svenska.',
      'En färdig modell för anvisningar skulle hjälpa.',
      'Bra och tydlig enkät.',
    ],
  },
}

const others: Readonly<Record<string, { fi: readonly string[]; sv: readonly string[] }>> = {
  vastuu: {
    fi: ['sivistystoimi', 'elinvoimapalvelut', 'kunnan omistama kehitysyhtiö', 'jaettu toimialojen kesken'],
    sv: ['bildningssektorn', 'näringslivsenheten', 'delas mellan sektorerna'],
  },
  osallistumispalvelut: { fi: ['kuntalaisraati', 'palautepalvelu', 'osallistuva budjetointi'], sv: ['invånarråd', 'responstjänst'] },
  kanavat: { fi: ['Flickr', 'Pinterest', 'Issuu', 'podcast'], sv: ['Flickr', 'Pinterest', 'podd'] },
  toimialat: { fi: ['ympäristötoimi', 'museot', 'kansalaisopisto'], sv: ['miljösektorn', 'museer', 'medborgarinstitutet'] },
  kohderyhmat: { fi: ['päättäjät', 'järjestöt', 'opiskelijat'], sv: ['beslutsfattare', 'föreningar', 'studerande'] },
  verkkopalvelun_kielet: { fi: ['viro', 'saksa', 'somali', 'konekäännös'], sv: ['tyska', 'estniska', 'maskinöversättning'] },
  somen_kielet: { fi: ['viro', 'saksa'], sv: ['tyska', 'estniska'] },
  johtaja_kanavat: { fi: ['Threads', 'podcast'], sv: ['Threads', 'podd'] },
  tekoaly_kaytto: { fi: ['kokousmuistiot', 'hakukoneoptimointi'], sv: ['mötesanteckningar', 'sökmotoroptimering'] },
}

const isSwedish = (unit: DemoUnit) => unit.language === 'sv' || unit.language === 'sv-fi'

/** An answer in the municipality's language, or null where nothing is written. */
export function textFor(question: string, unit: DemoUnit, year: number): string | null {
  const stock = stocks[question]
  if (!stock || draw('writes', unit.municipality, question, year) >= stock.share) return null
  const texts = isSwedish(unit) ? stock.sv : stock.fi
  return pick(unit.size > 0.9 ? texts.slice(0, stock.large) : texts, 'text', unit.municipality, question, stock.steady ? 0 : year)
}

/** What "muu" is, or null where it is left open. */
export function otherText(question: string, unit: DemoUnit, year: number): string | null {
  const stock = others[question]
  if (!stock || draw('other', unit.municipality, question, year) < 0.15) return null
  return pick(isSwedish(unit) ? stock.sv : stock.fi, 'which', unit.municipality, question, year)
}
