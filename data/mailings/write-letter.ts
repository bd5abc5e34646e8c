/** One letter of a mailing, written into the queue in the transaction that looked at its municipality. */
import 'server-only'
import type { Tx } from '@/db/client'
import { type MailingFacts, mailingLetter } from '@/mail/mailing'
import type { Reached } from '@/questionnaire/mailing/plan'
import { kindOf, type MailingPurpose } from '@/questionnaire/mailing/purposes'
import { queueLetter, queueTokenLetter } from '../letters/letters'
import { addInvitation, personalLink } from '../people/invite'
import { addJoinLink } from '../people/joining/join-link'
import { addressOf, letterFacts } from '../people/letter-facts'
import { hasSignedInSinceInvited } from '../people/membership'
import { personOfAddress } from '../people/people'
import type { Round } from '../round-acts/find-round'
import { randomToken } from '../system/one-time'
import { mailingText } from './texts'

export type MailingAtWork = {
  id: number
  purpose: MailingPurpose
  /** Who made it: what the clock sends is sent in that person's name. */
  madeBy: string
  /** The end of the time to answer leaves with its letters. */
  withCalendar: boolean
  round: Round
  /** Municipalities that have sent, and all of the round. */
  answered: number
  municipalities: number
}

/** Where a letter leads that needs no link of its own: whoever follows it signs in on the way. */
export function plainLink(purpose: MailingPurpose, round: string, municipality: string, to: MailingFacts['locale']): string {
  if (kindOf(purpose) === 'tell') return addressOf(`/${to}/results/${round}`)
  return addressOf(`/${to}/rounds/${round}?municipality=${municipality}`)
}

/** What a letter says, but for its link. */
export function factsOf(
  tx: Pick<Tx, 'select'>,
  { purpose, round, answered, municipalities }: Pick<MailingAtWork, 'purpose' | 'round' | 'answered' | 'municipalities'>,
  municipality: string,
  locale: MailingFacts['locale'],
): Omit<MailingFacts, 'link' | 'linkKind'> {
  return {
    ...letterFacts(tx, { round, municipality }, locale),
    purpose,
    text: mailingText(tx, round, purpose, locale),
    answered,
    municipalities,
  }
}

/** What a calendar file needs to know beside the letter's facts: the event's name stays, whatever the deadline becomes. */
function calendarOf({ withCalendar, round, purpose }: MailingAtWork, municipality: string, locale: MailingFacts['locale'], madeAt: Date) {
  if (!withCalendar) return null
  const link = plainLink(purpose, round.code, municipality, locale)
  return { uid: `${round.code}.${municipality}@${new URL(link).hostname}`, link, madeAt }
}

/** Queues the letter, with a personal link for whoever has not come yet, and a join link for the registry. */
export function writeMailingLetter(tx: Tx, mailing: MailingAtWork, municipality: string, to: Reached, now: Date): void {
  const { purpose, round, madeBy, id: mailingId } = mailing
  const { address, locale } = to
  const facts = { ...factsOf(tx, mailing, municipality, locale), calendar: calendarOf(mailing, municipality, locale, now) }
  const about = { municipality, roundId: round.id }
  const ends = { round: kindOf(purpose) === 'ask' ? facts.closesAt : null }
  const ofMailing = { mailingId, onceKey: [round.id, purpose, municipality, address].join('/') }
  const by = { viewer: null, personId: madeBy }
  if (to.kind === 'registry') {
    const seed = randomToken()
    addJoinLink(tx, { round, municipality }, by, { seed, mailed: true }, now)
    const write = ({ token }: { token: string }) =>
      mailingLetter({ ...facts, link: addressOf(`/${locale}/join/${token}`), linkKind: 'join' })
    queueTokenLetter(tx, { address, personId: null, ...about }, seed, write, ends, now, ofMailing)
    return
  }
  const known = personOfAddress(address)
  if (kindOf(purpose) !== 'ask' || (known && hasSignedInSinceInvited(tx, known.id, municipality))) {
    const letter = mailingLetter({ ...facts, link: plainLink(purpose, round.code, municipality, locale), linkKind: 'plain' })
    queueLetter(tx, { address, personId: known?.id ?? null, ...about }, letter, ends, now, ofMailing)
    return
  }
  const guest = { address, name: to.name, locale, language: locale }
  const destination = `/${locale}/rounds/${round.code}?municipality=${municipality}`
  const { personId, seed } = addInvitation(tx, { round, municipality }, by, guest, destination, now)
  const write = ({ token }: { token: string }) => mailingLetter({ ...facts, link: personalLink(locale, token), linkKind: 'personal' })
  queueTokenLetter(tx, { address, personId, ...about }, seed, write, ends, now, ofMailing)
}
