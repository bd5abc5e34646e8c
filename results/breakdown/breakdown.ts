/** An item by values of a register variable, each value a finite population of its own. */
import { isExclusive } from '@/questionnaire/types/abilities'
import { type ItemSummary, summariseItem } from '@/results/estimation/summary'
import { domainOf, type Frame } from '@/results/frame/frame'
import { type Item, itemIn } from '@/results/frame/item'
import type { Parameters } from '@/results/frame/parameters'
import { type SuppressedRow, suppressed } from './suppression'

/** A domain of a frame, prepared once for all items. */
export type Domain = { value: string; members: Uint32Array; frame: Frame; respondents: number }

/** The domains a register variable makes of a frame, values sorted as text. @param valueIn of a unit @param responded by unit, 1 or 0 */
export function domainsBy(frame: Frame, responded: Uint8Array, valueIn: (unit: number) => string): Domain[] {
  const units = Map.groupBy(responded.keys(), valueIn)
  return [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, own]) => {
      const members = Uint32Array.from(own)
      const respondents = own.reduce((sum, unit) => sum + (responded[unit] as number), 0)
      return { value, members, frame: domainOf(frame, members), respondents }
    })
}

export type ClassSummary = ItemSummary & { value: string }

/** Summaries of the domains. They do not add up exactly to that of the whole frame, as each has its own cells. */
export const breakdown = (frame: Frame, domains: readonly Domain[], item: Item, parameters: Parameters): ClassSummary[] =>
  domains.map(({ value, members, frame: own, respondents }) => ({
    value,
    ...summariseItem(own, itemIn(item, members, frame.N), respondents, parameters),
  }))

/** What of the rows the public may not see, as far as this one table goes. */
export const hiddenOf = (rows: readonly ClassSummary[], item: Item, parameters: Parameters): SuppressedRow[] =>
  suppressed(
    rows.map(({ base, options }) => ({ base, counts: options.map((option) => option.count) })),
    isExclusive(item),
    parameters,
  )
