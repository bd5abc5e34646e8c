/**
 * What the answers must add up to: per slot and option the share (per cent of those who answer) by year.
 * Where ../db/register/published-figures.csv has a figure, it is that one; the rest is invented and lies on a smooth path.
 * The last option of a single choice takes what is left. Years in between are on the straight line.
 */
export type TargetPath = Readonly<Record<number, number>>

const matrix = (
  question: string,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly (number | TargetPath)[]>>,
): [string, Record<string, TargetPath>][] =>
  Object.entries(rows).map(([row, shares]) => [
    `${question}.${row}`,
    Object.fromEntries(
      columns.map((column, index) => [column, typeof shares[index] === 'object' ? shares[index] : { 2026: Number(shares[index]) }]),
    ),
  ])

export const targets: Readonly<Record<string, Readonly<Record<string, TargetPath>>>> = {
  tehtava: { paatehtava: { 2014: 29, 2018: 38, 2024: 55, 2026: 57 }, ei_lainkaan: { 2026: 3 } },
  viestintahenkilosto: { on: { 2014: 33, 2018: 44, 2024: 66, 2026: 68 } },
  vastuu: {
    johto: { 2014: 38, 2018: 38, 2024: 33, 2026: 32 },
    viestinta: { 2014: 32, 2018: 37, 2024: 51, 2026: 53 },
    tietotekniikka: { 2014: 16, 2015: 13, 2016: 11, 2017: 9, 2018: 7, 2024: 3, 2026: 2 },
    hallinto: { 2014: 8, 2018: 12, 2024: 9, 2026: 9 },
    ei_kukaan: { 2026: 2 },
  },
  uudistus_verkkopalvelu: {
    kaynnissa: { 2014: 24, 2017: 28, 2018: 30, 2024: 20, 2026: 17 },
    alkamassa: { 2014: 19, 2017: 22, 2018: 22, 2024: 13, 2026: 14 },
  },
  uudistus_intranet: {
    kaynnissa: { 2014: 15, 2018: 22, 2024: 17, 2026: 16 },
    alkamassa: { 2014: 14, 2018: 18, 2024: 12, 2026: 13 },
    ei_intranetia: { 2026: 17 },
  },
  responsiivisuus: {
    kylla: { 2014: 28, 2017: 72, 2018: 78, 2024: 97, 2026: 98 },
    osittain: { 2014: 30, 2017: 17, 2018: 14, 2024: 3, 2026: 2 },
  },
  mobiilisovellus: { kylla: { 2014: 27, 2015: 31, 2018: 34, 2024: 33, 2026: 32 } },
  chatbot: { kylla: { 2026: 21 }, suunnitteilla: { 2026: 24 } },
  osallistumispalvelut: {
    kuntalaisaloite: { 2014: 48, 2016: 68, 2018: 76, 2024: 88, 2026: 89 },
    otakantaa: { 2014: 22, 2016: 34, 2018: 36, 2024: 30, 2026: 27 },
    lausuntopalvelu: { 2014: 4, 2016: 18, 2018: 30, 2024: 58, 2026: 60 },
    oma_alusta: { 2014: 12, 2018: 20, 2024: 29, 2026: 31 },
    karttakysely: { 2014: 14, 2018: 31, 2024: 52, 2026: 55 },
    muu: { 2014: 4, 2026: 6 },
  },
  verkkopalvelun_kielet: {
    fi: { 2024: 98, 2026: 98 },
    sv: { 2024: 42, 2026: 42 },
    en: { 2024: 71, 2026: 74 },
    se: { 2024: 2, 2026: 2 },
    ru: { 2024: 14, 2026: 13 },
    uk: { 2024: 17, 2026: 19 },
    ar: { 2024: 5, 2026: 6 },
    muu: { 2024: 8, 2026: 9 },
  },
  somen_kielet: {
    fi: { 2024: 96, 2026: 96 },
    sv: { 2024: 26, 2026: 26 },
    en: { 2024: 31, 2026: 34 },
    se: { 2024: 1, 2026: 1 },
    ru: { 2024: 4, 2026: 4 },
    uk: { 2024: 8, 2026: 9 },
    ar: { 2024: 2, 2026: 2 },
    muu: { 2024: 3, 2026: 3 },
  },
  selkokieli: { kylla: { 2026: 34 }, suunnitteilla: { 2026: 27 }, _eos: { 2026: 9 } },
  ...Object.fromEntries(
    matrix('saavutettavuus', ['kattavasti', 'osittain', '_eos'], {
      tekninen: [{ 2024: 62, 2026: 66 }, { 2024: 35, 2026: 29 }, { 2026: 3 }],
      sisallot: [{ 2024: 38, 2026: 41 }, { 2024: 55, 2026: 49 }, { 2026: 5 }],
      asiakirjat: [{ 2024: 17, 2026: 21 }, { 2024: 61, 2026: 50 }, { 2026: 12 }],
    }),
  ),
  saavutettavuus_kustannukset: { merkittavia: { 2024: 16, 2026: 12 }, jonkin_verran: { 2024: 61, 2026: 49 }, _eos: { 2026: 16 } },
  ohjeet: {
    on: { 2014: 43, 2015: 50, 2016: 56, 2017: 62, 2018: 60, 2024: 74, 2026: 77 },
    suunnitteilla: { 2014: 22, 2016: 25, 2017: 23, 2018: 25, 2024: 15, 2026: 14 },
  },
  koulutus: {
    henkilosto: { 2014: 38, 2017: 50, 2018: 50, 2024: 57, 2026: 59 },
    johto: { 2014: 22, 2017: 31, 2018: 31, 2024: 34, 2026: 36 },
    luottamushenkilot: { 2014: 6, 2018: 10, 2024: 14, 2026: 15 },
  },
  strategia: {
    erillinen: { 2014: 9, 2017: 30, 2018: 24, 2024: 27, 2026: 28 },
    muussa: { 2014: 31, 2017: 40, 2018: 50, 2024: 55, 2026: 56 },
  },
  kanavat: {
    facebook: { 2014: 84, 2015: 89, 2016: 95, 2017: 97, 2018: 98, 2024: 99, 2026: 99 },
    instagram: { 2014: 0, 2015: 27, 2016: 41, 2017: 53, 2018: 71, 2024: 95, 2026: 96 },
    youtube: { 2014: 25, 2015: 40, 2016: 56, 2017: 55, 2018: 69, 2024: 85, 2026: 84 },
    linkedin: { 2014: 6, 2016: 13, 2018: 26, 2024: 63, 2026: 66 },
    twitter: { 2014: 27, 2015: 40, 2016: 48, 2017: 53, 2018: 56, 2024: 44, 2026: 31 },
    tiktok: { 2024: 24, 2026: 33 },
    whatsapp: { 2026: 11 },
    bluesky: { 2026: 8 },
    threads: { 2026: 12 },
    snapchat: { 2014: 1, 2016: 6, 2018: 10, 2024: 6, 2026: 5 },
    periscope: { 2014: 0, 2015: 0, 2016: 5, 2017: 4, 2018: 2 },
    slideshare: { 2014: 7, 2016: 9, 2018: 6 },
    blogi: { 2014: 14, 2018: 22, 2024: 19, 2026: 17 },
    muu: { 2014: 4, 2018: 5, 2026: 4 },
  },
  ...Object.fromEntries(
    // Of the municipalities that use the channel.
    matrix('julkaisutiheys', ['paivittain', 'useita_viikossa', 'viikoittain', 'harvemmin'], {
      facebook: [62, 26, 7, 4],
      instagram: [28, 38, 17, 13],
      youtube: [3, 5, 12, 66],
      linkedin: [8, 19, 24, 38],
      twitter: [10, 12, 13, 33],
      tiktok: [4, 9, 16, 48],
      whatsapp: [20, 29, 21, 25],
      bluesky: [5, 9, 16, 40],
      threads: [3, 8, 14, 45],
      snapchat: [2, 10, 20, 50],
      blogi: [0, 3, 19, 66],
    }),
  ),
  tyytyvaisyys: {
    1: { 2014: 5, 2018: 3, 2024: 2, 2026: 2 },
    2: { 2014: 17, 2018: 11, 2024: 9, 2026: 8 },
    3: { 2014: 37, 2018: 31, 2024: 28, 2026: 28 },
    4: { 2014: 34, 2018: 44, 2024: 48, 2026: 48 },
  },
  toimialat: {
    keskushallinto: { 2014: 52, 2018: 68, 2024: 80, 2026: 81 },
    varhaiskasvatus: { 2014: 30, 2018: 48, 2024: 68, 2026: 70 },
    koulut: { 2014: 45, 2018: 66, 2024: 82, 2026: 83 },
    kirjasto: { 2014: 72, 2018: 86, 2024: 95, 2026: 95 },
    kulttuuri: { 2014: 70, 2018: 88, 2024: 95, 2026: 96 },
    liikunta: { 2014: 45, 2018: 78, 2024: 94, 2026: 94 },
    nuoriso: { 2014: 84, 2017: 92, 2018: 93, 2024: 96, 2026: 97 },
    matkailu: { 2014: 48, 2018: 56, 2024: 60, 2026: 60 },
    elinkeino: { 2014: 33, 2018: 47, 2024: 63, 2026: 65 },
    tyollisyys: { 2026: 44 },
    tekninen: { 2014: 18, 2018: 31, 2024: 47, 2026: 49 },
    sote: { 2014: 15, 2018: 24 },
    muu: { 2014: 3, 2026: 5 },
  },
  kohderyhmat: {
    asukkaat: { 2014: 93, 2018: 96, 2026: 98 },
    nuoret: { 2014: 78, 2018: 77, 2024: 70, 2026: 68 },
    lapsiperheet: { 2014: 58, 2018: 66, 2026: 72 },
    ikaantyneet: { 2014: 12, 2018: 18, 2024: 29, 2026: 32 },
    muuttajat: { 2014: 41, 2018: 55, 2024: 62, 2026: 63 },
    vapaa_ajan_asukkaat: { 2014: 30, 2018: 37, 2024: 44, 2026: 44 },
    matkailijat: { 2014: 50, 2018: 54, 2026: 55 },
    yritykset: { 2014: 26, 2018: 38, 2024: 50, 2026: 51 },
    tyonhakijat: { 2014: 10, 2018: 24, 2024: 53, 2026: 55 },
    media: { 2014: 22, 2018: 34, 2024: 36, 2026: 36 },
    muu: { 2014: 3, 2026: 3 },
  },
  ...Object.fromEntries(
    matrix('tarkoitukset', ['erittain_tarkea', 'melko_tarkea', 'vahan_tarkea'], {
      palvelut: [80, 18, 2],
      paatokset: [58, 34, 7],
      asukasneuvonta: [22, 41, 31],
      osallisuus: [31, 44, 21],
      keskustelu: [19, 42, 32],
      tiedottaminen: [
        { 2024: 83, 2026: 84 },
        { 2024: 15, 2026: 14 },
        { 2024: 2, 2026: 2 },
      ],
      kriisiviestinta: [
        { 2024: 62, 2026: 66 },
        { 2024: 28, 2026: 25 },
        { 2024: 8, 2026: 7 },
      ],
      neuvonta: [
        { 2024: 17, 2026: 16 },
        { 2024: 46, 2026: 45 },
        { 2024: 31, 2026: 32 },
      ],
      osallistuminen: [
        { 2024: 24, 2026: 25 },
        { 2024: 48, 2026: 48 },
        { 2024: 24, 2026: 23 },
      ],
      yhteisollisyys: [
        { 2024: 40, 2026: 42 },
        { 2024: 45, 2026: 44 },
        { 2024: 13, 2026: 12 },
      ],
      tapahtumat: [
        { 2024: 69, 2026: 70 },
        { 2024: 28, 2026: 27 },
        { 2024: 3, 2026: 3 },
      ],
      matkailu: [
        { 2024: 31, 2026: 30 },
        { 2024: 38, 2026: 39 },
        { 2024: 23, 2026: 23 },
      ],
      rekrytointi: [
        { 2024: 46, 2026: 48 },
        { 2024: 40, 2026: 39 },
        { 2024: 12, 2026: 11 },
      ],
    }),
  ),
  tililuettelo: { kylla: { 2026: 52 }, osittain: { 2026: 24 }, _eos: { 2026: 6 } },
  valtuusto_suorana: {
    kylla: { 2014: 16, 2015: 21, 2016: 26, 2017: 31, 2018: 38, 2024: 81, 2026: 83 },
    kaikki: { 2026: 76 },
    osa: { 2026: 8 },
    suunnitteilla: { 2014: 14, 2018: 17, 2024: 8, 2026: 7 },
  },
  valtuusto_tallenteet: { kylla: { 2024: 68 }, kaikki: { 2026: 63 }, osa: { 2026: 9 }, suunnitteilla: { 2024: 9, 2026: 9 } },
  tallenteiden_tekstitys: { kylla: { 2026: 24 }, osittain: { 2026: 28 }, _eos: { 2026: 5 } },
  valtuusto_some: {
    kylla: { 2014: 12, 2015: 15, 2016: 14, 2017: 19, 2018: 20, 2024: 33 },
    kaikki: { 2026: 15 },
    osa: { 2026: 21 },
  },
  johtaja_some: { kylla: { 2014: 19, 2015: 24, 2016: 31.5, 2017: 40, 2018: 48, 2024: 62, 2026: 61 } },
  // Of all respondents, not of active managers.
  johtaja_kanavat: {
    facebook: { 2024: 48, 2026: 46 },
    instagram: { 2024: 26, 2026: 29 },
    youtube: { 2024: 9, 2026: 8 },
    linkedin: { 2024: 31, 2026: 35 },
    twitter: { 2024: 20, 2026: 15 },
    tiktok: { 2024: 3, 2026: 4 },
    bluesky: { 2026: 3 },
    threads: { 2026: 4 },
    blogi: { 2024: 8, 2026: 7 },
    muu: { 2024: 1, 2026: 1 },
  },
  tekoaly: { kylla: { 2024: 47, 2026: 71 }, suunnitteilla: { 2024: 21, 2026: 14 } },
  tekoaly_kaytto: {
    tekstit: { 2024: 84, 2026: 89 },
    selkeys: { 2024: 54, 2026: 63 },
    kaannokset: { 2024: 48, 2026: 56 },
    kuvat: { 2024: 33, 2026: 37 },
    videot: { 2024: 8, 2026: 13 },
    neuvonta: { 2024: 10, 2026: 14 },
    analyysi: { 2024: 12, 2026: 19 },
    muu: { 2024: 4, 2026: 4 },
  },
  tekoaly_merkinta: {
    aina: { 2026: 21 },
    useimmiten: { 2026: 14 },
    joskus: { 2026: 27 },
    ei_julkaista: { 2026: 9 },
    _eos: { 2026: 4 },
  },
  tekoaly_ohjeet: { on: { 2024: 25, 2026: 48 }, suunnitteilla: { 2024: 33, 2026: 30 } },
  tekoaly_koulutus: { kylla: { 2026: 41 }, suunnitteilla: { 2026: 24 }, _eos: { 2026: 7 } },
}

/** The share of an option in a year, per cent; beyond the ends of its path the nearest end. @throws when the option has none */
export function targetShare(slot: string, option: string, year: number): number {
  const path = targets[slot]?.[option]
  if (!path) throw new Error(`no target share for ${slot} ${option}`)
  const years = Object.keys(path).map(Number)
  const before = years.findLast((each) => each <= year) ?? Number(years[0])
  const after = years.find((each) => each >= year) ?? before
  const [from = 0, to = 0] = [path[before], path[after]]
  return before === after ? to : from + ((to - from) * (year - before)) / (after - before)
}
