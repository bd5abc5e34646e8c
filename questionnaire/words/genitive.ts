/**
 * The genitive of a municipality's name, "Helsinki" → "Helsingin". Names of places decline in their own ways
 * (Uudenkaupungin, Paraisten, but Kaustisen), so whatever the endings do not decide is listed. Checked for all of today's names.
 */
import type { Locale } from '../text'

const irregular: Record<string, string> = {
  Alavus: 'Alavuden',
  Helsinki: 'Helsingin',
  Isokyrö: 'Isonkyrön',
  Juuka: 'Juuan',
  Kannus: 'Kannuksen',
  Kaustinen: 'Kaustisen',
  'Koski Tl': 'Kosken Tl',
  Loppi: 'Lopen',
  Muhos: 'Muhoksen',
  Nurmes: 'Nurmeksen',
  Outokumpu: 'Outokummun',
  'Pedersören kunta': 'Pedersören kunnan',
  Pihtipudas: 'Pihtiputaan',
  Punkalaidun: 'Punkalaitumen',
  Rautalampi: 'Rautalammin',
  Toholampi: 'Toholammin',
  Turku: 'Turun',
  Uusikaarlepyy: 'Uudenkaarlepyyn',
  Uusikaupunki: 'Uudenkaupungin',
  Varkaus: 'Varkauden',
  Virrat: 'Virtain',
}

/** Last parts of names and their genitives; the first that fits decides. */
const endings: readonly [string, string][] = [
  ['joki', 'joen'],
  ['järvi', 'järven'],
  ['lahti', 'lahden'],
  ['Lahti', 'Lahden'],
  ['mäki', 'mäen'],
  ['niemi', 'niemen'],
  ['nummi', 'nummen'],
  ['salmi', 'salmen'],
  ['koski', 'kosken'],
  ['vesi', 'veden'],
  ['saari', 'saaren'],
  ['kaupunki', 'kaupungin'],
  ['nen', 'sten'],
]

/** Names in -e that double it: Tampere, Tampereen. */
const doubling = /(Keitele|Kempele|Kuortane|Pälkäne|Savitaipale|Tampere)$/

/** Consonants that weaken before the last vowel. */
const gradation: readonly [RegExp, string][] = [
  [/kk(?=[aou]$)/, 'k'],
  [/tt(?=[iou]$)/, 't'],
  [/nk(?=[aou]$)/, 'ng'],
  [/nt(?=[aäo]$)/, 'nn'],
  [/lt(?=a$)/, 'll'],
  [/rt(?=a$)/, 'rr'],
  [/(?<=[eo])t(?=o$)|(?<=h)t(?=i$)/, 'd'],
]

function finnish(name: string): string {
  const known = irregular[name]
  if (known) return known
  for (const [ending, genitive] of endings) if (name.endsWith(ending)) return name.slice(0, -ending.length) + genitive
  if (doubling.test(name)) return `${name}en`
  if (!/[aeiouyäöå]$/i.test(name)) return `${name}in`
  return `${gradation.reduce((word, [strong, weak]) => word.replace(strong, weak), name)}n`
}

/** For whom, after "vastaat", "du svarar för", "you answer for": Finnish has the genitive before "puolesta", the others the name. */
export const forWhom = (name: string, locale: Locale): string => (locale === 'fi' ? finnish(name) : name)

/** Whose: "Mallilan", "Åbos", "Espoo’s", to stand before "vastaus", "svar", "answers". */
export function genitive(name: string, locale: Locale): string {
  if (locale === 'fi') return finnish(name)
  if (locale === 'sv') return /[sxz]$/.test(name) ? name : `${name}s`
  return /s$/.test(name) ? `${name}’` : `${name}’s`
}
