/**
 * A new revision of a round beside those published before: whoever kept the old files sees what differs. Where a shown figure of a group differs by
 * so little that it would tell what one or two municipalities answered, the table is left out of the new revision, whole, as the national figures
 * tell the difference of a single row. The correction is then public in national figures.
 */
import { defaultParameters as parameters } from '@/results/frame/parameters'
import { type BreakdownRow, type SeriesResult, variables } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { type PublicCrossTable, withheldTable } from './cross-tables'

type ToldRow = Pick<BreakdownRow, 'value' | 'base' | 'headline' | 'mean' | 'quartiles'>

/** Everything a row tells, as text. */
const toldBy = ({ base, headline, mean, quartiles }: ToldRow): string =>
  JSON.stringify([
    base,
    headline?.count ?? null,
    mean?.est ?? null,
    ...(quartiles ? [quartiles.q1, quartiles.median, quartiles.q3] : [null, null, null]),
  ])

/** Do the figures of a group differ by the answers of a few, on one side of the headline at least? */
function differsByFew(before: ToldRow, now: ToldRow): boolean {
  if (toldBy(before) === toldBy(now)) return false
  const [one, other] = [before.headline?.count ?? null, now.headline?.count ?? null]
  if (before.base === null || now.base === null || one === null || other === null) return true
  const chose = Math.abs(other - one)
  const others = Math.abs(now.base - other - (before.base - one))
  return Math.min(chose, others) < parameters.pubMinCell
}

/** Would two published tables of the same answers but for corrections tell single ones? Other groups are taken to. */
function tellsByDifference(before: readonly ToldRow[], now: readonly ToldRow[]): boolean {
  if (before.length === 0 || now.length === 0) return false
  const rowOf = new Map(before.map((row) => [row.value, row]))
  return (
    before.length !== now.length ||
    now.some((row) => {
      const own = rowOf.get(row.value)
      return own === undefined || differsByFew(own, row)
    })
  )
}

function besidePublished(series: SeriesResult, before: readonly SeriesResult[]): SeriesResult {
  const { protection } = series
  if (!protection) return series
  const corrected = variables.filter((variable) =>
    before.some((each) => each.protection && tellsByDifference(each.protection.breakdowns[variable], protection.breakdowns[variable])),
  )
  if (corrected.length === 0) return series
  const emptied = Object.fromEntries(corrected.map((variable) => [variable, []]))
  return {
    ...series,
    protection: {
      ...protection,
      breakdowns: { ...protection.breakdowns, ...emptied },
      withheld: variables.filter((variable) => corrected.includes(variable) || protection.withheld.includes(variable)),
      corrected,
    },
  }
}

function crossBesidePublished(table: PublicCrossTable, published: readonly RoundSummary[]): PublicCrossTable {
  if (!table.isProtected || table.withheld) return table
  const isSame = ({ question, by }: PublicCrossTable) => question === table.question && by === table.by
  const before = published.flatMap(({ crossTables }) => crossTables.filter(isSame))
  return before.some(({ groups }) => tellsByDifference(groups, table.groups)) ? withheldTable(table, true, 'corrected') : table
}

/**
 * The summary without the public tables that differ too little from published ones.
 * @param summary audited
 * @param published frozen summaries of the round that were counted from other answers, whole
 */
export function withoutTellingCorrections(summary: RoundSummary, published: readonly RoundSummary[]): RoundSummary {
  if (published.length === 0) return summary
  const before = (key: string) => published.flatMap((each) => each.series.find((own) => own.key === key) ?? [])
  return {
    ...summary,
    series: summary.series.map((series) => besidePublished(series, before(series.key))),
    crossTables: summary.crossTables.map((table) => crossBesidePublished(table, published)),
  }
}
