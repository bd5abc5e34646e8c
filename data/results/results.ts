/** Results of a round: who may see them, and whether they come frozen from the revision or live from the answers. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { rounds, surveys } from '@/db/schema'
import { countedAnswers } from '@/questionnaire/asked'
import { isOfLastClosing, publishedBy, roundState, roundTimes } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { nationalView, publicView, withoutComparisons, withRecodedSeries } from '@/results/public-view'
import { isAuditedBefore, withoutMixedUnits } from '@/results/revision-format'
import type { AnswerRow, RoundResults } from '@/results/round-results'
import type { RoundSummary } from '@/results/summary'
import { AppError } from '../errors'
import { namesByCode } from '../register/municipality-names'
import { may } from '../rights'
import {
  type AskedRound,
  closedBefore,
  findRound,
  lastActId,
  listRoundsWithActs,
  type Round,
  roundsBefore,
  surveyTitle,
} from '../round-acts/find-round'
import { requireAdministrator, type Viewer, visitor } from '../viewer'
import { comparedWith, hiddenBasis } from './basis'
import { liveResults } from './live-results'
import { toldCorrections } from './public-turns'
import { isCountedAlike, latestRevision, type Revision, revisionOf } from './revisions'
import { readCounted, readRoundData } from './round-data'

/** What a viewer is shown frozen: everybody the published revision; analysts and administrators the newest of a round that stays closed. */
function revisionFor(viewer: Viewer, round: Round, now: Date): Revision | undefined {
  if (may(viewer, 'analyse')) {
    const latest = latestRevision(round.id)
    return latest && isOfLastClosing(round.acts, latest) ? latest : undefined
  }
  const published = publishedBy(round.acts, now)
  return published ? revisionOf(published.revisionId) : undefined
}

const canRead = (viewer: Viewer, round: Round, now: Date) =>
  may(viewer, 'analyse') ? roundState(round.acts, now) !== 'planned' : revisionFor(viewer, round, now) !== undefined

/** Figures of a revision; without one, live from the answers. */
async function figuresOf(
  round: Round,
  revision: Revision | undefined,
): Promise<Pick<RoundResults, 'summary' | 'questionnaire' | 'frame' | 'revision'>> {
  if (revision) {
    const { number, hash, reason, computedAt, document } = revision
    const { summary, questionnaire, frame } = document
    return { summary, questionnaire, frame, revision: { number, hash, reason, computedAt } }
  }
  return liveResults(round.id)
}

/** An earlier round and the revision that it is shown by; without one live. */
type Shown = { round: Round; revision: Revision | undefined }

/** The earlier rounds beside a round: to the public those that are published, so that reopening and closing one changes nothing public. */
function earlierShown(viewer: Viewer, round: Round, now: Date): Shown[] {
  if (may(viewer, 'analyse')) return closedBefore(round).map((each) => ({ round: each, revision: latestRevision(each.id) }))
  return roundsBefore(round).flatMap((each) => {
    const revision = revisionFor(viewer, each, now)
    return revision ? [{ round: each, revision }] : []
  })
}

const unmixed = new WeakMap<RoundSummary, { earlier: readonly RoundSummary[]; compared: RoundSummary }>()

/** As `withoutMixedUnits`, which looks through every round: once for as long as the same summaries are in memory. */
function comparedInUnits(summary: RoundSummary, earlier: readonly RoundSummary[]): RoundSummary {
  const known = unmixed.get(summary)
  const isSame = known?.earlier.length === earlier.length && earlier.every((each, at) => each === known.earlier[at])
  if (known && isSame) return known.compared
  const compared = withoutMixedUnits(summary, earlier)
  unmixed.set(summary, { earlier, compared })
  return compared
}

/** Does a shown revision of an earlier round count what a revision was compared with? */
function isComparable(of: Revision | undefined, { round, revision }: Shown): boolean {
  const compared = of && comparedWith(round, of)
  return compared !== undefined && revision !== undefined && isCountedAlike(revision, compared)
}

