/**
 * Who of a municipality's members approves before its answers are sent. Any member may name them and take it back: it guards against
 * oversight, not against colleagues, and everybody concerned is told (docs/decisions/028-approval.md).
 */
import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { responses } from '@/db/schema'
import { approvalRequests, approvers } from '@/db/schema-sending'
import { type ApproverChange, approversLetter } from '@/mail/approval'
import { roundTimes } from '@/questionnaire/round'
import { approversOf, openRequest } from '../answering/approval'
import { findScope, requireOpen, type Where } from '../answering/response-scope'
import { AppError } from '../errors'
import { endWaiting, queueLetter } from '../letters/letters'
import type { Round } from '../round-acts/find-round'
import { openRoundsOf, roundsOf } from '../round-acts/open-rounds'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { addressOf, languageOf, letterFacts, majorityLanguage, membersWithAddress, signature } from './letter-facts'

/** The approver's rows that stand. */
const standing = (municipality: string, ids?: readonly string[]) =>
  and(eq(approvers.municipality, municipality), isNull(approvers.endedAt), ids && inArray(approvers.personId, [...ids]))

/** What waits in a round, if anything does. */
function waitingIn(tx: Tx, round: Pick<Round, 'id'>, municipality: string) {
  const own = and(eq(responses.roundId, round.id), eq(responses.municipality, municipality))
  const response = tx.select({ id: responses.id }).from(responses).where(own).get()
  return response && openRequest(tx, response.id)
}

type Told = { personId: string; change: ApproverChange }

/** A letter to each who is still there and did not do it. @param actor null: nobody did, so nobody is told */
function tell(tx: Tx, actor: Viewer | null, round: Round, municipality: string, told: readonly Told[], now: Date): void {
  if (!actor) return
  const waits = waitingIn(tx, round, municipality) !== undefined
  for (const { personId, address } of membersWithAddress(tx, municipality)) {
    const change = told.find((each) => each.personId === personId)?.change
    if (!change || personId === actor.personId) continue
    const locale = languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
    const isAsked = waits && change === 'named'
    const link = addressOf(`/${locale}/rounds/${round.code}/${isAsked ? 'check' : 'people'}?municipality=${municipality}`)
    const facts = { ...letterFacts(tx, { round, municipality }, locale), actor: signature(actor), link, waits: isAsked }
    const ends = change === 'leftBetween' ? {} : { round: roundTimes(round.acts).closesAt }
    queueLetter(tx, { address, personId, municipality }, approversLetter(change, facts), ends, now)
  }
}

/** Nobody has to approve any more: what waits does not. @returns who had asked */
function dropWaiting(tx: Tx, actor: Viewer | null, round: Round, municipality: string, now: Date): string[] {
  const waiting = waitingIn(tx, round, municipality)
  if (!waiting) return []
  const withdrawn = { withdrawnAt: now, withdrawnBy: actor?.personId ?? null }
  tx.update(approvalRequests).set(withdrawn).where(eq(approvalRequests.id, waiting.id)).run()
  endWaiting(tx, 'approval', { municipality, roundId: round.id }, now)
  logEvent(tx, actor, { kind: 'approval-dropped', roundId: round.id, municipality, detail: { request: waiting.id } }, now)
  return waiting.askedBy ? [waiting.askedBy] : []
}

function endRows(tx: Tx, actor: Viewer | null, municipality: string, ids: readonly string[], now: Date): void {
  const ended = { endedAt: now, endedBy: actor?.personId ?? null }
  tx.update(approvers).set(ended).where(standing(municipality, ids)).run()
}

function addRows(tx: Tx, actor: Viewer, municipality: string, ids: readonly string[], now: Date): void {
  // A row that has stood since before the person left and came again is not a new naming.
  endRows(tx, actor, municipality, ids, now)
  for (const personId of ids) tx.insert(approvers).values({ municipality, personId, setAt: now, setBy: actor.personId }).run()
}

/**
 * Names those who approve; nobody: the answers are sent as before, and what waits for approval does not any more.
 * Everybody whom it concerns gets a letter, except the viewer. The same again changes and mails nothing.
 * @param ids members
 * @throws AppError not-signed-in, not-found (also somebody who is no member), municipality-required, round-closed
 */
