/** The protection of a round's summary: the audit of all its public tables together, made once when its results are frozen. */
import { type PreparedRound, type PreparedSeries, prepareRound } from '@/results/analysis/prepare'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { RoundData } from '@/results/round-data'
import { type Protection, type Variable, variables } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { audited, type Disclosure, hiddenCountsOf } from '../audit'
import { type JoinableVariable, merged, type Partition, partitionOf } from '../partition'
import { type FoundRelease, releaseOf } from './estimate-release'
import { publicGroups, publicRow } from './public-rows'

const tabled = (round: PreparedRound, key: Variable): JoinableVariable => ({
  key,
  joins: key === 'sizeClass' ? 'neighbours' : 'any',
  values: round.units.map((unit) => String(unit[key])),
})

type Published = { variable: JoinableVariable; partition: Partition }
type Audited = { disclosure: Disclosure; published: Published[]; found: FoundRelease[] }

function auditOf(round: PreparedRound, own: readonly PreparedSeries[], all: readonly JoinableVariable[]): Audited {
  const series = own.map(({ series: { key }, item }) => ({ key, item }))
  const disclosure = audited({ variables: all, series, responded: round.responded }, parameters)
  const published = all.flatMap((variable, at): Published[] => {
    const { published: isPublic = false, groups = [] } = disclosure.variables[at] ?? {}
    return isPublic ? [{ variable, partition: partitionOf({ ...variable, start: groups }, round.responded) }] : []
  })
  const partitions = published.map(({ partition }) => partition)
  const found = own.map((each) => releaseOf(round, each, hiddenCountsOf(each.item, partitions, parameters)))
  return { disclosure, published, found }
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

/** What the public sees of the round's protected series, by series key. */
function protectionOf(round: PreparedRound): Map<string, Protection> {
  const own = [...round.series.values()].filter(({ asked }) => asked.protect && asked.public)
  if (own.length === 0) return new Map()
  const all = variables.map((key) => tabled(round, key))
  const { disclosure, published, found } = auditedForEstimates(round, own, all)
  const groups = published.map(({ partition }) => publicGroups(round, partition))
  const tableOf = (variable: Variable) => published.findIndex((each) => each.variable.key === variable)
  return new Map(
    own.map((series, at) => {
      const rowsBy = (variable: Variable) =>
        (groups[tableOf(variable)] ?? []).flatMap((group, place) => {
          const row = disclosure.series[at]?.tables[tableOf(variable)]?.rows[place]
          return row ? [publicRow(round, series, group, row)] : []
        })
      return [
        series.series.key,
        {
          breakdowns: { sizeClass: rowsBy('sizeClass'), region: rowsBy('region'), language: rowsBy('language'), group: rowsBy('group') },
          withheld: variables.filter((variable) => tableOf(variable) < 0),
          estimates: found[at]?.release ?? 'none',
        },
      ]
    }),
  )
}

/** The summary with what the public may see of its protected series. */
export function withProtection(summary: RoundSummary, data: RoundData): RoundSummary {
  const found = protectionOf(prepareRound(data))
  const series = summary.series.map((each) => {
    const protection = found.get(each.key)
    return protection ? { ...each, protection } : each
  })
  return { ...summary, series }
}
