/** How much a number moved since the last round, as it is said: "yli nelinkertainen", "alle puolet", "40 % pienempi". */

import type { PartOf } from '@/messages/numbers/number-words'

/** `times` and `part` are round multiples and divisors; `beyond`: the number is past that, not just at it. */
export type Move =
  | { kind: 'times'; times: number; beyond: boolean }
  | { kind: 'part'; part: PartOf; beyond: boolean }
  | { kind: 'more' | 'less'; percent: number }
  | { kind: 'zero' | 'other' }

const parts: readonly PartOf[] = [1000, 100, 10, 5, 4, 3, 2]

/** 4.33 as 4, 17 as 10, 250 as 200: the multiple a person would say. */
function roundMultiple(ratio: number): number {
  const size = 10 ** Math.floor(Math.log10(ratio) + 1e-12)
  return Math.floor(ratio / size + 1e-9) * size
}

/** The move from one number to the other; `other` where a ratio says nothing: from zero, or with numbers below it. */
export function moveOf(before: number, now: number): Move {
  if (before <= 0 || now < 0) return { kind: 'other' }
  if (now === 0) return { kind: 'zero' }
  if (now >= before) {
    const ratio = now / before
    const times = roundMultiple(ratio)
    if (times >= 2) return { kind: 'times', times, beyond: ratio > times + 1e-9 }
    return { kind: 'more', percent: Math.min(99, Math.round((ratio - 1) * 100)) }
  }
  const ratio = before / now
  const part = parts.find((each) => ratio >= each - 1e-9)
  if (part) return { kind: 'part', part, beyond: ratio > part + 1e-9 }
  return { kind: 'less', percent: Math.min(49, Math.round((1 - now / before) * 100)) }
}
