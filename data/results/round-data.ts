/** Reads what a round's results are computed from. No permission here: only data functions that have checked it, and the service itself, call it. */
import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { answers, answerVersions, frameUnits, questionnaires, responses, rounds, submissions, submittedAnswers } from '@/db/schema'
import type { Answers, Value } from '@/questionnaire/answer'
import type { Respondent, RoundData } from '@/results/round-data'
import { AppError } from '../errors'

/** A database or a transaction, for reading. */
export type Reader = Pick<Tx, 'select'>

type Row = { responseId: number; key: string; value: Value | null }

/** The newest submission of each response. */
function latestSubmissions(db: Reader, roundId: number): Map<number, { id: number; at: Date }> {
  const rows = db
    .select({ id: submissions.id, responseId: submissions.responseId, at: submissions.submittedAt })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .where(eq(responses.roundId, roundId))
    .orderBy(desc(submissions.id))
    .all()
  const latest = new Map<number, { id: number; at: Date }>()
  for (const row of rows) if (!latest.has(row.responseId)) latest.set(row.responseId, row)
  return latest
}

const sentRows = (db: Reader, roundId: number): (Row & { submissionId: number })[] =>
  db
    .select({
      submissionId: submittedAnswers.submissionId,
      responseId: submissions.responseId,
      key: submittedAnswers.key,
      value: answerVersions.value,
    })
    .from(submittedAnswers)
    .innerJoin(submissions, eq(submissions.id, submittedAnswers.submissionId))
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, submissions.responseId),
        eq(answerVersions.key, submittedAnswers.key),
        eq(answerVersions.version, submittedAnswers.version),
      ),
    )
    .where(eq(responses.roundId, roundId))
    .all()

const currentRows = (db: Reader, roundId: number): Row[] =>
  db
    .select({ responseId: answers.responseId, key: answers.key, value: answerVersions.value })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(
      answerVersions,
      and(
        eq(answerVersions.responseId, answers.responseId),
        eq(answerVersions.key, answers.key),
        eq(answerVersions.version, answers.version),
      ),
    )
    .where(eq(responses.roundId, roundId))
    .all()

function gather(rows: readonly Row[]): Map<number, Record<string, Value>> {
  const byResponse = new Map<number, Record<string, Value>>()
  for (const { responseId, key, value } of rows) {
    const own = byResponse.get(responseId) ?? {}
    own[key] = value
    byResponse.set(responseId, own)
  }
  return byResponse
}

/**
 * The municipalities that answered, by code, with the answers that count: those of the newest submission, or of a draft
 * accepted at closing after it. A round that is open counts only what was sent.
 */
function readRespondents(db: Reader, roundId: number, closed: boolean): Respondent[] {
  const latest = latestSubmissions(db, roundId)
  const sent = gather(sentRows(db, roundId).filter((row) => latest.get(row.responseId)?.id === row.submissionId))
  const all = db.select().from(responses).where(eq(responses.roundId, roundId)).orderBy(responses.municipality).all()
  const isAccepted = ({ id, acceptedAt }: (typeof all)[number]) =>
    closed && acceptedAt !== null && acceptedAt >= (latest.get(id)?.at ?? acceptedAt)
  const current: Map<number, Answers> = all.some(isAccepted) ? gather(currentRows(db, roundId)) : new Map()
  return all.flatMap((response) => {
    const { id, municipality } = response
    if (isAccepted(response)) return [{ municipality, answers: current.get(id) ?? {} }]
    return latest.has(id) ? [{ municipality, answers: sent.get(id) ?? {} }] : []
  })
}

/** Everything a round's results are computed from. @throws AppError not-found */
export function readRoundData(db: Reader, roundId: number): RoundData {
  const found = db
    .select()
    .from(rounds)
    .innerJoin(questionnaires, eq(questionnaires.id, rounds.questionnaireId))
    .where(eq(rounds.id, roundId))
    .get()
  if (!found) throw new AppError('not-found')
  const { code, referenceDate, sizeLimits, sample, closedAt } = found.rounds
  const frame = db.select().from(frameUnits).where(eq(frameUnits.roundId, roundId)).orderBy(frameUnits.municipality).all()
  return {
    round: { code, referenceDate, sizeLimits, sample },
    questionnaire: found.questionnaires.document,
    frame: frame.map(({ roundId: _, ...unit }) => unit),
    respondents: readRespondents(db, roundId, closedAt !== null),
  }
}
