/** The form in which a round's results are frozen, and how documents of an older form are read. */
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { finnishLabels, finnishVerdicts } from './finnish-codes'
import type { Unit } from './round-data'
import type { SeriesCounts } from './series/count-series'
import { seriesBreak } from './series/result-breaks'
import { allSeries } from './series/series'
import { noFigures, type SeriesFigures, type SeriesResult } from './series-result'
import type { RoundSummary } from './summary'

/** Raised whenever a summary changes its shape; `upgradeRevisionDocument` then reads the formats before. */
export const revisionFormat = 7

/** Raised whenever the public may see less than before of what is audited; revisions audited before are then shown in national figures alone. */
export const protectionRule = 2

/** A revision of an earlier round that changes and trends are told from. */
export type RestsOn = { round: string; number: number; hash: string }

/** What a revision freezes. `answers` stands for the answers that counted without telling them. */
export type RevisionDocument = {
  format: typeof revisionFormat
  /** The rule that the audit of its public tables followed. */
  protectionRule: number
  summary: RoundSummary
  frame: Unit[]
  questionnaire: Questionnaire
  /** The oldest round first; left out of revisions from before they were named. */
  restsOn?: RestsOn[]
  answers: { respondents: number; sha256: string }
}

type Identity = 'key' | 'question' | 'row' | 'type'

/**
 * Up to format 6 there were no cross tables. Up to format 3 a series' counts and its estimates stood in two lists, its labels in Finnish. Format 1 had no estimates, format 2
 * neither protection nor trend.
 */
type OlderSummary = Omit<RoundSummary, 'rIndicator' | 'series' | 'crossTables'> & {
  series: (SeriesCounts & Pick<SeriesResult, Identity>)[]
  analysis?: { quality: { rIndicator: number | null }; series: OlderFigures[] }
}
type OlderFigures = { key: string } & Partial<SeriesFigures> & Pick<SeriesResult, 'protection'>
type OlderDocument = Omit<RevisionDocument, 'format' | 'protectionRule' | 'summary'> & { summary: OlderSummary }

const swapped = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [word, code]))
const codesOf: Record<string, Record<string, string>> = { label: swapped(finnishLabels), verdict: swapped(finnishVerdicts) }

const withCodes = <T>(change: T): T =>
  JSON.parse(JSON.stringify(change), (key, value) => (typeof value === 'string' ? codesOf[key]?.[value] : undefined) ?? value)

function upgradeSummary({ series, analysis, ...summary }: OlderSummary): RoundSummary {
  const figuresOf = new Map(analysis?.series.map((figures) => [figures.key, figures]))
  return {
    ...summary,
    crossTables: [],
    rIndicator: analysis?.quality.rIndicator ?? null,
    series: series.map(({ key, question, row, type, ...counts }) => {
      const figures = figuresOf.get(key)
      const identity = { key, question, ...(row === undefined ? {} : { row }), type }
      return { ...identity, counts, ...noFigures, ...figures, change: withCodes(figures?.change ?? null) }
    }),
  }
}

/** Up to format 4 a number's unit stood in the questionnaire alone. */
function withUnits(summary: RoundSummary, questionnaire: Questionnaire): RoundSummary {
  const units = new Map(allSeries(questionnaire).map(({ series: { key, unit } }) => [key, unit]))
  const series = summary.series.map((each) => {
    const unit = units.get(each.key)
    return unit ? { ...each, unit } : each
  })
  return { ...summary, series }
}

/**
 * The summary without the changes and trends over two units of a number, which were computed up to format 4; itself where it has none.
 * @param earlier the summaries of the rounds that they are told from
 */
export function withoutMixedUnits(summary: RoundSummary, earlier: readonly RoundSummary[]): RoundSummary {
  const isMixed = (own: SeriesResult, round: string) => {
    const before = earlier.find((each) => each.round === round)?.series.find(({ key }) => key === own.key)
    return before !== undefined && seriesBreak(before, own) === 'unit'
  }
  const isChangeMixed = (own: SeriesResult) => own.change !== null && isMixed(own, own.change.from)
  const isTrendMixed = (own: SeriesResult) => own.trend?.rounds.some((round) => isMixed(own, round)) === true
  if (!summary.series.some((own) => isChangeMixed(own) || isTrendMixed(own))) return summary
  const series = summary.series.map((own) => ({
    ...own,
    change: isChangeMixed(own) ? null : own.change,
    trend: isTrendMixed(own) ? null : own.trend,
  }))
  return { ...summary, series }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A frozen document in today's shape, its figures as they were. Neither checks a hash nor changes what it is given.
 * @param document as parsed from the stored JSON
 * @returns undefined for an unknown format, and for what is no frozen document
 */
export function upgradeRevisionDocument(document: unknown): RevisionDocument | undefined {
  if (!isRecord(document)) return undefined
  const { format, summary, frame, questionnaire, answers } = document
  const isWhole = isRecord(summary) && Array.isArray(frame) && isRecord(questionnaire) && isRecord(answers)
  if (!isWhole) return undefined
  if (format === revisionFormat) return document as RevisionDocument
  if (![1, 2, 3, 4, 5, 6].includes(format as number)) return undefined
  const older = document as OlderDocument
  const isWithFigures = format === 4 || format === 5 || format === 6
  const upgraded = isWithFigures ? (document as RevisionDocument).summary : upgradeSummary(older.summary)
  const rule = format === 6 ? (document as RevisionDocument).protectionRule : 1
  const withTables = { ...withUnits(upgraded, older.questionnaire), crossTables: [] }
  return { ...older, format: revisionFormat, protectionRule: rule, summary: withTables }
}

/** Was it audited under an older rule than today's? What protects no public question was not audited, and needs none. */
export const isAuditedBefore = ({
  protectionRule: rule,
  questionnaire,
}: Pick<RevisionDocument, 'protectionRule' | 'questionnaire'>): boolean =>
  rule < protectionRule && questionsOf(questionnaire).some((question) => question.public && question.protect === true)
