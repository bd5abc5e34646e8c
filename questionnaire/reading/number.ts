/** Numbers as people type and paste them: "n. 12 000", "1,5 htv", "−3", "1.234,5". On the server: what a browser cannot read it sends as typed. */

import { seenBlanks } from './blanks'

/** What the typed text means; `either` where it may be decimals as well as thousands ("12.000"), smaller first; null where it is no number. */
export type ReadNumber = { value: number } | { either: readonly [number, number] } | null

const minuses = /[\u2010-\u2015\u2212\ufe63\uff0d]/g
const about = /^(?:(?:noin|n|ca|c|cirka|circa|ungefär|omkring|about|approx|approximately)\b\.? ?|[~≈] ?)/
const parts = /^([+-]? ?[\d., ]*\d[.,]?) ?([^\d]*)$/

/** Thousands in groups of three after one to three digits: the blanks, points or commas between them mean nothing. */
const grouping = /^[1-9]\d{0,2}(?:(?: \d{3})+|(?:\.\d{3})+|(?:,\d{3})+)$/

function readDigits(typed: string): ReadNumber {
  const sign = typed.startsWith('-') ? -1 : 1
  const digits = typed.replace(/^[+-] ?/, '').replace(/ ?([.,]) ?/g, '$1')
  const read = (whole: string, fraction = '') => ({ value: sign * Number(`${whole || '0'}.${fraction || '0'}`) })
  const ungrouped = (whole: string) => (grouping.test(whole) ? whole.replace(/[ .,]/g, '') : whole)
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    const [whole = '', rest = ''] = digits.split(/[.,]/)
    const either = [read(whole, rest).value, read(whole + rest).value].sort((one, other) => one - other)
    return { either: either as [number, number] }
  }
  if (/^\d+$/.test(ungrouped(digits))) return read(ungrouped(digits))
  // The last separator is the decimals', when what stands before it has none of its kind.
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const [before, after] = [digits.slice(0, at), digits.slice(at + 1)]
  const whole = ungrouped(before)
  const isOnce = at >= 0 && !before.includes(digits.charAt(at))
  return isOnce && /^\d*$/.test(whole) && /^\d*$/.test(after) && whole + after !== '' ? read(whole, after) : null
}

/**
 * Reads a number. Blanks of any kind, full-width digits, any dash as a minus, a word for "about" and the question's own unit are
 * understood; another unit is not, nor is anything guessed.
 * @param units how the unit may be written
 */
export function readNumber(typed: string, units: readonly string[] = []): ReadNumber {
  // Raised digits are footnotes or powers.
  if (/\p{No}/u.test(typed)) return null
  const plain = seenBlanks(typed).toLowerCase().replace(minuses, '-').replace(about, '')
  const [, digits, unit = ''] = parts.exec(plain) ?? []
  const name = unit.trim().replace(/\.$/, '')
  const isOwn = name === '' || units.some((each) => each.toLowerCase() === name)
  return digits && isOwn ? readDigits(digits.trim()) : null
}
