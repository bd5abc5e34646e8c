/**
 * The cross tables of a round's catalogue as the public has them. Those of protected questions show of each group its base and the share of the
 * headline, as other public tables do, and only where nothing that was public before them tells more by them: they come last. Who gave which
 * answer to the other question is held to be known to the reader, which is more than is published.
 */
import { anyOf, type PreparedRound, type PreparedSeries } from '@/results/analysis/prepare'
import { type CatalogueEntry, catalogueProblem, entryName } from '@/results/crosstab/catalogue'
import { type CrossGroup, type CrossTable, crossTable, unansweredGroup } from '@/results/crosstab/cross-table'
import { answered, type Item } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { RoundData } from '@/results/round-data'
import { audited } from '../audit'
import { type JoinableVariable, type Partition, partitionOf } from '../partition'
import { type FoundRelease, staysReleased } from './estimate-release'
import { type GroupTable, groupTable, tabledItem } from './group-tables'
import { publicRow } from './public-rows'

/** Why the public does not see a table of the catalogue. `none`: nobody answered; `protected`: it would tell single answers, `corrected` beside a published one. */
export type CrossWithheld = 'none' | 'protected' | 'corrected'

/** A table of the catalogue; what is `withheld` has no groups. `isProtected`: of a question whose small counts are protected. */
export type PublicCrossTable = CrossTable & { isProtected: boolean; withheld?: CrossWithheld }

/** What is public of a protected series beside the catalogue: its tables by the register, means included, and its estimates. */
export type PublicOfSeries = {
  own: PreparedSeries
  tables: readonly GroupTable[]
  found: FoundRelease
  variables: readonly JoinableVariable[]
}

const noGroup = { value: '', N: null, base: 0, options: [], headline: null, mean: null } satisfies CrossGroup

export const withheldTable = ({ question, by }: CatalogueEntry, isProtected: boolean, withheld: CrossWithheld): PublicCrossTable => ({
  question,
  by,
  filters: {},
  told: [],
  groups: [],
  total: noGroup,
  test: null,
  wholeTest: null,
  isProtected,
  withheld,
})

/** Groups by the answers to another question; whoever left that out is a group of its own. */
export function groupsByItem(own: Item, by: Item, key: string): JoinableVariable {
  const said = new Map<number, string>()
  by.chooser.forEach((unit, at) => {
    said.set(unit, by.options[by.choice[at] as number] as string)
  })
  return {
    key,
    joins: 'none',
    values: Array.from(own.state, (state, unit) => (state === answered ? (said.get(unit) ?? unansweredGroup) : null)),
  }
}

/** Beside the rules for one table: a shown count of none would tell as much of a group as one of few. */
const limits = { ...parameters, hidesNone: true }

/** The table as it would be shown, null when it tells a hidden count together with those before it. */
function admittedTable(
  round: PreparedRound,
  { own, found, tables, variables }: PublicOfSeries,
  variable: JoinableVariable,
): GroupTable | null {
  const series = [{ key: own.series.key, item: tabledItem(own) }]
  const disclosure = audited({ variables: [...variables, variable], series, responded: round.responded }, limits)
  if (!own.headline || disclosure.variables.some(({ published }) => !published)) return null
  const partition: Partition = partitionOf(variable, round.responded)
  const rows = disclosure.series[0]?.tables.at(-1)?.rows ?? []
  const table = groupTable(own, partition, rows)
  const tellsSomething = table.told.some(({ headline }) => headline)
  return tellsSomething && staysReleased(round, own, [...tables, table], found) ? table : null
}

/** The whole table of a protected question, in plain shares of those who answered, as its national distribution is public. */
function plainTotal({ item, headline }: PreparedSeries): CrossGroup {
  const base = item.state.reduce((sum, state) => sum + (state === answered ? 1 : 0), 0)
  const count = new Set(headline?.chooser).size
  return {
    ...noGroup,
    base,
    headline: { option: anyOf, count, est: base > 0 ? count / base : null, ciLow: null, ciHigh: null, display: null },
  }
}

function protectedTable(round: PreparedRound, own: PreparedSeries, by: Item, entry: CatalogueEntry, table: GroupTable): PublicCrossTable {
  const rows = [...table.told.keys()].map((at): CrossGroup => {
    const { N, respondents, ...row } = publicRow(round, own, table, at)
    return { ...row, N: null }
  })
  // In the order of the questionnaire.
  const groups = [...by.options, unansweredGroup].flatMap((value) => rows.find((row) => row.value === value) ?? [])
  const told = [...(own.asked.headline ?? [])]
  return { ...entry, filters: {}, told, groups, total: plainTotal(own), test: null, wholeTest: null, isProtected: true }
}

/**
 * The tables of the catalogue, in its order, with what keeps some of them from the public.
 * @param protectedSeries by key, all that is public of protected series so far
 * @param published tables of protected series that were public before: whoever kept them has them, though they are in the catalogue no more
 */
export function publicCrossTables(
  round: PreparedRound,
  data: RoundData,
  { entries, published }: { entries: readonly CatalogueEntry[]; published: readonly CatalogueEntry[] },
  protectedSeries: ReadonlyMap<string, PublicOfSeries>,
): PublicCrossTable[] {
  const state = new Map(protectedSeries)
  const tableOf = (entry: CatalogueEntry): PublicCrossTable => {
    const of = state.get(entry.question)
    const by = round.series.get(entry.by)
    if (catalogueProblem(data.questionnaire, entry)) return withheldTable(entry, true, 'protected')
    if (!of) {
      const outcome = crossTable(data, { ...entry, filters: {} })
      return outcome.ok ? { ...outcome.table, isProtected: false } : withheldTable(entry, false, 'none')
    }
    if (!by) return withheldTable(entry, true, 'protected')
    const variable = groupsByItem(of.own.item, by.item, `by ${entry.by}`)
    const table = admittedTable(round, of, variable)
    if (!table) return withheldTable(entry, true, 'protected')
    state.set(entry.question, { ...of, tables: [...of.tables, table], variables: [...of.variables, variable] })
    return protectedTable(round, of.own, by.item, entry, table)
  }
  // What was seen already comes first: it is known whatever is chosen now.
  const before = published.filter((each) => state.has(each.question)).map(({ question, by }) => ({ question, by }))
  const found = new Map<string, PublicCrossTable>()
  for (const entry of [...before, ...entries]) if (!found.has(entryName(entry))) found.set(entryName(entry), tableOf(entry))
  return entries.flatMap((entry) => found.get(entryName(entry)) ?? [])
}
