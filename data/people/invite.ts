/** Inviting a colleague by work address: the address becomes a member at once, its letter carries a personal link. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { invitations } from '@/db/schema-members'
import { colleagueLetter } from '@/mail/colleague'
import { readAddress } from '@/questionnaire/reading/address'
import { oneLine, someLines } from '@/questionnaire/reading/text'
import { roundTimes } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { findScope, type ResponseScope, requireOpen, type Where } from '../answering/response-scope'
import { queueTokenLetter } from '../letters/letters'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { hashToken, randomToken, tokenOfSeed } from '../system/one-time'
import { requirePerson, type Viewer } from '../viewer'
import { addressOf, languageOf, letterFacts, majorityLanguage, signature } from './letter-facts'
import { addMembership, hasSignedInSinceInvited } from './membership'
import { type GivenAddress, type Outside, outsideOf } from './outside'
import { personOfAddress } from './people'

export type Invited =
  | { ok: true; personId: string }
  | { ok: false; code: 'address' }
  /** Asked about once, done when `outside` names the address. */
  | Outside
  /** Is a member already and has signed in. */
  | { ok: false; code: 'member'; personId: string }

/** `language`: of letters, as the inviter chose it; null where nobody was asked. `locale` holds then: the page's. */
export type Guest = { address: string; name: string | null; locale: Locale; language: Locale | null }

/** The person of an address; somebody new is known from now on. */
function ensurePerson(tx: Tx, { address, name, locale, language }: Guest, now: Date): string {
  const known = personOfAddress(address)
  if (known) return known.id
  const id = randomUUID()
  tx.insert(people)
    .values({ id, email: address, name, locale: language ?? locale, createdAt: now })
    .run()
  return id
}

export type AddressInvited = { personId: string; seed: string }

/**
 * Makes an address a member with a personal link, in the transaction of what asks for it.
 * @returns the seed of the link's token, for the letter; the person alone when a member already
 * @throws AppError too-many-requests
 */
export function inviteAddress(
  tx: Tx,
  scope: ResponseScope,
  viewer: Viewer,
  guest: Guest,
  destination: string,
  now: Date,
): AddressInvited | string {
  const known = personOfAddress(guest.address)
  if (known && hasSignedInSinceInvited(tx, known.id, scope.municipality)) return known.id
  requireRoom(
    [
      { of: 'invitation-municipality', whose: scope.municipality },
      { of: 'invitation-person', whose: requirePerson(viewer) },
      { of: 'invitation-letter', whose: guest.address },
    ],
    now,
  )
  return addInvitation(tx, scope, { viewer, personId: requirePerson(viewer) }, guest, destination, now)
}

/** Who invites: `viewer` null where the clock does, for the person who once said so. */
type Inviter = { viewer: Viewer | null; personId: string }

/** The same without limits: what an administrator decided of all municipalities at once. @returns the seed of the link's token */
export function addInvitation(
  tx: Tx,
  { municipality, round }: Pick<ResponseScope, 'municipality' | 'round'>,
  { viewer, personId: inviter }: Inviter,
  guest: Guest,
  destination: string,
  now: Date,
): AddressInvited {
  const personId = ensurePerson(tx, guest, now)
  addMembership(tx, viewer, { personId, municipality, roundId: round.id, by: 'invitation' }, now)
  const seed = randomToken()
  const link = { linkHash: hashToken(tokenOfSeed(seed)), destination }
  tx.insert(invitations)
    .values({
      personId,
      municipality,
      roundId: round.id,
      name: guest.name,
      locale: guest.language,
      ...link,
      createdAt: now,
      createdBy: inviter,
    })
    .run()
  logEvent(tx, viewer, { kind: 'colleague-invited', roundId: round.id, municipality, detail: { person: personId } }, now)
  return { personId, seed }
}

/** Address of the confirm page for a personal link. */
export const personalLink = (locale: Locale, token: string): string => addressOf(`/${locale}/sign-in/confirm?token=${token}`)

