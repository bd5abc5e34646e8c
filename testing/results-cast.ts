/** Responses for tests of results: municipalities that send, and drafts. */
import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, answerVersions, responses, submissions, submittedAnswers } from '@/db/schema'
import type { Value } from '@/questionnaire/answer'
import { now } from '@/testing/database'

/** Nearly all that a municipality is asked. */
export const nearlyAll: Record<string, Value> = {
  ohjeet: 'on',
  koulutus: ['johto'],
  tyytyvaisyys: '4',
  johtaja_some: 'ei',
  'tiheys.facebook': 'paivittain',
  'tiheys.instagram': 'harvemmin',
  tyoaika: 1.5,
  valmis: '2026-01-01',
}

/** Saves answers of a municipality's draft. @param acceptedAt when the draft was accepted at closing */
export function draft(
  db: Db,
  roundId: number,
  municipality: string,
  values: Record<string, Value>,
  acceptedAt: Date | null = null,
): number {
  db.insert(responses).values({ roundId, municipality, startedAt: now, acceptedAt }).onConflictDoNothing().run()
  const response = db
    .select()
    .from(responses)
    .where(and(eq(responses.roundId, roundId), eq(responses.municipality, municipality)))
    .get()
  const responseId = response?.id ?? 0
  for (const [key, value] of Object.entries(values)) {
    const before = db
      .select()
      .from(answers)
      .where(and(eq(answers.responseId, responseId), eq(answers.key, key)))
      .get()
    const version = (before?.version ?? 0) + 1
    db.insert(answerVersions).values({ responseId, key, version, value, savedAt: now, source: 'sample' }).run()
    db.insert(answers)
      .values({ responseId, key, version })
      .onConflictDoUpdate({ target: [answers.responseId, answers.key], set: { version } })
      .run()
  }
  return responseId
}

/** Saves answers and sends all that the municipality has. */
export function send(db: Db, roundId: number, municipality: string, values: Record<string, Value>, at = now): void {
  const responseId = draft(db, roundId, municipality, values)
  const { id } = db.insert(submissions).values({ responseId, submittedAt: at }).returning({ id: submissions.id }).get()
  const current = db.select().from(answers).where(eq(answers.responseId, responseId)).all()
  db.insert(submittedAnswers)
    .values(current.map(({ key, version }) => ({ submissionId: id, key, version })))
    .run()
}
