/** What an administrator does with one municipality in a round: calls, notes, more time, declining, sending back, answering for it. */
import 'server-only'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { declinedBecause, extendedUntil, type ProxyMedium, sendingBack } from '@/questionnaire/municipality-acts'
import { someLines } from '@/questionnaire/reading/text'
import { canAnswer } from '@/questionnaire/round'
import { findResponse } from '../answering/response-scope'
import { lastSubmission } from '../answers/sent'
import { endWaiting } from '../letters/letters'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { type MetMunicipality, type MunicipalityOfRound, meetMunicipality } from './meet'
import { tellSentBack } from './tell-sent-back'

/** What is to be recorded; texts as they were typed. */
export type GivenAct =
  | { kind: 'call' | 'note' | 'declined' | 'sent-back'; text: string }
  | { kind: 'extended'; until: Date; text: string }
  | { kind: 'extension-ended' | 'decline-ended' | 'send-back-ended' }
  | { kind: 'proxy'; medium: ProxyMedium }

/**
 * Why it is not recorded. `text`: nothing was written. `past`, `early`, `far`: the moment is not after now, not after the round's own
 * deadline, or more than a year away. `closed`: the round was closed by hand, or the municipality's time has run out. `sent`, `not-sent`:
 * the municipality has sent its answers, or has not. `nothing`: what was to end does not stand.
 */
export type ActRefused = 'text' | 'past' | 'early' | 'far' | 'closed' | 'sent' | 'not-sent' | 'nothing'
export type ActRecorded = { ok: true; id: number } | { ok: false; code: ActRefused }

/** The municipality, as the act meets it. */
type Met = MetMunicipality & { sentAt: Date | null }

const year = 366 * 24 * 60 * 60_000
const longest = 2000

function refusalOf(given: GivenAct, met: Met, now: Date): ActRefused | null {
  const { scope, acts, sentAt } = met
  const isClosedByHand = met.times.closedAt !== null
  const ownDeadline = met.times.closesAt
  if ('text' in given && given.kind !== 'extended' && someLines(given.text, longest) === null) return 'text'
  switch (given.kind) {
    case 'call':
    case 'note':
      return null
    case 'extended':
      if (isClosedByHand) return 'closed'
      if (given.until <= now) return 'past'
      if (ownDeadline !== null && given.until <= ownDeadline) return 'early'
      return given.until.getTime() - now.getTime() > year ? 'far' : null
    case 'declined':
      return isClosedByHand ? 'closed' : sentAt === null ? null : 'sent'
    case 'sent-back':
      if (sentAt === null) return 'not-sent'
      return canAnswer(scope.round.acts, now) ? null : 'closed'
    case 'proxy':
      return canAnswer(scope.round.acts, now) ? null : 'closed'
    case 'extension-ended':
      return extendedUntil(acts, scope.round.acts) === null ? 'nothing' : null
    case 'decline-ended':
      return declinedBecause(acts) === null ? 'nothing' : null
    case 'send-back-ended':
      return sendingBack(acts, sentAt) === null ? 'nothing' : null
  }
}

/** Letters that still wait say what no longer holds: whoever declined is asked no more, and another deadline is another letter. */
function endLetters(tx: Tx, { round, municipality }: MetMunicipality['scope'], given: GivenAct, now: Date): void {
  const purposes =
    given.kind === 'declined' ? (['invitation', 'reminder'] as const) : given.kind === 'extended' ? (['reminder'] as const) : []
  for (const purpose of purposes) endWaiting(tx, purpose, { municipality, roundId: round.id }, now)
}

/**
 * Records an act, with its event, and with what follows from it: letters that wait and no longer hold are not sent, and answers that are
 * sent back are told of by letter to all members. Nothing that the municipality has answered or sent changes.
 * @throws AppError not-signed-in, not-found (also of a round that is not opened yet, and of a municipality it does not ask)
 */
export async function recordAct(viewer: Viewer, where: MunicipalityOfRound, given: GivenAct, now: Date = new Date()): Promise<ActRecorded> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): ActRecorded => {
    const met = meetMunicipality(tx, viewer, where, now)
    const { scope } = met
    const { round, municipality } = scope
    const response = findResponse(tx, scope)
    const sentAt = (response && lastSubmission(tx, response.id)?.submittedAt) ?? null
    const code = refusalOf(given, { ...met, sentAt }, now)
    if (code) return { ok: false, code }
    const text = 'text' in given ? someLines(given.text, longest) : null
    const more = {
      until: given.kind === 'extended' ? given.until : null,
      medium: given.kind === 'proxy' ? given.medium : null,
    }
    const row = { roundId: round.id, municipality, kind: given.kind, at: now, by, text, ...more }
    const { id } = tx.insert(municipalityActs).values(row).returning({ id: municipalityActs.id }).get()
    logEvent(tx, viewer, { kind: 'municipality-acted', roundId: round.id, municipality, detail: { act: id, what: given.kind } }, now)
    endLetters(tx, scope, given, now)
    if (given.kind === 'sent-back' && text !== null) tellSentBack(tx, scope, viewer, text, now)
    return { ok: true, id }
  }
  return commitTogether(write)
}