export async function saveApprovers(viewer: Viewer, where: Where, ids: readonly string[], now: Date = new Date()): Promise<void> {
  const write = (tx: Tx): void => {
    const scope = findScope(tx, viewer, where, now)
    const { municipality, round } = scope
    requireOpen(scope, now)
    const members = new Set(membersWithAddress(tx, municipality).map(({ personId }) => personId))
    if (ids.some((id) => !members.has(id))) throw new AppError('not-found')
    const before = approversOf(tx, municipality)
    const [added, ended] = [[...new Set(ids)].filter((id) => !before.includes(id)), before.filter((id) => !ids.includes(id))]
    if (added.length + ended.length === 0) return
    endRows(tx, viewer, municipality, ended, now)
    addRows(tx, viewer, municipality, added, now)
    const after = approversOf(tx, municipality)
    const detail = { from: before.join(' '), to: after.join(' ') }
    logEvent(tx, viewer, { kind: 'approvers-saved', roundId: round.id, municipality, detail }, now)
    const waited = after.length
      ? []
      : openRoundsOf(tx, municipality, now).flatMap((each) => dropWaiting(tx, viewer, each, municipality, now))
    const told = [
      ...added.map((personId): Told => ({ personId, change: 'named' })),
      ...[...ended, ...waited].map((personId): Told => ({ personId, change: after.length ? 'ended' : 'off' })),
    ]
    tell(tx, viewer, round, municipality, told, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}

/**
 * Somebody ceases to be a member: approves nothing here any more. Was it the last one who did, nobody has to approve, nothing waits, and
 * those who are left are told. In the transaction of what ends the membership, after it.
 * @param actor null: a restored copy of the database is brought up to date, and nobody is told
 */
export function endApprover(tx: Tx, actor: Viewer | null, personId: string, municipality: string, now: Date): void {
  if (
    !tx
      .select()
      .from(approvers)
      .where(standing(municipality, [personId]))
      .get()
  )
    return
  endRows(tx, actor, municipality, [personId], now)
  const after = approversOf(tx, municipality)
  const rounds = openRoundsOf(tx, municipality, now)
  const detail = { from: [...after, personId].join(' '), to: after.join(' ') }
  const [newest] = rounds
  logEvent(tx, actor, { kind: 'approvers-saved', ...(newest ? { roundId: newest.id } : {}), municipality, detail }, now)
  if (after.length > 0) return
  for (const round of rounds) dropWaiting(tx, actor, round, municipality, now)
  const change = newest ? 'left' : 'leftBetween'
  const told = membersWithAddress(tx, municipality).map((member): Told => ({ personId: member.personId, change }))
  // Between rounds the letter leads to the last one, whose page of people is still there.
  const place = newest ?? roundsOf(tx, municipality)[0]
  if (place) tell(tx, actor, place, municipality, told, now)
}

/** Of every municipality in which the person approves; before the person's rows are emptied. */
export function endApproverEverywhere(tx: Tx, actor: Viewer | null, personId: string, now: Date): void {
  const own = tx
    .select({ municipality: approvers.municipality })
    .from(approvers)
    .where(and(eq(approvers.personId, personId), isNull(approvers.endedAt)))
    .all()
  for (const { municipality } of own) endApprover(tx, actor, personId, municipality, now)
}

/** Whoever leaves hands approving to a successor, who is told. Before the membership ends. */
export function passApprover(
  tx: Tx,
  viewer: Viewer,
  from: string,
  to: string,
  { round, municipality }: { round: Round; municipality: string },
  now: Date,
): void {
  const before = approversOf(tx, municipality)
  if (!before.includes(from)) return
  endRows(tx, viewer, municipality, [from], now)
  if (!before.includes(to)) addRows(tx, viewer, municipality, [to], now)
  const detail = { from: before.join(' '), to: approversOf(tx, municipality).join(' ') }
  logEvent(tx, viewer, { kind: 'approvers-saved', roundId: round.id, municipality, detail }, now)
  if (before.includes(to)) return
  tell(tx, viewer, round, municipality, [{ personId: to, change: 'named' }], now)
}
