/** How Statistics Finland writes areas, classes and years in its files, read to the register's own codes. */
import 'server-only'
import type { ImportedRow } from '../../imports/file/limits'

/** "'020'", "KU020", "020 Akaa", "20" → "020". Null for what is no municipality: the whole country, regions. */
export function areaCode(cell: string): string | null {
  const [, digits] = /^'?(?:KU)?(\d{1,3})'?(?:\s|$)/i.exec(cell.trim()) ?? []
  return digits ? digits.padStart(3, '0') : null
}

/** "'06'", "MK06" → "06"; a single digit is none: it may be a class of anything. */
export const regionCode = (cell: string): string | null => /^'?(?:MK)?(\d{2})'?$/i.exec(cell.trim())?.[1] ?? null

const groups: readonly [RegExp, string][] = [
  [/^(?:kaupunkimai|urban)/i, 'urban'],
  [/^(?:taajaan|tätorts|semi-?urban)/i, 'semi-urban'],
  [/^(?:maaseutu|landsbygd|rural)/i, 'rural'],
]

export const groupOf = (cell: string): string | null => groups.find(([pattern]) => pattern.test(cell.trim()))?.[1] ?? null

/** Finnish and Swedish municipalities are told by one language, bilingual ones by their majority's. */
export function languagesOf(cell: string): string | null {
  const text = cell.trim().toLowerCase()
  if (/^(?:fi|sv|fi-sv|sv-fi)$/.test(text)) return text
  const majority = /(?:enemmistö|majoritet\w*|majority)\D*?(suom|fin|ruots|svensk|swed)/.exec(text)?.[1]
  if (majority) return /^(?:suom|fin)/.test(majority) ? 'fi-sv' : 'sv-fi'
  if (/kaksikiel|tvåspråk|bilingual/.test(text)) return null
  if (/^(?:yksikielinen )?(?:suomenkiel|finskspråk|finnish)/.test(text) || /suomenkielinen|finskspråkig/.test(text)) return 'fi'
  return /ruotsinkielinen|svenskspråkig|^swedish/.test(text) ? 'sv' : null
}

/** The first year of our times in a text: "1.1.2027", "kunta_1_20270101", "Väestö 2026*". */
export const yearIn = (text: string): number | null => {
  const found = /(?<!\d)(20\d{2})(?:\d{4})?(?!\d)/.exec(text)
  return found ? Number(found[1]) : null
}

/** "5 522", "5522", "5 522 *" → 5522; null for dots and other words. */
export function countIn(cell: string): number | null {
  const digits = cell.replace(/[\s\u00a0\u202f*]/g, '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null
}

/** The whole country, regions and subregions: they stand among the municipalities, or above them. */
const isLargerArea = ({ cells }: ImportedRow) =>
  cells.some((cell) => /^(?:SSS|MK\d{2}|SK\d{3}|koko maa|hela landet|whole country)(?:\s|$)/i.test(cell))

/** What stands above the first row of a municipality, and from there on. @param column where its code stands */
export function splitBody(rows: readonly ImportedRow[]): { titles: ImportedRow[]; body: ImportedRow[]; column: number } {
  for (let column = 0; column < 4; column++) {
    const first = rows.findIndex(({ cells }) => cells.length > 1 && areaCode(cells[column] ?? '') !== null)
    const rest = first < 0 ? [] : rows.slice(first)
    // A column of years or counts holds numbers too: what is a code has three digits nearly everywhere.
    const coded = rest.filter(({ cells }) => /^'?(?:KU)?\d{3}'?(?:\s|$)/i.test(cells[column] ?? ''))
    if (rest.length && coded.length >= rest.length / 2)
      return { titles: rows.slice(0, first).filter((row) => !isLargerArea(row)), body: rest, column }
  }
  return { titles: [...rows], body: [], column: 0 }
}
