/** The letter to a municipality's members when their answers were sent back. */
import 'server-only'
import type { Tx } from '@/db/client'
import { sentBackLetter } from '@/mail/sent-back'
import { roundTimes } from '@/questionnaire/round'
import type { ReadableScope } from '../answering/response-scope'
import { queueLetter } from '../letters/letters'
import { addressOf, languageOf, letterFacts, majorityLanguage, membersWithAddress, signature } from '../people/letter-facts'
import type { Viewer } from '../viewer'

/** Queues a letter to each member, in the transaction that sends the answers back. @param note what is to be corrected */
export function tellSentBack(tx: Tx, scope: ReadableScope, viewer: Viewer, note: string, now: Date): void {
  const { round, municipality } = scope
  for (const { personId, address } of membersWithAddress(tx, municipality)) {
    const locale = languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
    const link = addressOf(`/${locale}/rounds/${round.code}/check?municipality=${municipality}`)
    const letter = sentBackLetter({ ...letterFacts(tx, scope, locale), actor: signature(viewer), note, link })
    queueLetter(tx, { address, personId, municipality, roundId: round.id }, letter, { round: roundTimes(round.acts).closesAt }, now)
  }
}
