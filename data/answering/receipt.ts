/** The receipt of sent answers, queued in the transaction of the sending. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { municipalities, people } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import { type Locale, say } from '@/questionnaire/text'
import { queueReceipt } from '../letters/letters'
import { surveyTitle } from '../round-acts/find-round'
import type { Viewer } from '../viewer'
import type { ResponseScope } from './response-scope'

/**
 * Queues the receipt to whoever sent the answers.
 * @param locale the letter's language; the person's own when not given
 */
export function sendReceipt(tx: Tx, scope: ResponseScope, viewer: Viewer, locale: Locale | undefined, now: Date): void {
  const { round, municipality } = scope
  const person = tx
    .select({ locale: people.locale })
    .from(people)
    .where(eq(people.id, viewer.personId ?? ''))
    .get()
  const unit = tx.select().from(municipalities).where(eq(municipalities.code, municipality)).get()
  const language = locale ?? person?.locale ?? 'fi'
  const receipt = {
    locale: language,
    municipality: unit ? say({ fi: unit.nameFi, sv: unit.nameSv }, language) : municipality,
    round: `${say(surveyTitle(round, tx), language)} ${round.code}`,
    sentAt: now,
    changesUntil: roundTimes(round.acts).closesAt,
    path: `/${language}/rounds/${round.code}/answers?municipality=${municipality}`,
  }
  queueReceipt(tx, viewer, receipt, now)
}
