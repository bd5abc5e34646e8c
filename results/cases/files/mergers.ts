/** mergers.csv: from a round on, one municipality is part of another, or renamed to it. */
import type { Merger } from '@/results/change/panel/mergers'
import type { Problems } from './problems'
import { tableOf } from './table'

export function readMergers(text: string, problems: Problems): Merger[] {
  const seen = new Set<string>()
  return tableOf('mergers.csv', text, ['round', 'from_code', 'to_code'], problems).map((row) => {
    const [round, from, to] = ['round', 'from_code', 'to_code'].map(row.get) as [string, string, string]
    const empty = ['round', 'from_code', 'to_code'].find((column) => row.get(column) === '')
    const key = JSON.stringify([round, from])
    if (empty) row.wrong(empty, 'empty')
    else if (from === to) row.wrong('to_code', `"${to}" merges with itself`)
    else if (seen.has(key)) row.wrong('from_code', `"${from}" is there twice in round ${round}`)
    seen.add(key)
    return { round, from, to }
  })
}
