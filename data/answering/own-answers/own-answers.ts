/** A municipality's own answers of any round, to read, print and keep. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import type { OwnAnswers, SentOrCurrent } from '@/sheets/answers-pdf/own-answers'
import { currentAnswers } from '../../answers/current'
import { lastSubmission, sentAnswers } from '../../answers/sent'
import { AppError } from '../../errors'
import { surveyTitle } from '../../round-acts/find-round'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, type ResponseScope, type Where } from '../response-scope'
import { unsentChanges } from '../unsent'

/** `as`: the answers as sent, or as they are now; left out: those sent while nothing has changed since, else those of now. */
export type OwnAnswersQuery = Where & { as?: SentOrCurrent | undefined }

function chosenAnswers(
  db: Db,
  scope: ResponseScope,
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
    sent: last ? { at: last.submittedAt, by: last.submittedBy } : null,
    changed,
    accepted: !last && response?.acceptedAt != null,
  }
}

/** The answers of a scope that the viewer has already been allowed to read. */
function ownAnswersAt(db: Db, scope: ResponseScope, as: SentOrCurrent | undefined, now: Date): OwnAnswers {
  const { round, municipality, questionnaire } = scope
  const unit = db.select().from(municipalities).where(eq(municipalities.code, municipality)).get()
  return {
    municipality: { code: municipality, name: { fi: unit?.nameFi ?? municipality, sv: unit?.nameSv ?? municipality } },
    round: { code: round.code, survey: surveyTitle(round, db), sample: round.sample, isOpen: canAnswer(round.acts, now) },
    questionnaire,
    ...chosenAnswers(db, scope, as),
  }
}

/**
 * The municipality's answers with who gave them and when: by name only, no addresses.
 * @throws AppError not-signed-in, municipality-required, not-found (also answers as sent that never were)
 */
export async function getOwnAnswers(viewer: Viewer, { as, ...where }: OwnAnswersQuery, now: Date = new Date()): Promise<OwnAnswers> {
  const db = database()
  return ownAnswersAt(db, findScope(db, viewer, where, now), as, now)
}
