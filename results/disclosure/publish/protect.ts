/** The protection of a round's summary: the audit of all its public tables together, made once when its results are frozen. */
import { type PreparedRound, type PreparedSeries, prepareRound } from '@/results/analysis/prepare'
import type { CatalogueEntry } from '@/results/crosstab/catalogue'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { RoundData } from '@/results/round-data'
import { type BreakdownRow, type Protection, type Variable, variables } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { audited } from '../audit'
import { type JoinableVariable, merged, type Partition, partitionOf } from '../partition'
import { type PublicOfSeries, publicCrossTables } from './cross-tables'
import { type FoundRelease, releaseOf, withOpenMeans } from './estimate-release'
import { type GroupTable, groupTable, tabledItem } from './group-tables'
import { publicRow } from './public-rows'

const tabled = (round: PreparedRound, key: Variable): JoinableVariable => ({
  key,
  joins: key === 'sizeClass' ? 'neighbours' : 'any',
  values: round.units.map((unit) => String(unit[key])),
})

type Published = { variable: JoinableVariable; partition: Partition }
/** `tables` and `found` by series. */
type Audited = { published: Published[]; tables: GroupTable[][]; found: FoundRelease[] }

/** Beside the rules for one table: a shown count of none would tell as much of a group as one of few. */
const limits = { ...parameters, hidesNone: true }

function auditOf(round: PreparedRound, own: readonly PreparedSeries[], all: readonly JoinableVariable[]): Audited {
  const series = own.map((each) => ({ key: each.series.key, item: tabledItem(each) }))
  const disclosure = audited({ variables: all, series, responded: round.responded }, limits)
  const published = all.flatMap((variable, at): Published[] => {
    const { published: isPublic = false, groups = [] } = disclosure.variables[at] ?? {}
    return isPublic ? [{ variable, partition: partitionOf({ ...variable, start: groups }, round.responded) }] : []
  })
  const tables = own.map((each, at) =>
    published.map(({ partition }, place) => groupTable(each, partition, disclosure.series[at]?.tables[place]?.rows ?? [])),
  )
  return { published, tables, found: own.map((each, at) => releaseOf(round, each, tables[at] ?? [])) }
}

/** Groups a table keeps for the estimate's sake: with fewer it would say little. */
const fewestGroups = 3

/**
 * The audit, classes joined further while some series could not tell even the estimate of its headline: a figure of the whole country
 * is worth more than a finer table. A table that would be left with two groups stays as it is, and the estimate is not told.
 */
function auditedForEstimates(round: PreparedRound, own: readonly PreparedSeries[], all: readonly JoinableVariable[]): Audited {
  const now = auditOf(round, own, all)
  const held = now.found.find((each) => each.held.length > 0)?.held ?? []
  const [first] = held.filter(({ table }) => (now.published[table]?.partition.groups.length ?? 0) > fewestGroups)
  const table = first && now.published[first.table]
  if (!first || !table) return now
  const among = [...new Set(held.filter((each) => each.table === first.table).map(({ group }) => group))]
  const { groups } = merged(table.partition, among, table.variable, round.responded)
  return auditedForEstimates(
    round,
    own,
    all.map((each) => (each === table.variable ? { ...each, start: groups } : each)),
  )
}

type PublicRound = { protection: Map<string, Protection>; series: Map<string, PublicOfSeries> }

/** What the public sees of the round's protected series, by series key. */
function protectionOf(round: PreparedRound): PublicRound {
  const own = [...round.series.values()].filter(({ asked }) => asked.protect && asked.public)
  if (own.length === 0) return { protection: new Map(), series: new Map() }
  const all = variables.map((key) => tabled(round, key))
  const { published, tables, found } = auditedForEstimates(round, own, all)
  const placeOf = (variable: Variable) => published.findIndex((each) => each.variable.key === variable)
  const withheld = variables.filter((variable) => placeOf(variable) < 0)
  const shownVariables = published.map(
    ({ variable, partition }): JoinableVariable => ({ ...variable, joins: 'none', start: partition.groups }),
  )
  const each = own.map((series, at) => {
    const release = found[at] ?? { release: 'none' as const, held: [] }
    const shown = withOpenMeans(round, series, tables[at] ?? [], release)
    const rowsBy = (variable: Variable): BreakdownRow[] => {
      const table = shown[placeOf(variable)]
      return table ? [...table.told.keys()].map((group) => publicRow(round, series, table, group)) : []
    }
    const breakdowns = { sizeClass: rowsBy('sizeClass'), region: rowsBy('region'), language: rowsBy('language'), group: rowsBy('group') }
    const { key } = series.series
    const protection: Protection = { breakdowns, withheld, estimates: release.release }
    return { key, protection, of: { own: series, tables: shown, found: release, variables: shownVariables } }
  })
  return {
    protection: new Map(each.map(({ key, protection }) => [key, protection])),
    series: new Map(each.map(({ key, of }) => [key, of])),
  }
}

/** Which cross tables the public is to have, and which of protected questions it has had. */
export type CatalogueState = { entries: readonly CatalogueEntry[]; published: readonly CatalogueEntry[] }

/** The summary with what the public may see of its protected series, and with the cross tables of its catalogue. */
export function withProtection(
  summary: RoundSummary,
  data: RoundData,
  catalogue: CatalogueState = { entries: [], published: [] },
): RoundSummary {
  const round = prepareRound(data)
  const found = protectionOf(round)
  const series = summary.series.map((each) => {
    const protection = found.protection.get(each.key)
    return protection ? { ...each, protection } : each
  })
  return { ...summary, series, crossTables: publicCrossTables(round, data, catalogue, found.series) }
}
