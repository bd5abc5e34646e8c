/** A municipality's own answers of any round, to read, print and keep. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { municipalities, people, responses, submissions } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import type { OwnAnswers, SentOrCurrent } from '@/sheets/answers-pdf/own-answers'
import { currentAnswers, type Reader } from '../../answers/current'
import { lastSubmission, type Submission, sentAnswers } from '../../answers/sent'
import { AppError } from '../../errors'
import { findRoundById, surveyTitle } from '../../round-acts/find-round'
import type { Viewer } from '../../viewer'
import { referenceOf } from '../reference'
import { findReadableScope, findResponse, type ReadableScope, type Where } from '../response-scope'
import { unsentChanges } from '../unsent'

/** `as`: the answers as sent, or as they are now; left out: those sent while nothing has changed since, else those of now. */
export type OwnAnswersQuery = Where & { as?: SentOrCurrent | undefined }

const sentOf = (
  db: Reader,
  { round, municipality }: { round: { code: string }; municipality: string },
  responseId: number,
  { id, submittedAt, submittedBy }: Submission,
): OwnAnswers['sent'] => ({
  at: submittedAt,
  by: submittedBy,
  reference: referenceOf(db, { round: round.code, municipality, responseId, id }),
})

function chosenAnswers(
  db: Db,
  scope: ReadableScope,
  as: SentOrCurrent | undefined,
): Pick<OwnAnswers, 'which' | 'answers' | 'sent' | 'changed' | 'accepted'> {
  const response = findResponse(db, scope)
  const current = response ? currentAnswers(db, response.id) : {}
  const last = response && lastSubmission(db, response.id)
  if (as === 'sent' && !last) throw new AppError('not-found')
  const changed = last ? unsentChanges(db, last, scope.questionnaire, current) !== null : false
  const which = as ?? (last && !changed ? 'sent' : 'current')
  return {
    which,
    answers: last && which === 'sent' ? sentAnswers(db, last.id) : current,
    sent: response && last ? sentOf(db, scope, response.id, last) : null,
    changed,
    accepted: !last && response?.acceptedAt != null,
  }
}

type Asked = Pick<ReadableScope, 'round' | 'questionnaire' | 'municipality'>

/** Whose answers, of which round. */
function aboutAnswers(db: Reader, { round, municipality, questionnaire }: Asked, isOpen: boolean) {
  const unit = db.select().from(municipalities).where(eq(municipalities.code, municipality)).get()
  return {
    municipality: { code: municipality, name: { fi: unit?.nameFi ?? municipality, sv: unit?.nameSv ?? municipality } },
    round: { code: round.code, survey: surveyTitle(round, db), sample: round.sample, isOpen },
    questionnaire,
  }
}

/** The answers of a scope that the viewer has already been allowed to read. */
const ownAnswersAt = (db: Db, scope: ReadableScope, as: SentOrCurrent | undefined, now: Date): OwnAnswers => ({
  ...aboutAnswers(db, scope, canAnswer(scope.round.acts, now)),
  ...chosenAnswers(db, scope, as),
})

/**
 * The answers of one sending, as they were sent, whatever has been edited or sent since. No permission here.
 * @throws AppError not-found
 */
export function answersOfSending(db: Db, submissionId: number): { own: OwnAnswers; sentAt: Date } {
  const found = db
    .select({
      responseId: responses.id,
      roundId: responses.roundId,
      municipality: responses.municipality,
      sending: submissions,
      by: people.name,
    })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .where(eq(submissions.id, submissionId))
    .get()
  if (!found) throw new AppError('not-found')
  const { responseId, roundId, municipality, sending, by } = found
  const { questionnaire, ...round } = findRoundById(roundId, db)
  const scope = { round, questionnaire, municipality }
  const last = { id: submissionId, submittedAt: sending.submittedAt, submittedBy: by }
  const own: OwnAnswers = {
    ...aboutAnswers(db, scope, true),
    which: 'sent',
    answers: sentAnswers(db, submissionId),
    sent: sentOf(db, scope, responseId, last),
    changed: false,
    accepted: false,
  }
  return { own, sentAt: sending.submittedAt }
}

/**
 * The municipality's answers with who gave them and when: by name only, no addresses.
 * @throws AppError not-signed-in, municipality-required, not-found (also answers as sent that never were)
 */
export async function getOwnAnswers(viewer: Viewer, { as, ...where }: OwnAnswersQuery, now: Date = new Date()): Promise<OwnAnswers> {
  const db = database()
  return ownAnswersAt(db, findReadableScope(db, viewer, where, now), as, now)
}
