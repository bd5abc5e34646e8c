/** Join links: made by members and administrators, for a registry to forward. The token is shown once and kept as its hash. */
import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { recordRemoval } from '@/db/removals'
import { municipalities, people, rounds } from '@/db/schema'
import { joinLinks } from '@/db/schema-members'
import { joinLinkLetter } from '@/mail/join'
import { readAddress } from '@/questionnaire/reading/address'
import { canAnswer, roundTimes } from '@/questionnaire/round'
import type { Locale, Text } from '@/questionnaire/text'
import { findScope, type ResponseScope, requireOpen, type Where } from '../../answering/response-scope'
import { AppError } from '../../errors'
import { queueTokenLetter } from '../../letters/letters'
import { type Round, withActs } from '../../round-acts/find-round'
import { roundFor } from '../../round-acts/municipality-acts'
import { logEvent } from '../../system/events'
import { requireRoom } from '../../system/limits'
import { hashToken, randomToken, tokenOfSeed } from '../../system/one-time'
import { requirePerson, type Viewer } from '../../viewer'
import { addressOf, letterFacts } from '../letter-facts'

export type JoinLink = { id: number; createdAt: Date; createdBy: string | null }
type Row = { link: typeof joinLinks.$inferSelect; round: Round }

/** The link of a token, with its round; undefined when it is revoked or the round is not open. */
export function findJoinLink(tx: Pick<Tx, 'select'>, condition: { token: string } | { id: number }, now: Date): Row | undefined {
  const own = 'token' in condition ? eq(joinLinks.tokenHash, hashToken(condition.token)) : eq(joinLinks.id, condition.id)
  const found = tx
    .select({ link: joinLinks, round: rounds })
    .from(joinLinks)
    .innerJoin(rounds, eq(rounds.id, joinLinks.roundId))
    .where(and(own, isNull(joinLinks.revokedAt)))
    .get()
  const [asking] = found ? withActs([found.round], tx) : []
  const round = found && asking && roundFor(tx, asking, found.link.municipality)
  return found && round && canAnswer(round.acts, now) ? { link: found.link, round } : undefined
}

/** What the join page says before anybody is known: the municipality's name. Null when the link does not hold. Changes nothing. */
export async function describeJoinLink(token: string, now: Date = new Date()): Promise<{ municipality: Text; round: string } | null> {
  const db = database()
  const found = findJoinLink(db, { token }, now)
  const unit = found && db.select().from(municipalities).where(eq(municipalities.code, found.link.municipality)).get()
  return found && unit ? { municipality: { fi: unit.nameFi, sv: unit.nameSv }, round: found.round.code } : null
}

/** The links of the municipality that hold now, the newest first. @throws AppError not-signed-in, not-found, municipality-required */
export async function listJoinLinks(viewer: Viewer, where: Where, now: Date = new Date()): Promise<JoinLink[]> {
  const db = database()
  const { municipality, round } = findScope(db, viewer, where, now)
  if (!canAnswer(round.acts, now)) return []
  return db
    .select({ id: joinLinks.id, createdAt: joinLinks.createdAt, createdBy: people.name })
    .from(joinLinks)
    .leftJoin(people, eq(people.id, joinLinks.createdBy))
    .where(and(eq(joinLinks.municipality, municipality), eq(joinLinks.roundId, round.id), isNull(joinLinks.revokedAt)))
    .orderBy(desc(joinLinks.id))
    .all()
}

/**
 * Adds a link in the transaction of what asks for it. @param maker `viewer` null where the clock does, for the person who once said so
 * @param seed of the link's token
 */
export function addJoinLink(
  tx: Tx,
  { municipality, round }: Pick<ResponseScope, 'municipality' | 'round'>,
  { viewer, personId }: { viewer: Viewer | null; personId: string },
  { seed, mailed }: { seed: string; mailed: boolean },
  now: Date,
): void {
  const own = { municipality, roundId: round.id, tokenHash: hashToken(tokenOfSeed(seed)) }
  const link = tx
    .insert(joinLinks)
    .values({ ...own, createdAt: now, createdBy: personId })
    .returning({ id: joinLinks.id })
    .get()
  logEvent(tx, viewer, { kind: 'join-link-made', roundId: round.id, municipality, detail: { link: link.id, mailed } }, now)
}

export type JoinLinkMade =
  /** `address`: where the letter went; null when the link is to be copied. */
  { ok: true; link: string; address: string | null } | { ok: false; code: 'address' }

/**
 * Makes a link that holds until the round closes or the link is revoked, and mails it when there is an address.
 * @param asked.email the registry's address; empty when the viewer forwards the link
 * @throws AppError not-signed-in, not-found, municipality-required, round-closed, too-many-requests
 */
export async function makeJoinLink(
  viewer: Viewer,
  where: Where,
  asked: { email?: string; locale: Locale },
  now: Date = new Date(),
): Promise<JoinLinkMade> {
  const address = asked.email?.trim() ? readAddress(asked.email) : null
  if (asked.email?.trim() && !address) return { ok: false, code: 'address' }
  const seed = randomToken()
  const linkOf = (token: string) => addressOf(`/${asked.locale}/join/${token}`)
  const write = (tx: Tx): void => {
    const scope = findScope(tx, viewer, where, now)
    requireOpen(scope, now)
    const { municipality, round } = scope
    requireRoom([{ of: 'join-link-municipality', whose: municipality }], now)
    addJoinLink(tx, scope, { viewer, personId: requirePerson(viewer) }, { seed, mailed: address !== null }, now)
    const facts = letterFacts(tx, scope, asked.locale)
    const letter = ({ token }: { token: string }) => joinLinkLetter({ ...facts, link: linkOf(token) })
    if (address)
      queueTokenLetter(tx, { address, personId: null, municipality }, seed, letter, { round: roundTimes(round.acts).closesAt }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
  return { ok: true, link: linkOf(tokenOfSeed(seed)), address }
}

/** Ends a link; what was asked through it and not yet decided stays. @throws AppError not-signed-in, not-found (also the link), municipality-required */
export async function revokeJoinLink(viewer: Viewer, where: Where, id: number, now: Date = new Date()): Promise<void> {
  const write = (tx: Tx) => {
    const { municipality, round } = findScope(tx, viewer, where, now)
    const own = and(eq(joinLinks.id, id), eq(joinLinks.municipality, municipality), isNull(joinLinks.revokedAt))
    const revoked = tx
      .update(joinLinks)
      .set({ revokedAt: now, revokedBy: requirePerson(viewer) })
      .where(own)
      .returning({ id: joinLinks.id })
      .get()
    if (!revoked) throw new AppError('not-found')
    logEvent(tx, viewer, { kind: 'join-link-revoked', roundId: round.id, municipality, detail: { link: id } }, now)
    recordRemoval(database().$client, { kind: 'join-link-revoked', link: id }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
