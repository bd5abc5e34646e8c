/**
 * What may be said of a municipality beside others: where it stands out, its answer being that of fewer than a quarter of the group, and what
 * has become usual there and it lacks. Only of unprotected questions asked of all, as these sentences are made to be passed on.
 */
import type { Asking } from '@/questionnaire/document'
import { isExclusive, picksSeveral } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import { none } from '@/questionnaire/types/multiple'
import { type Comparison, figuresIn } from '@/results/benchmark/compare'
import type { ComparedGroup, SharePart } from '@/results/benchmark/group-figures'
import { defaultParameters } from '@/results/frame/parameters'
import { skip } from '@/results/series/observe'
import { changeOfOptions, changeWordOf } from '../figures'
import { isOrdered } from '../finding'
import type { LevelsClaim } from './lead-claim'

/** A share of a group: of these answers, and whom it is of. */
type OfGroup = {
  question: Asking
  row: string | undefined
  options: readonly string[]
  figures: ComparedGroup
  share: number
  count: number
}

/** The municipality gave this answer, as did that share of the group. */
export type StandOutClaim = OfGroup
/** That share of the group gave one of these answers, and the municipality none of them. `rise`: the share of all municipalities rose. */
export type UsualClaim = OfGroup & { rise: LevelsClaim | null }

export type BenchmarkClaims = {
  standOut: readonly StandOutClaim[]
  usual: UsualClaim | null
  /** Of so many questions the own answer was looked at, and is none that a quarter did not give; null where that is not known of them all. */
  noneOf: number | null
}

/** The municipality stands out by an answer that fewer gave. */
const rare = 0.25

const special = new Set([none, dontKnow])
const mostSentences = 3

/** The group that sentences tell of: the own size class where it is told in per cent, else all municipalities. */
function toldGroup(comparison: Comparison): ComparedGroup | undefined {
  const ofClass = figuresIn(comparison, 'sizeClass')
  const isTold = ofClass?.parts && ofClass.isEstimate && (ofClass.base ?? 0) >= defaultParameters.smallBase
  return isTold ? ofClass : figuresIn(comparison, 'all')
}

/** Can the answers be passed on, and are they of all municipalities? */
const isTellable = ({ series }: Comparison) => series.withheld === undefined && series.counts.skipped === 0

function claimOf({ question, series }: Comparison, figures: ComparedGroup, { options, share, count }: SharePart): OfGroup {
  return { question, row: series.row, options, figures, share, count }
}

const chosenOf = ({ own }: Comparison): readonly string[] | null => (own && own !== skip && 'chosen' in own ? own.chosen : null)

/** The own answers that can be told apart in the group, and whether all can: one of few may stand in a joined part, or be left out. */
function ownOf(comparison: Comparison) {
  const own = (chosenOf(comparison) ?? []).filter((option) => !special.has(option))
  const figures = toldGroup(comparison)
  if (own.length === 0 || !figures?.isEstimate) return null
  const alone = (figures.parts ?? []).filter(({ options }) => options.length === 1)
  const parts = alone.filter(({ options: [option = ''] }) => own.includes(option))
  return { figures, parts, commonest: Math.max(...alone.map(({ share }) => share)), areAllTold: parts.length === own.length }
}

function standOutOf(comparison: Comparison): StandOutClaim[] {
  const own = ownOf(comparison)
  if (!own) return []
  const isRare = ({ share }: SharePart) => share < rare && share < own.commonest
  return own.parts.filter(isRare).map((part) => claimOf(comparison, own.figures, part))
}

/** How many questions were looked at for answers that stand out; null when none was, or an own answer of one could not be told apart. */
function lookedAt(comparisons: readonly Comparison[]): number | null {
  const looked = comparisons.flatMap((comparison) => ownOf(comparison) ?? [])
  if (looked.length === 0 || looked.some(({ areAllTold }) => !areAllTold)) return null
  return new Set(comparisons.filter(ownOf).map(({ question }) => question.key)).size
}

/** The answers that a municipality can lack: an affirmative headline, or single options of a multiple choice. */
function affirmative({ question, series }: Comparison, figures: ComparedGroup): SharePart[] {
  if (picksSeveral(series)) return (figures.parts ?? []).filter(({ options }) => options.every((option) => !special.has(option)))
  return isExclusive(series) && isOrdered(question) && figures.headline ? [figures.headline] : []
}

function riseOf({ series }: Comparison, options: readonly string[]): LevelsClaim | null {
  const change = changeOfOptions(series, options)
  const { est1, est2 } = change?.crossSection ?? {}
  if (!change || !series.change || changeWordOf(change) !== 'rose' || est1 == null || est2 == null) return null
  return { from: series.change.from, est1, est2, change }
}

function usualOf(comparison: Comparison): UsualClaim[] {
  const chosen = chosenOf(comparison)
  const figures = toldGroup(comparison)
  if (!chosen || !figures?.isEstimate) return []
  return affirmative(comparison, figures)
    .filter(({ options, share }) => share >= 0.5 && !options.some((option) => chosen.includes(option)))
    .map((part) => ({ ...claimOf(comparison, figures, part), rise: riseOf(comparison, part.options) }))
}

/** One claim a question, the first of each. */
const onePerQuestion = <C extends OfGroup>(claims: readonly C[]): C[] =>
  claims.filter((claim, at) => claims.findIndex(({ question }) => question.key === claim.question.key) === at)

/** The three rarest answers of the municipality, and the commonest that it lacks, one whose share rose before others. */
export function benchmarkClaims(comparisons: readonly Comparison[]): BenchmarkClaims {
  const tellable = comparisons.filter(isTellable)
  const standOut = tellable.flatMap(standOutOf).toSorted((a, b) => a.share - b.share)
  const usual = tellable.flatMap(usualOf).toSorted((a, b) => Number(b.rise !== null) - Number(a.rise !== null) || b.share - a.share)
  const noneOf = standOut.length > 0 ? null : lookedAt(tellable)
  return { standOut: onePerQuestion(standOut).slice(0, mostSentences), usual: usual[0] ?? null, noneOf }
}
