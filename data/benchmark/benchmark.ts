/** A municipality's answers of a closed round beside those of others, for its own members. It opens with the round's frozen results. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { type Answers, valuesOf } from '@/questionnaire/answer'
import type { AnsweredRound, Benchmark } from '@/results/benchmark/benchmark'
import { compareAnswers } from '@/results/benchmark/compare'
import { benchmarkClaims } from '@/results/story/claims/benchmark-claims'
import { findReadableScope, findScope, type ReadableScope, type ResponseScope, type Where } from '../answering/response-scope'
import { earlierResponses } from '../answers/earlier'
import { AppError } from '../errors'
import { closedRoundView } from '../results/results'
import { countedMunicipalities, readCounted } from '../results/round-data'
import { surveyTitle } from '../round-acts/find-round'
import type { Viewer } from '../viewer'
import { isRoundCompared } from './compared-round'
import { peersToCompare } from './peer-answers'

function ownRounds(db: Db, scope: ReadableScope, answers: Answers | null): AnsweredRound[] {
  const { round, questionnaire } = scope
  const earlier = earlierResponses(db, scope).map((each) => ({
    round: each.round.code,
    questionnaire: each.questionnaire,
    answers: valuesOf(each.answers),
  }))
  return [...earlier.toReversed(), ...(answers ? [{ round: round.code, questionnaire, answers }] : [])]
}

/** Is the benchmark page of a municipality there? @throws AppError not-signed-in, not-found, municipality-required */
export async function isBenchmarkOpen(viewer: Viewer, where: Where, now: Date = new Date()): Promise<boolean> {
  return isRoundCompared(findReadableScope(database(), viewer, where, now).round, now)
}

/** The municipality's place in a round that it answered and that is compared. @throws AppError as `getBenchmark`, and not-found without answers */
export function requireCompared(viewer: Viewer, where: Where, now: Date): ResponseScope {
  const scope = findScope(database(), viewer, where, now)
  if (!isRoundCompared(scope.round, now) || !countedMunicipalities(database(), scope.round.id).includes(scope.municipality))
    throw new AppError('not-found')
  return scope
}

/**
 * A municipality's benchmark. Of groups it shows what public tables do, whether or not the round is published.
 * @throws AppError not-signed-in, municipality-required, not-found (also before the round's results are frozen, and while they are withdrawn)
 */
export async function getBenchmark(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Benchmark> {
  const db = database()
  const scope = findReadableScope(db, viewer, where, now)
  const view = isRoundCompared(scope.round, now) ? await closedRoundView(scope.round, now) : null
  const unit = view?.frame.find(({ municipality }) => municipality === scope.municipality)
  if (!view || !unit) throw new AppError('not-found')
  const { summary, questionnaire, revision } = view
  const named = db.select().from(municipalities).where(eq(municipalities.code, scope.municipality)).get()
  const answers = readCounted(db, scope.round.id, true, scope.municipality)[0]?.answers ?? null
  const comparisons =
    answers &&
    compareAnswers({
      questionnaire,
      summary,
      unit,
      answers,
      peers: peersToCompare(db, { roundId: scope.round.id, municipality: scope.municipality }, view.frame),
    })
  const { code, sample, sizeLimits } = scope.round
  return {
    round: { code, survey: surveyTitle(scope.round, db), sample, sizeLimits },
    municipality: {
      code: scope.municipality,
      name: { fi: named?.nameFi ?? scope.municipality, sv: named?.nameSv ?? scope.municipality },
    },
    sizeClass: unit.sizeClass,
    region: unit.region,
    revision,
    rounds: ownRounds(db, scope, answers),
    compared: comparisons && { comparisons, claims: benchmarkClaims(comparisons) },
  }
}
