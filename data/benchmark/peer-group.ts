/**
 * One group of peers of a municipality's own choosing in a round. It is fixed when it is chosen; an administrator may take the choice back as
 * long as nobody has seen its results, and after that nobody may: two groups that differ by one municipality would tell that one's answers.
 */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { frameUnits, municipalities } from '@/db/schema'
import type { Text } from '@/questionnaire/text'
import { fewestPeers, isApartFromClasses } from '@/results/benchmark/peer-distance'
import { findScope, type ResponseScope, type Where } from '../answering/response-scope'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import { requireAdministrator, requirePerson, type Viewer } from '../viewer'
import { requireCompared } from './benchmark'
import { whyPeersStayShut } from './peer-answers'
import { addPeerAct, type ChosenPeers, chosenPeers, isTooAlike } from './peer-group-acts'

type Unit = { code: string; name: Text; region: string }

export type PeerGroup = {
  /** Null while none is chosen. */
  chosen: ChosenPeers | null
  /** The round's other municipalities, by code. Who of them answered is not told. */
  others: Unit[]
  /** The viewer may choose and look; an administrator may only take a choice back. */
  isMember: boolean
}

/**
 * `fixed`: there is a group already; `few`: fewer than twelve; `alike`: too close to a group of another municipality of the same people;
 * `near`: too close to groups that tables tell of.
 */
export type PeersChosen = { ok: true } | { ok: false; code: 'fixed' | 'few' | 'alike' | 'near' }
/** `few-answered`: fewer than eight of the group answered, `near`: or its respondents are too close to other groups'; `none`: no group is chosen. */
export type PeersSeen = { ok: true } | { ok: false; code: 'few-answered' | 'near' | 'none' }
/** `seen`: its results were seen, so it stays. */
export type PeersReset = { ok: true } | { ok: false; code: 'seen' | 'none' }

const placeOf = ({ round, municipality }: ResponseScope) => ({ roundId: round.id, municipality })

const unitsOf = (tx: Pick<Tx, 'select'>, { round }: ResponseScope) =>
  tx.select().from(frameUnits).where(eq(frameUnits.roundId, round.id)).all()

const othersOf = (tx: Pick<Tx, 'select'>, { round, municipality }: ResponseScope): Unit[] =>
  tx
    .select({ code: frameUnits.municipality, fi: municipalities.nameFi, sv: municipalities.nameSv, region: frameUnits.region })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(eq(frameUnits.roundId, round.id))
    .orderBy(frameUnits.municipality)
    .all()
    .filter(({ code }) => code !== municipality)
    .map(({ code, fi, sv, region }) => ({ code, name: { fi, sv }, region }))

function requireMember(scope: ResponseScope): void {
  if (scope.source !== 'member') throw new AppError('not-found')
}

/** The group, and whom it may be chosen from. @throws AppError not-signed-in, municipality-required, not-found */
export async function getPeerGroup(viewer: Viewer, where: Where, now: Date = new Date()): Promise<PeerGroup> {
  const db = database()
  const scope = requireCompared(viewer, where, now)
  return { chosen: chosenPeers(db, placeOf(scope)), others: othersOf(db, scope), isMember: scope.source === 'member' }
}

/**
 * Fixes the municipality's group. @param codes of other municipalities of the round, at least twelve
 * @throws AppError not-signed-in, municipality-required, not-found (also for administrators who are no members, and unknown codes)
 */
export async function choosePeers(viewer: Viewer, where: Where, codes: readonly string[], now: Date = new Date()): Promise<PeersChosen> {
  requireCompared(viewer, where, now)
  const by = requirePerson(viewer)
  const members = [...new Set(codes)].sort()
  const write = (tx: Tx): PeersChosen => {
    const scope = findScope(tx, viewer, where, now)
    requireMember(scope)
    const place = placeOf(scope)
    if (chosenPeers(tx, place)) return { ok: false, code: 'fixed' }
    const known = new Set(othersOf(tx, scope).map(({ code }) => code))
    if (members.some((code) => !known.has(code))) throw new AppError('not-found')
    if (members.length < fewestPeers) return { ok: false, code: 'few' }
    if (isTooAlike(tx, place, members)) return { ok: false, code: 'alike' }
    const others = unitsOf(tx, scope).filter(({ municipality }) => municipality !== scope.municipality)
    if (!isApartFromClasses(new Set(members), others)) return { ok: false, code: 'near' }
    addPeerAct(tx, { ...place, kind: 'chosen', at: now, by, members })
    logEvent(tx, viewer, { kind: 'peers-chosen', ...place, detail: { peers: members.length } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Opens the results of the group, from when on it stays for good. Twice is as once.
 * @throws AppError not-signed-in, municipality-required, not-found (also for administrators who are no members)
 */
export async function seePeers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<PeersSeen> {
  requireCompared(viewer, where, now)
  const by = requirePerson(viewer)
  const write = (tx: Tx): PeersSeen => {
    const scope = findScope(tx, viewer, where, now)
    requireMember(scope)
    const place = placeOf(scope)
    const group = chosenPeers(tx, place)
    if (!group) return { ok: false, code: 'none' }
    if (group.isSeen) return { ok: true }
    const code = whyPeersStayShut(tx, place, group.members, unitsOf(tx, scope))
    if (code) return { ok: false, code }
    addPeerAct(tx, { ...place, kind: 'seen', at: now, by })
    logEvent(tx, viewer, { kind: 'peers-seen', ...place, detail: { peers: group.members.length } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Takes back a choice whose results nobody has seen.
 * @throws AppError not-signed-in, not-found
 */
export async function resetPeers(viewer: Viewer, where: Where, now: Date = new Date()): Promise<PeersReset> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): PeersReset => {
    const place = placeOf(findScope(tx, viewer, where, now))
    const group = chosenPeers(tx, place)
    if (!group) return { ok: false, code: 'none' }
    if (group.isSeen) return { ok: false, code: 'seen' }
    addPeerAct(tx, { ...place, kind: 'reset', at: now, by })
    logEvent(tx, viewer, { kind: 'peers-reset', ...place, detail: { peers: group.members.length } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}