export type NewInvitation = GivenAddress & {
  name?: string | null
  message?: string | null
  /** The page's language. */
  locale: Locale
  /** Of letters to the person, until that person chooses; without it that of the page. */
  language?: Locale | undefined
}

/** A second press of the button: the letter of the first is on its way, and its link holds. */
const doublePress = 15_000

/** The person whom this inviter has just sent the same invitation, not used yet. */
function justInvited(tx: Tx, { municipality, round }: ResponseScope, viewer: Viewer, address: string, destination: string, now: Date) {
  const known = personOfAddress(address)
  if (!known) return undefined
  const same = and(
    eq(invitations.personId, known.id),
    eq(invitations.municipality, municipality),
    eq(invitations.roundId, round.id),
    eq(invitations.destination, destination),
    eq(invitations.createdBy, requirePerson(viewer)),
    gt(invitations.createdAt, new Date(now.getTime() - doublePress)),
    isNull(invitations.usedAt),
    isNull(invitations.endedAt),
  )
  return tx.select({ personId: invitations.personId }).from(invitations).where(same).get()
}

/** In a transaction of the caller's; the same again within seconds mails nothing. */
export function inviteIn(tx: Tx, scope: ResponseScope, viewer: Viewer, asked: NewInvitation, now: Date): Invited {
  const address = readAddress(asked.email)
  if (!address) return { ok: false, code: 'address' }
  const guest = { address, name: oneLine(asked.name), locale: asked.locale, language: asked.language ?? null }
  const destination = `/${asked.language ?? asked.locale}/rounds/${scope.round.code}?municipality=${scope.municipality}`
  const pressed = justInvited(tx, scope, viewer, address, destination, now)
  if (pressed) return { ok: true, personId: pressed.personId }
  const letting = inviteAddress(tx, scope, viewer, guest, destination, now)
  if (typeof letting === 'string') return { ok: false, code: 'member', personId: letting }
  const { personId, seed } = letting
  const locale = languageOf(tx, personId, asked.locale)
  const facts = { ...letterFacts(tx, scope, locale), inviter: signature(viewer), message: someLines(asked.message) }
  const write = ({ token }: { token: string }) => colleagueLetter({ ...facts, link: personalLink(locale, token) })
  queueTokenLetter(
    tx,
    { address, personId, municipality: scope.municipality },
    seed,
    write,
    { round: roundTimes(scope.round.acts).closesAt },
    now,
  )
  return { ok: true, personId }
}

/**
 * Invites a colleague to answer for the viewer's municipality, with a letter. An address of somebody who has not signed in yet
 * may be invited again. What is known of the address elsewhere changes nothing in the answer.
 * The letter is in the person's own language where that is known.
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed, too-many-requests
 */
export async function inviteColleague(viewer: Viewer, where: Where, asked: NewInvitation, now: Date = new Date()): Promise<Invited> {
  const write = (tx: Tx): Invited => {
    const scope = findScope(tx, viewer, where, now)
    requireOpen(scope, now)
    return outsideOf(tx, scope.municipality, asked) ?? inviteIn(tx, scope, viewer, asked, now)
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** The language that letters to a new colleague are proposed in: the majority's. @throws AppError not-signed-in, not-found, municipality-required */
export async function getLetterLanguage(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Locale> {
  const db = database()
  const { round, municipality } = findScope(db, viewer, where, now)
  return majorityLanguage(db, round.id, municipality)
}

/** The name and title of a person, as that person gives them. */
export type Profile = { name: string; title: string }

/** Saves the viewer's own name and title; an emptied title is taken away, a name is needed. @throws AppError not-signed-in */
export async function saveProfile(viewer: Viewer, given: Profile, now: Date = new Date()): Promise<{ ok: boolean }> {
  const id = requirePerson(viewer)
  const name = oneLine(given.name)
  if (!name) return { ok: false }
  database().transaction(
    (tx) => {
      tx.update(people)
        .set({ name, title: oneLine(given.title) })
        .where(eq(people.id, id))
        .run()
      logEvent(tx, viewer, { kind: 'profile-saved', detail: { person: id } }, now)
    },
    { behavior: 'immediate' },
  )
  return { ok: true }
}