/** The earlier rounds beside a round that reads some of their answers as its own; where one counts other answers by now, as they were given. */
function asRead(
  viewer: Viewer,
  { summary, questionnaire }: Pick<RoundResults, 'summary' | 'questionnaire'>,
  of: Revision | undefined,
  shown: readonly Shown[],
  earlier: RoundResults['earlier'],
): RoundResults['earlier'] {
  if (!summary.recoded) return earlier
  const told = new Set(shown.flatMap((each) => (may(viewer, 'analyse') || isComparable(of, each) ? [each.round.code] : [])))
  const read = withRecodedSeries(
    earlier.map((each) => each.summary),
    summary.recoded.filter(({ round }) => told.has(round)),
    may(viewer, 'analyse') ? undefined : questionnaire,
  )
  return earlier.map((each, at) => ({ ...each, summary: read[at] ?? each.summary }))
}

/** What a viewer may see of a summary whose earlier rounds are shown so: the public no comparison with figures that are not shown. */
function visible(
  viewer: Viewer,
  { summary, questionnaire }: Pick<RoundResults, 'summary' | 'questionnaire'>,
  of: Revision | undefined,
  shown: readonly Shown[],
  earlier: RoundResults['earlier'],
): RoundSummary {
  const compared = comparedInUnits(
    summary,
    earlier.map((each) => each.summary),
  )
  if (may(viewer, 'analyse')) return compared
  const others = shown.filter((each) => !isComparable(of, each))
  const view = publicView(
    withoutComparisons(compared, new Set(others.map(({ round }) => round.code))),
    questionnaire,
    earlier.map((each) => each.summary),
  )
  return of && isAuditedBefore(of.document) ? nationalView(view) : view
}

async function earlierRounds(viewer: Viewer, shown: readonly Shown[]): Promise<RoundResults['earlier']> {
  const earlier: RoundResults['earlier'] = []
  for (const [at, { round, revision }] of shown.entries()) {
    const [figures, before] = [await figuresOf(round, revision), shown.slice(0, at)]
    const summary = visible(viewer, figures, revision, before, asRead(viewer, figures, revision, before, earlier))
    earlier.push({ summary })
  }
  return earlier
}

/** Results of a round with the figures that a reader sees of it. */
async function resultsFor(reader: Viewer, round: AskedRound, revision: Revision | undefined, now: Date): Promise<RoundResults> {
  const figures = await figuresOf(round, revision)
  const shown = earlierShown(reader, round, now)
  const earlier = asRead(reader, figures, revision, shown, await earlierRounds(reader, shown))
  const published = publishedBy(round.acts, now)
  const corrections = toldCorrections(round, now)
  const withheldWith = revision && !may(reader, 'analyse') ? hiddenBasis(round, revision, now) : []
  return {
    ...figures,
    summary: visible(reader, figures, revision, shown, earlier),
    survey: surveyTitle(round),
    state: roundState(round.acts, now),
    publishedAt: revision && published?.revisionId === revision.id ? published.at : null,
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(withheldWith.length > 0 ? { withheldWith } : {}),
    earlier,
  }
}

/**
 * Results of a round, beside the earlier ones that the viewer may read too.
 * An open round counts what was sent; only analysts and administrators see it.
 * @throws AppError not-found
 */
export async function getRoundResults(viewer: Viewer, code: string, now = new Date()): Promise<RoundResults> {
  const round = findRound(code)
  if (!canRead(viewer, round, now)) throw new AppError('not-found')
  return resultsFor(viewer, round, revisionFor(viewer, round, now), now)
}

/**
 * A closed round's newest frozen results as everybody will see them once they are published, for administrators who write of them.
 * @returns null while nothing is frozen
 * @throws AppError not-signed-in, not-found
 */
export async function getResultsToPublish(viewer: Viewer, code: string, now = new Date()): Promise<RoundResults | null> {
  requireAdministrator(viewer)
  const round = findRound(code)
  const revision = revisionFor(viewer, round, now)
  return revision ? resultsFor(visitor, round, revision, now) : null
}

/**
 * What the public would see of a closed round were its newest revision published, beside the rounds that are. No permission here.
 * @returns null before the results of the last closing are frozen
 */
