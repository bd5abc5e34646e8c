/** What an audit came to, for the administrator who is about to publish. */
import { type BreakdownRow, type EstimateRelease, type SeriesResult, type Variable, variables } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import type { PublicCrossTable } from './cross-tables'

export type AuditOutcome = {
  /** Protected questions that are public. */
  questions: string[]
  /** How the groups of each variable are public in them: some joined, or no table at all. */
  variables: { variable: Variable; isWithheld: boolean; joined: BreakdownRow[] }[]
  /** Groups over all questions and variables, and those of which the question's figure is hidden. */
  groups: number
  hidden: number
  /** Series of which not every estimate for all municipalities is told. */
  estimates: { series: SeriesResult; told: EstimateRelease }[]
  /** Tables left out because they differ too little from a published version. */
  corrected: { series: SeriesResult; variables: Variable[] }[]
  /** Of the catalogue of cross tables. */
  crossTables: PublicCrossTable[]
}

/** Has it a figure of the group: its headline, or quartiles; without a headline its base. */
function isTold({ hidden, headline, quartiles }: BreakdownRow): boolean {
  if (hidden) return false
  return quartiles ? !quartiles.hidden : !headline?.hidden
}

/** @param summary as it was frozen */
export function auditOutcome({ series, crossTables }: Pick<RoundSummary, 'series' | 'crossTables'>): AuditOutcome {
  const own = series.flatMap((each) => (each.protection ? [{ series: each, ...each.protection }] : []))
  const rows = own.flatMap(({ breakdowns }) => Object.values(breakdowns).flat())
  return {
    questions: [...new Set(own.map((each) => each.series.question))],
    variables: variables.map((variable) => ({
      variable,
      isWithheld: own.every(({ withheld }) => withheld.includes(variable)),
      joined:
        own
          .map(({ breakdowns }) => breakdowns[variable])
          .find((each) => each.length > 0)
          ?.filter(({ joined }) => joined) ?? [],
    })),
    groups: rows.length,
    hidden: rows.filter((row) => !isTold(row)).length,
    estimates: own.filter(({ estimates }) => estimates !== 'all').map((each) => ({ series: each.series, told: each.estimates })),
    corrected: own.flatMap((each) => (each.corrected ? [{ series: each.series, variables: each.corrected }] : [])),
    crossTables,
  }
}
