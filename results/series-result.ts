/** Everything a round tells of one series, in one object that pages, sheets and sentences ask. */
import type { Text } from '@/questionnaire/text'
import type { SeriesChange } from './analysis/changes'
import type { Estimates, ShareEstimate } from './analysis/estimates'
import type { SeriesTrend } from './analysis/trends'
import type { SeriesCounts } from './series/count-series'
import type { Declared, RecodedOption } from './series/declared'
import type { SeriesType } from './series/series'

/** The register's variables that results are broken down by. */
export const variables = ['sizeClass', 'region', 'language', 'group'] as const
export type Variable = (typeof variables)[number]

/**
 * Why the public does not see a figure. `few`: fewer than three municipalities of the group answered ("alle 3 kuntaa");
 * `protected`: it would tell what single ones answered ("suojattu"). Never told by the size of the count itself.
 */
export type Hidden = 'few' | 'protected'

/** A class of the register as a finite population of its own; to the public, of protected questions, perhaps several classes joined. */
export type BreakdownRow = {
  /** The class; joined ones with "+" between them, as in "6+7". */
  value: string
  /** The classes, when two or more were joined to protect single answers. */
  joined?: string[]
  /** Nothing of the row is shown; its figures are null. */
  hidden?: Hidden
  N: number
  respondents: number
  /** Null in a hidden row. */
  base: number | null
  /** To the public, of protected questions, none. */
  options: RowShare[]
  headline: RowShare | null
  mean: { est: number | null; ciLow: number | null; ciHigh: number | null; hidden?: Hidden } | null
  /** In a row of a protected number, to the public: of those who answered, in place of the mean. */
  quartiles?: Quartiles | null
}

/** Null where `hidden` is set. */
export type Quartiles = { q1: number | null; median: number | null; q3: number | null; hidden?: Hidden }

/** A share of a row. Where `hidden` is set, count, estimate, interval and display are null. */
export type RowShare = Pick<ShareEstimate, 'option' | 'est' | 'ciLow' | 'ciHigh' | 'display'> & { count: number | null; hidden?: Hidden }

export type Breakdowns = Record<Variable, BreakdownRow[]>

/**
 * What of the national estimates of a protected series is public, rounded as displayed: `all`; `shares` without mean and median, `points`
 * without intervals either; `headline`, the share of the question's headline alone, `point` without its interval; nothing.
 */
export type EstimateRelease = 'all' | 'shares' | 'points' | 'headline' | 'point' | 'none'

/** What of a protected series the public sees; frozen with the summary, so that every page and file joins the same classes. */
export type Protection = {
  breakdowns: Breakdowns
  /** Variables whose table would tell single answers however its classes are joined. */
  withheld: Variable[]
  /** Those of them whose table would tell single answers by its difference from a published one. */
  corrected?: Variable[]
  estimates: EstimateRelease
}

export type ResidentEstimate = { option: string; raw: number | null; est: number | null; ciLow: number | null; ciHigh: number | null }

/** What is estimated of a series from the answers to it; of texts and dates nothing. */
export type SeriesFigures = {
  /** Of all municipalities, with intervals; null of texts and dates. */
  estimates: Estimates | null
  residents: ResidentEstimate[]
  /** Shares of residents, the largest first, of municipalities without an answer that hold more than a twentieth: residents' shares hang on them. */
  silent: number[]
  breakdowns: Breakdowns
  /** Since the round before; null in the first round that asks, and when the base is not all municipalities. */
  change: SeriesChange | null
  /** Null with fewer than three rounds since the last break. */
  trend: SeriesTrend | null
}

export type SeriesResult = SeriesFigures & {
  key: string
  question: string
  /** Of a matrix. */
  row?: string
  type: SeriesType
  /** Of a number, as it was asked for. */
  unit?: Text
  /** What the round's questionnaire declares of the change since the round before; none in revisions older than the field. */
  comparability?: Declared[]
  /** Of an earlier round beside a later one whose questionnaire reads its answers as others: how each is read. */
  recoded?: RecodedOption[]
  /** Of those who answered. */
  counts: SeriesCounts
  /** Of a protected series in a frozen summary; the public view has it applied and left out. */
  protection?: Protection
  /** In the public view of a protected series: the variables it may not be broken down by. */
  withheld?: Variable[]
}

export const noBreakdowns: Breakdowns = { sizeClass: [], region: [], language: [], group: [] }

export const noFigures: SeriesFigures = {
  estimates: null,
  residents: [],
  silent: [],
  breakdowns: noBreakdowns,
  change: null,
  trend: null,
}
