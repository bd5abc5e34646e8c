/** A question of a round by groups: classes of the register, or answers to another question, in all municipalities or in a part of them. */
import { isExclusive, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { rowShare } from '@/results/analysis/analyse'
import { estimatesOf } from '@/results/analysis/estimates'
import { type PreparedRound, type PreparedSeries, preparedRound } from '@/results/analysis/prepare'
import { summariseItem } from '@/results/estimation/summary'
import { domainOf, type Frame } from '@/results/frame/frame'
import { answered, type Item, itemIn, outside, unknown } from '@/results/frame/item'
import { defaultParameters as parameters } from '@/results/frame/parameters'
import type { RoundData } from '@/results/round-data'
import { allSeries } from '@/results/series/series'
import { type BreakdownRow, type Variable, variables } from '@/results/series-result'
import { crosstab } from './crosstab'
import { itemVariable, registerVariable, type TableVariable } from './variable'

/** Classes of the register that a table is narrowed to, one of each variable. */
export type CrossFilters = Partial<Record<Variable, string>>

/** `question`: key of the series whose answers are told; `by`: a variable of the register, or the key of another series. */
export type CrossOrder = { question: string; by: string; filters: CrossFilters }

/** `p` null where there is too little to test; `isSparse`: too few are expected in some cells for a verdict. */
export type CrossTest = { F: number | null; df1: number | null; df2: number | null; p: number | null; isSparse: boolean }

/** A group with shares and means of its own; `N` null of a group by another question, whose municipalities are known only where they answered. */
export type CrossGroup = Pick<BreakdownRow, 'value' | 'joined' | 'hidden' | 'base' | 'options' | 'headline' | 'mean' | 'quartiles'> & {
  N: number | null
}

/** Value of the group of those who left the other question out; of protected questions only. */
export const unansweredGroup = '_unanswered'

export type CrossTable = CrossOrder & {
  /** Answers that are told in words, and that `headline` of each group is the joint share of; none of a number. */
  told: string[]
  groups: CrossGroup[]
  /** All municipalities of the table. */
  total: CrossGroup
  /** Of the answers told against all others; null where groups overlap, and of numbers. */
  test: CrossTest | null
  /** Of all answers; null where answers or groups overlap. */
  wholeTest: CrossTest | null
}

/** Why there is no table. */
export const crossProblems = ['unknown-question', 'unknown-by', 'same', 'text', 'number-by', 'unknown-filter', 'empty', 'nobody'] as const
export type CrossProblem = (typeof crossProblems)[number]
export type CrossOutcome = { ok: true; table: CrossTable } | { ok: false; problem: CrossProblem }

export const isVariable = (by: string): by is Variable => variables.some((each) => each === by)

/** The round, or the part of it that a table is about. */
type Domain = { round: PreparedRound; members: Uint32Array; frame: Frame; respondents: number }
/** `isIn`: by unit of the domain. */
type Grouping = { value: string; isIn: (unit: number) => boolean }

const itemOf = ({ round, members }: Domain, item: Item): Item =>
  members.length === round.frame.N ? item : itemIn(item, members, round.frame.N)

function domainOfOrder(round: PreparedRound, filters: CrossFilters): Domain {
  const isIn = (unit: number) =>
    variables.every((variable) => !filters[variable] || String(round.units[unit]?.[variable]) === filters[variable])
  const members = Uint32Array.from([...round.units.keys()].filter(isIn))
  const frame = members.length === round.frame.N ? round.frame : domainOf(round.frame, members)
  return { round, members, frame, respondents: members.reduce((sum, unit) => sum + (round.responded[unit] ?? 0), 0) }
}

/** The item among the units of a group; the others of the table, and whoever was not asked either question, are known to be outside it. */
function among(item: Item, by: TableVariable, isIn: (unit: number) => boolean): Item {
  const state = item.state.map((own, unit) => {
    if (own === outside || by.state[unit] === outside) return outside
    if (own === unknown || by.state[unit] === unknown) return unknown
    return isIn(unit) ? answered : outside
  })
  const kept = [...item.chooser.keys()].filter((at) => state[item.chooser[at] as number] === answered)
  return {
    ...item,
    state,
    chooser: Uint32Array.from(kept, (at) => item.chooser[at] as number),
    choice: Uint16Array.from(kept, (at) => item.choice[at] as number),
    ...(item.values ? { values: item.values.map((value, unit) => (state[unit] === answered ? value : Number.NaN)) } : {}),
  }
}

/** Whether any of the options was chosen, as an item of two answers. */
export function eitherItem(item: Item, options: readonly string[]): Item {
  const chose = new Set<number>()
  item.chooser.forEach((unit, at) => {
    if (options.includes(item.options[item.choice[at] as number] as string)) chose.add(unit)
  })
  const units = [...item.state.keys()].filter((unit) => item.state[unit] === answered)
  return {
    type: 'single',
    options: ['told', 'others'],
    state: item.state,
    chooser: Uint32Array.from(units),
    choice: Uint16Array.from(units, (unit) => (chose.has(unit) ? 0 : 1)),
  }
}

/** The headline's answers; without one the commonest, the first on ties. */
function toldOptions({ asked, item }: PreparedSeries): string[] {
  const headline = (asked.headline ?? []).filter((option) => item.options.includes(option))
  if (headline.length > 0 || takesNumber(item)) return headline
  const counts = item.options.map((_, option) => item.choice.reduce((sum, each) => sum + (each === option ? 1 : 0), 0))
  const most = item.options[counts.indexOf(Math.max(...counts))]
  return most === undefined ? [] : [most]
}

function groupOf(frame: Frame, item: Item, told: readonly string[], respondents: number, value: string, N: number | null): CrossGroup {
  const summary = estimatesOf(summariseItem(frame, item, respondents, parameters), null)
  const either = estimatesOf(summariseItem(frame, eitherItem(item, told), respondents, parameters), null).options[0]
  return {
    value,
    N,
    base: summary.base,
    options: summary.options.map(rowShare),
    headline: told.length > 0 && either ? { ...rowShare(either), option: 'any' } : null,
    mean: summary.mean && { est: summary.mean.est, ciLow: summary.mean.ciLow, ciHigh: summary.mean.ciHigh },
  }
}

function groupsByRegister(domain: Domain, item: Item, told: readonly string[], variable: Variable): CrossGroup[] {
  const classOf = (unit: number) => String(domain.round.units[domain.members[unit] as number]?.[variable])
  const classes = Map.groupBy([...domain.members.keys()], classOf)
  const order = [...classes.keys()].sort((a, b) => (variable === 'sizeClass' ? Number(a) - Number(b) : a < b ? -1 : 1))
  return order.map((value) => {
    const own = Uint32Array.from(classes.get(value) ?? [])
    const frame = domainOf(domain.frame, own)
    const respondents = own.reduce((sum, unit) => sum + (domain.round.responded[domain.members[unit] as number] ?? 0), 0)
    return groupOf(frame, itemIn(item, own, domain.frame.N), told, respondents, value, frame.N)
  })
}

function groupsByAnswer({ frame, respondents }: Domain, item: Item, told: readonly string[], by: TableVariable): CrossGroup[] {
  const groups = by.levels.map((value, level): Grouping => ({ value, isIn: (unit) => by.at[unit]?.includes(level) === true }))
  return groups.map(({ value, isIn }) => groupOf(frame, among(item, by, isIn), told, respondents, value, null))
}

/** Rao and Scott's test without the finite population's correction. */
function testOf(frame: Frame, by: TableVariable, item: Item): CrossTest | null {
  if (by.overlaps || !isExclusive(item)) return null
  const { testNofpc, sparse } = crosstab(frame, by, itemVariable(item), parameters.minCellM)
  const { F, df1, df2, p } = testNofpc
  return { F, df1, df2, p, isSparse: sparse === true }
}

function crossed(domain: Domain, order: CrossOrder, own: PreparedSeries, other: PreparedSeries | null): CrossTable {
  const { frame, respondents, members, round } = domain
  const item = itemOf(domain, own.item)
  const told = toldOptions(own)
  const variable = isVariable(order.by) ? order.by : null
  const by = variable
    ? registerVariable(
        frame,
        [...members].map((unit) => String(round.units[unit]?.[variable])),
      )
    : itemVariable(itemOf(domain, (other as PreparedSeries).item))
  const inTable = variable ? item : among(item, by, (unit) => (by.at[unit]?.length ?? 0) > 0)
  const groups = variable ? groupsByRegister(domain, item, told, variable) : groupsByAnswer(domain, item, told, by)
  const isTested = told.length > 0 && groups.length > 1
  return {
    ...order,
    told,
    groups,
    total: groupOf(frame, inTable, told, respondents, '', frame.N),
    test: isTested ? testOf(frame, by, eitherItem(item, told)) : null,
    wholeTest: isTested && !picksSeveral(item) ? testOf(frame, by, item) : null,
  }
}

/**
 * Crosses a series of a round with another or with a variable of the register.
 * Shares of classes of the register are estimated in each class as a population of its own, as on the question's page; those of groups by an
 * answer are ratios over the whole table.
 */
export function crossTable(data: RoundData, order: CrossOrder): CrossOutcome {
  const problem = (found: CrossProblem): CrossOutcome => ({ ok: false, problem: found })
  const known = new Set(allSeries(data.questionnaire).map(({ series }) => series.key))
  const round = preparedRound(data)
  const own = round.series.get(order.question)
  const other = isVariable(order.by) ? null : (round.series.get(order.by) ?? null)
  if (!known.has(order.question)) return problem('unknown-question')
  if (!isVariable(order.by) && !known.has(order.by)) return problem('unknown-by')
  if (!own || (!isVariable(order.by) && !other)) return problem('text')
  if (order.question === order.by) return problem('same')
  if (other && takesNumber(other.item)) return problem('number-by')
  const isClass = (variable: Variable) => round.units.some((unit) => String(unit[variable]) === order.filters[variable])
  if (variables.some((variable) => order.filters[variable] && !isClass(variable))) return problem('unknown-filter')
  const domain = domainOfOrder(round, order.filters)
  if (domain.members.length === 0) return problem('empty')
  const table = crossed(domain, order, own, other)
  return table.total.base === 0 ? problem('nobody') : { ok: true, table }
}
