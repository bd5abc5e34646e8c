/** The order of a cross table as an address has it: "question=vastuu&by=viestintahenkilosto&region=01". */
import { variables } from '@/results/series-result'
import type { CrossFilters, CrossOrder } from './cross-table'

type Asked = Record<string, string | string[] | undefined>

const single = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Null where neither side is named; a value given twice is none. */
export function crossOrderIn(asked: Asked): CrossOrder | null {
  const [question, by] = [single(asked.question), single(asked.by)]
  if (!question && !by) return null
  const filters: CrossFilters = {}
  for (const variable of variables) if (single(asked[variable])) filters[variable] = single(asked[variable])
  return { question, by, filters }
}

export const crossQuery = ({ question, by, filters }: CrossOrder): string =>
  new URLSearchParams({ question, by, ...(filters as Record<string, string>) }).toString()
