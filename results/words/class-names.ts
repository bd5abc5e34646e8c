import type { ResultTexts } from '@/messages/result-texts'
import { sizeClassName, sizeRangeName } from '@/messages/size-class'
import type { BreakdownRow, Variable } from '@/results/series-result'

/** Names the classes of a register variable in the reader's language. */
export function classNames(variable: Variable, sizeLimits: readonly number[], { t, register }: ResultTexts): (value: string) => string {
  return (value) => {
    if (variable === 'sizeClass') return t('residents', { sizeClass: sizeClassName(register, sizeLimits, Number(value)) })
    const key = `${variable}.${value}`
    return register.has(key) ? register(key) : value
  }
}

type Named = Pick<BreakdownRow, 'value' | 'joined'>

export type RowNames = {
  /** Every class of the row: "Satakunta, Kainuu". */
  full: (row: Named) => string
  /** Of joined classes the first and how many others; joined size classes as one range. */
  short: (row: Named) => string
}

/** Names the rows of a breakdown, some of which may stand for several classes. */
export function rowNames(variable: Variable, sizeLimits: readonly number[], texts: ResultTexts): RowNames {
  const nameOf = classNames(variable, sizeLimits, texts)
  const { t, register, protection } = texts
  const named = (joinedName: (joined: readonly string[]) => string) => (row: Named) => {
    if (!row.joined) return nameOf(row.value)
    if (variable !== 'sizeClass') return joinedName(row.joined)
    const [first, last] = [Number(row.joined[0]), Number(row.joined.at(-1))]
    return t('residents', { sizeClass: sizeRangeName(register, sizeLimits, first, last) })
  }
  return {
    full: named((joined) => joined.map(nameOf).join(', ')),
    short: named((joined) => protection('joinedName', { first: nameOf(joined[0] ?? ''), count: joined.length - 1 })),
  }
}
