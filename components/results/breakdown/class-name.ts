import { getTranslations } from 'next-intl/server'
import { sizeClassName, sizeRangeName } from '@/messages/size-class'
import type { BreakdownRow, Variable } from '@/results/analysis/analyse'

/** Names the classes of a register variable in the reader's language. */
export async function classNames(variable: Variable, sizeLimits: readonly number[]): Promise<(value: string) => string> {
  const register = await getTranslations('register')
  const t = await getTranslations('results')
  return (value) => {
    if (variable === 'sizeClass') return t('residents', { sizeClass: sizeClassName(register, sizeLimits, Number(value)) })
    const key = `${variable}.${value}` as Parameters<typeof register>[0]
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
export async function rowNames(variable: Variable, sizeLimits: readonly number[]): Promise<RowNames> {
  const nameOf = await classNames(variable, sizeLimits)
  const register = await getTranslations('register')
  const results = await getTranslations('results')
  const t = await getTranslations('protection')
  const named = (joinedName: (joined: readonly string[]) => string) => (row: Named) => {
    if (!row.joined) return nameOf(row.value)
    if (variable !== 'sizeClass') return joinedName(row.joined)
    const [first, last] = [Number(row.joined[0]), Number(row.joined.at(-1))]
    return results('residents', { sizeClass: sizeRangeName(register, sizeLimits, first, last) })
  }
  return {
    full: named((joined) => joined.map(nameOf).join(', ')),
    short: named((joined) => t('joinedName', { first: nameOf(joined[0] ?? ''), count: joined.length - 1 })),
  }
}