export async function closedRoundView(
  round: Round,
  now: Date,
): Promise<(Pick<RoundResults, 'summary' | 'questionnaire' | 'frame'> & Required<Pick<RoundResults, 'revision'>>) | null> {
  const newest = roundState(round.acts, now) === 'closed' ? latestRevision(round.id) : undefined
  if (!newest || !isOfLastClosing(round.acts, newest)) return null
  const shown = earlierShown(visitor, round, now)
  const { summary, questionnaire, frame } = newest.document
  const earlier = asRead(visitor, newest.document, newest, shown, await earlierRounds(visitor, shown))
  const { number, hash, reason, computedAt } = newest
  const view = visible(visitor, { summary, questionnaire }, newest, shown, earlier)
  return { summary: view, questionnaire, frame, revision: { number, hash, reason, computedAt } }
}

/**
 * What the result sheets are made from: the same summary as the screen and, for whoever may analyse, the answers behind it.
 * @returns `answers` by municipality code, or null for those who may not see them
 * @throws AppError not-found
 */
export async function getSheetData(
  viewer: Viewer,
  code: string,
  now = new Date(),
): Promise<RoundResults & { answers: AnswerRow[] | null }> {
  const results = await getRoundResults(viewer, code, now)
  if (!may(viewer, 'analyse')) return { ...results, answers: null }
  const names = namesByCode(database())
  const round = findRound(code)
  const data = readRoundData(database(), round.id)
  const counted = new Map(
    readCounted(database(), round.id, roundTimes(round.acts).closedAt !== null).map((each) => [each.municipality, each]),
  )
  const answers = data.frame.flatMap((unit): AnswerRow[] => {
    const own = counted.get(unit.municipality)
    const { nameFi = unit.municipality, nameSv = unit.municipality } = names.get(unit.municipality) ?? {}
    if (!own) return []
    const taken = own.taken ? { taken: own.taken } : {}
    return [{ ...unit, nameFi, nameSv, answers: countedAnswers(data.questionnaire, own.answers), notes: own.notes, ...taken }]
  })
  return { ...results, answers }
}

/**
 * What a round's sheets are made from, told without making it: equal keys, equal data. Null when some of it is live, which any
 * answer changes.
 * @throws AppError not-found
 */
export function sheetDataKey(viewer: Viewer, code: string, now: Date): string | null {
  const round = findRound(code)
  if (!canRead(viewer, round, now)) throw new AppError('not-found')
  const revision = revisionFor(viewer, round, now)
  const earlier = earlierShown(viewer, round, now).map((each) => each.revision)
  if (!revision || earlier.includes(undefined)) return null
  const key = {
    revisions: [revision, ...earlier].map((each) => each && [each.id, each.hash]),
    published: publishedBy(round.acts, now),
    state: roundState(round.acts, now),
    // The answers of closed rounds, which only these viewers see, change by acts alone.
    answersAsOf: may(viewer, 'analyse') ? lastActId(database()) : null,
  }
  return JSON.stringify(key)
}

/**
 * The rounds of a round's survey whose results the viewer may open, itself among them, oldest first.
 * @throws AppError not-found
 */
export async function listRoundsBeside(viewer: Viewer, code: string, now = new Date()): Promise<{ code: string; referenceDate: string }[]> {
  const round = findRound(code)
  if (!canRead(viewer, round, now)) throw new AppError('not-found')
  return listRoundsWithActs(eq(rounds.survey, round.survey))
    .filter((each) => canRead(viewer, each, now))
    .map((each) => ({ code: each.code, referenceDate: each.referenceDate }))
    .reverse()
}

/** Published rounds of all surveys (`key`), newest first: everybody may know of them. `publishedAt` is of the figures, `changedAt` of the texts beside them too. */
export async function listPublishedRounds(
  now = new Date(),
): Promise<{ code: string; referenceDate: string; publishedAt: Date; changedAt: Date; key: string; survey: Text }[]> {
  const titles = new Map(
    database()
      .select()
      .from(surveys)
      .all()
      .map(({ key, title }) => [key, title]),
  )
  return listRoundsWithActs().flatMap((round) => {
    const published = publishedBy(round.acts, now)
    const survey = titles.get(round.survey)
    if (!published || !survey || !canRead(visitor, round, now)) return []
    const { at: publishedAt, changedAt } = published
    return [{ code: round.code, referenceDate: round.referenceDate, publishedAt, changedAt, key: round.survey, survey }]
  })
}
