/** The people of the demonstration: invented names at addresses that cannot exist. */
import type { RegisterMunicipality, RegisterUnit } from '@/questionnaire/round-frame'
import { pick } from '../draw'

export type DemoPerson = {
  id: string
  email: string
  name: string
  title: string
  locale: 'fi' | 'sv'
  municipalities: readonly string[]
}

/** Municipalities with a part of their own in the demonstration. */
export const roles = {
  /** Half-way in the open round, three colleagues. */
  halfWay: '005',
  /** Have answered before but not begun the open round: Kauhava, Pedersöre, and the two of `ofTwo`. */
  untouched: ['233', '599', '009', '746'],
  /** One person answers for both: Alavieska and Sievi. */
  ofTwo: ['009', '746'],
} as const

export const administrator = {
  id: 'yllapito',
  email: 'admin@kuntaliitto.example',
  name: 'Aino Lehtonen',
  title: 'tutkimuspäällikkö',
} as const

export const analyst = {
  id: 'analyytikko',
  email: 'analyytikko@kuntaliitto.example',
  name: 'Otso Rantala',
  title: 'tutkija',
} as const

const firstNames = {
  fi: [
    'Anna',
    'Eeva',
    'Helena',
    'Ilkka',
    'Jaana',
    'Juha',
    'Kaisa',
    'Kari',
    'Katri',
    'Laura',
    'Leena',
    'Marko',
    'Mika',
    'Minna',
    'Päivi',
    'Sami',
    'Sari',
    'Timo',
    'Tuula',
    'Ville',
  ],
  sv: [
    'Anders',
    'Camilla',
    'Carina',
    'Henrik',
    'Johanna',
    'Jonas',
    'Kristina',
    'Linda',
    'Magnus',
    'Maria',
    'Mikaela',
    'Peter',
    'Sofia',
    'Stefan',
    'Ulrika',
  ],
} as const

const lastNames = {
  fi: [
    'Aalto',
    'Hakala',
    'Heikkinen',
    'Hiltunen',
    'Järvinen',
    'Karjalainen',
    'Koskinen',
    'Laine',
    'Lahtinen',
    'Mattila',
    'Mäkelä',
    'Niemi',
    'Nurmi',
    'Ojala',
    'Rantanen',
    'Salo',
    'Savolainen',
    'Toivonen',
    'Turunen',
    'Väisänen',
  ],
  sv: [
    'Andersson',
    'Backman',
    'Björklund',
    'Eriksson',
    'Granholm',
    'Holmberg',
    'Johansson',
    'Karlsson',
    'Lindholm',
    'Nyman',
    'Sandström',
    'Sjöberg',
    'Söderlund',
    'Westerholm',
    'Österman',
  ],
} as const

const titles = {
  fi: ['viestintäpäällikkö', 'viestintäasiantuntija', 'hallintojohtaja', 'viestintäsuunnittelija'],
  sv: ['kommunikationschef', 'informatör', 'förvaltningschef', 'kommunikationsplanerare'],
} as const

/** "Koski Tl" as the part of an address: "koski-tl". */
export const asciiName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (between) => (/[\s-]/.test(between) ? '-' : ''))

const localeOf = (unit: RegisterUnit) => (unit.language === 'sv' || unit.language === 'sv-fi' ? 'sv' : 'fi')

/** Colleagues by municipality, beside the one at `viestinta@`. */
const colleagues: Readonly<Record<string, readonly { address: string; name: string; title: string }[]>> = {
  [roles.halfWay]: [
    { address: 'kirjasto', name: 'Liisa Korhonen', title: 'kirjastotoimenjohtaja' },
    { address: 'hallinto', name: 'Oskar Lindqvist', title: 'hallintojohtaja' },
  ],
  '091': [
    { address: 'digi', name: 'Sanna Vainio', title: 'verkkoviestinnän suunnittelija' },
    { address: 'nuoriso', name: 'Tomi Kivelä', title: 'nuorisotoimen viestijä' },
  ],
  '167': [{ address: 'kulttuuri', name: 'Outi Rissanen', title: 'kulttuurituottaja' }],
  '445': [{ address: 'bildning', name: 'Nina Forsblom', title: 'bildningschef' }],
  '698': [{ address: 'matkailu', name: 'Jari Alatalo', title: 'matkailukoordinaattori' }],
}

const personOf = (unit: RegisterUnit, domain: string): DemoPerson => {
  const locale = localeOf(unit)
  const name =
    unit.municipality === roles.halfWay
      ? 'Maija Virtanen'
      : `${pick(firstNames[locale], 'first', unit.municipality)} ${pick(lastNames[locale], 'last', unit.municipality)}`
  return {
    id: `kunta-${unit.municipality}`,
    email: `viestinta@${domain}`,
    name,
    title: pick(titles[locale], 'title', unit.municipality),
    locale,
    municipalities: [unit.municipality],
  }
}

/**
 * One person at `viestinta@<name>.example` for every municipality of the open round, colleagues for some, and one person of two municipalities.
 * The first person of a municipality comes first.
 */
export function peopleOf(frame: readonly RegisterUnit[], municipalities: readonly RegisterMunicipality[]): DemoPerson[] {
  const nameOf = new Map(municipalities.map((each) => [each.code, each.nameFi]))
  const persons = frame.flatMap((unit) => {
    const domain = `${asciiName(nameOf.get(unit.municipality) ?? unit.municipality)}.example`
    const first = personOf(unit, domain)
    const others = (colleagues[unit.municipality] ?? []).map((each, index) => ({
      ...first,
      id: `${first.id}-${index + 2}`,
      email: `${each.address}@${domain}`,
      name: each.name,
      title: each.title,
    }))
    return [first, ...others]
  })
  return [
    ...persons,
    {
      id: 'kunnat-yhdessa',
      email: 'viestinta@kalajokilaakso.example',
      name: 'Riikka Lehto',
      title: 'viestintäasiantuntija',
      locale: 'fi',
      municipalities: roles.ofTwo,
    },
  ]
}
