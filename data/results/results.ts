/** Results of a round: who may see them, and whether they come frozen from the revision or live from the answers. */
import 'server-only'
import { and, desc, eq, isNotNull, lt, lte } from 'drizzle-orm'
import { database } from '@/db/client'
import { municipalities, rounds, surveys } from '@/db/schema'
import { countedAnswers } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { isPublished, roundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { publicView } from '@/results/public-view'
import type { AnswerRow, RoundResults } from '@/results/round-results'
import type { RoundSummary } from '@/results/summary'
import type { SavedAnswers } from '../answers/current'
import { AppError } from '../errors'
import { findRound } from '../rounds/find-round'
import type { Viewer } from '../viewer'
import { computeSummary } from './compute-summary'
import { latestRevision } from './revisions'
import { readCounted, readRoundData } from './round-data'

type Round = typeof rounds.$inferSelect

/** Published results are everybody's: those of a closed round, or the frozen ones of a round that was reopened. */
const isReadable = (round: Round, now: Date) =>
  isPublished(round, now) && (roundState(round, now) === 'closed' || latestRevision(round.id) !== undefined)

const canRead = (viewer: Viewer, round: Round, now: Date) =>
  viewer.administrator ? roundState(round, now) !== 'planned' : isReadable(round, now)

/** Frozen figures of a round that stays closed; a reopened round is live to administrators, frozen to everybody else. */
function figuresOf(viewer: Viewer, round: Round): Pick<RoundResults, 'summary' | 'questionnaire' | 'frame' | 'revision'> {
  const revision = round.closedAt || !viewer.administrator ? latestRevision(round.id) : undefined
  if (revision) {
    const { number, hash, reason, computedAt, document } = revision
    const { summary, questionnaire, frame } = document
    return { summary, questionnaire, frame, revision: { number, hash, reason, computedAt } }
  }
  const { data, summary } = computeSummary(database(), round.id)
  return { summary, questionnaire: data.questionnaire, frame: data.frame }
}

/** Live figures have not been audited: of protected questions the public then sees the national distribution alone. */
const visible = (viewer: Viewer, summary: RoundSummary, questionnaire: Questionnaire, earlier: RoundResults['earlier']) =>
  viewer.administrator
    ? summary
    : publicView(
        summary,
        questionnaire,
        earlier.map((each) => each.summary),
      )

function earlierRounds(viewer: Viewer, round: Round, now: Date): RoundResults['earlier'] {
  const found = database()
    .select()
    .from(rounds)
    .where(and(eq(rounds.survey, round.survey), lt(rounds.referenceDate, round.referenceDate), isNotNull(rounds.closedAt)))
    .orderBy(rounds.referenceDate)
    .all()
  const earlier: RoundResults['earlier'] = []
  for (const each of found) {
    const { summary, questionnaire } = figuresOf(viewer, each)
    earlier.push({ summary: visible(viewer, summary, questionnaire, earlier), readable: canRead(viewer, each, now) })
  }
  return earlier
}

/**
 * Results of a round. Publishing a round publishes its comparison with earlier closed rounds, but not their own pages.
 * An open round counts what was sent; only administrators see it.
 * @throws AppError not-found
 */
export async function getRoundResults(viewer: Viewer, code: string, now = new Date()): Promise<RoundResults> {
  const round = findRound(code)
  if (!canRead(viewer, round, now)) throw new AppError('not-found')
  const survey = database().select().from(surveys).where(eq(surveys.key, round.survey)).get()
  const figures = figuresOf(viewer, round)
  const earlier = earlierRounds(viewer, round, now)
  return {
    ...figures,
    summary: visible(viewer, figures.summary, figures.questionnaire, earlier),
    survey: survey?.title ?? figures.questionnaire.title,
    state: roundState(round, now),
    publishedAt: round.publishedAt,
    earlier,
  }
}

/** Reasons given to checks, by the answer's key. */
const notesOf = (saved: SavedAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(saved).flatMap(([key, { note }]) => (note ? [[key, note]] : [])))

/**
 * What the result sheets are made from: the same summary as the screen and, for administrators, the answers behind it.
 * @returns `answers` by municipality code, or null for those who may not see them
 * @throws AppError not-found
 */
export async function getSheetData(
  viewer: Viewer,
  code: string,
  now = new Date(),
): Promise<RoundResults & { answers: AnswerRow[] | null }> {
  const results = await getRoundResults(viewer, code, now)
  if (!viewer.administrator) return { ...results, answers: null }
  const names = new Map(
    database()
      .select()
      .from(municipalities)
      .all()
      .map((each) => [each.code, each]),
  )
  const round = findRound(code)
  const data = readRoundData(database(), round.id)
  const notes = new Map(
    readCounted(database(), round.id, round.closedAt !== null).map(({ municipality, saved }) => [municipality, notesOf(saved)]),
  )
  const answersOf = new Map(
    data.respondents.map(({ municipality, answers }) => [municipality, countedAnswers(data.questionnaire, answers)]),
  )
  const answers = data.frame.flatMap((unit): AnswerRow[] => {
    const own = answersOf.get(unit.municipality)
    const { nameFi = unit.municipality, nameSv = unit.municipality } = names.get(unit.municipality) ?? {}
    return own ? [{ ...unit, nameFi, nameSv, answers: own, notes: notes.get(unit.municipality) ?? {} }] : []
  })
  return { ...results, answers }
}

/** Published rounds, newest first: everybody may know of them. */
export async function listPublishedRounds(
  now = new Date(),
): Promise<{ code: string; referenceDate: string; publishedAt: Date; survey: Text }[]> {
  const rows = database()
    .select()
    .from(rounds)
    .innerJoin(surveys, eq(surveys.key, rounds.survey))
    .where(lte(rounds.publishedAt, now))
    .orderBy(desc(rounds.referenceDate))
    .all()
  return rows.flatMap(({ rounds: round, surveys: survey }) => {
    const { code, referenceDate, publishedAt } = round
    return publishedAt && isReadable(round, now) ? [{ code, referenceDate, publishedAt, survey: survey.title }] : []
  })
}
