/** Numbers as charts, tables and sentences write them: whole per cent, no-break spaces, decimal comma in Finnish and Swedish, true minus. */
import type { Locale } from '@/questionnaire/text'

export const NO_BREAK_SPACE = '\u00a0'
export const MINUS = '\u2212'
export const EN_DASH = '\u2013'

const point = (locale: Locale) => (locale === 'en' ? '.' : ',')

/** A share (0..1) in whole per cent, halves up; the small addend mends what binary fractions lose (0.285 → 29). */
export const wholePercent = (share: number): number => Math.floor(100 * share + 0.5 + 1e-9)

/** "60", "<1" for a share that is not zero but rounds to it, ">99" for one that is not full but rounds to it. */
export function percentNumber(share: number): string {
  const whole = wholePercent(share)
  if (whole === 0 && share > 0) return '<1'
  if (whole === 100 && share < 1) return '>99'
  return `${whole}`
}

/** The sign after a number: English has no space before it. */
export const percentSign = (locale: Locale): string => (locale === 'en' ? '%' : `${NO_BREAK_SPACE}%`)

/** A share (0..1) as "60 %" with a no-break space, in English "60%". */
export const percent = (share: number, locale: Locale): string => `${percentNumber(share)}${percentSign(locale)}`

/** A number with a fixed count of decimals, halves away from zero, and grouped thousands: 3.456 → "3,46", 12000 → "12 000". */
export function decimal(value: number, digits: number, locale: Locale): string {
  const scale = 10 ** digits
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale
  const [whole = '0', fraction] = rounded.toFixed(digits).split('.')
  const text = fraction === undefined ? group(whole, locale) : `${group(whole, locale)}${point(locale)}${fraction}`
  return value < 0 && rounded > 0 ? `${MINUS}${text}` : text
}

/** A number with as many decimals as it needs, at most `most`: 6.5 → "6,5", 2 → "2". */
export function number(value: number, locale: Locale, most = 2): string {
  for (let digits = 0; digits < most; digits++) {
    if (Math.abs(Number(value.toFixed(digits)) - value) < 1e-9) return decimal(value, digits, locale)
  }
  return decimal(value, most, locale)
}

/** A difference with its sign: "+7,5", "−2,1"; what rounds to zero has no sign. */
export function signed(value: number, digits: number, locale: Locale): string {
  const text = decimal(value, digits, locale)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** An interval of shares (0..1) in whole per cent: "55–62". */
export const percentRange = (low: number, high: number): string => `${percentNumber(low)}${EN_DASH}${percentNumber(high)}`

/** The same with its sign: "55–62 %", "55–62%". */
export const percentSpan = (low: number, high: number, locale: Locale): string => `${percentRange(low, high)}${percentSign(locale)}`

function group(digits: string, locale: Locale): string {
  const mark = locale === 'en' ? ',' : NO_BREAK_SPACE
  return digits.replace(/\B(?=(\d{3})+$)/g, mark)
}
