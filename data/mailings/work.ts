/**
 * Writing the letters of mailings into the queue, a few municipalities a transaction: saving an answer waits for none of it, and a service
 * that is killed goes on where it was. Each municipality is looked at again in the very transaction that writes to it.
 */
import 'server-only'
import { and, asc, count, eq, gt, isNull, lte } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { frameUnits } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { planLetters } from '@/questionnaire/mailing/plan'
import { canMail } from '@/questionnaire/mailing/purposes'
import { countFrame, countSent } from '../answers/round-counts'
import { wakeDelivery } from '../letters/wake'
import { findRoundById } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { isHeld } from '../system/holds'
import { log } from '../system/log'
import { cancelIn } from './mailings'
import { mailedMunicipalities } from './recipients'
import { writeMailingLetter } from './write-letter'

/** Municipalities a transaction: some tens of milliseconds. */
const atOnce = 10

type Stored = typeof mailings.$inferSelect

const unfinished = and(isNull(mailings.finishedAt), isNull(mailings.cancelledAt), isNull(mailings.pausedAt))

/** The next mailing whose moment has come. */
const nextDue = (now: Date): Stored | undefined =>
  database()
    .select()
    .from(mailings)
    .where(and(unfinished, lte(mailings.dueAt, now)))
    .orderBy(asc(mailings.dueAt), asc(mailings.id))
    .limit(1)
    .get()

/** The codes that come after what is done. */
const codesAfter = (tx: Tx, roundId: number, doneTo: string | null): string[] =>
  tx
    .select({ code: frameUnits.municipality })
    .from(frameUnits)
    .where(and(eq(frameUnits.roundId, roundId), doneTo === null ? undefined : gt(frameUnits.municipality, doneTo)))
    .orderBy(asc(frameUnits.municipality))
    .limit(atOnce)
    .all()
    .map(({ code }) => code)

const lettersOf = (tx: Tx, id: number): number => tx.select({ n: count() }).from(letters).where(eq(letters.mailingId, id)).get()?.n ?? 0

/** One step of a mailing. @returns whether there may be more to do */
function step(id: number, now: Date): boolean {
  const write = (tx: Tx): boolean => {
    const row = tx
      .select()
      .from(mailings)
      .where(and(eq(mailings.id, id), unfinished))
      .get()
    if (!row || isHeld(tx)) return false
    const round = findRoundById(row.roundId, tx)
    const of = { mailing: id, purpose: row.purpose }
    if (!canMail(row.purpose, round.acts, now)) {
      const ended = cancelIn(tx, row, { person: null, lapsed: true }, now)
      logEvent(tx, null, { kind: 'mailing-cancelled', roundId: round.id, detail: { ...of, letters: ended, lapsed: true } }, now)
      return false
    }
    const codes = codesAfter(tx, round.id, row.doneTo)
    const last = codes.at(-1)
    if (last === undefined) {
      tx.update(mailings)
        .set({ startedAt: row.startedAt ?? now, finishedAt: now })
        .where(eq(mailings.id, id))
        .run()
      logEvent(tx, null, { kind: 'mailing-finished', roundId: round.id, detail: { ...of, letters: lettersOf(tx, id) } }, now)
      return false
    }
    const mailing = {
      id,
      purpose: row.purpose,
      madeBy: row.madeBy,
      withCalendar: row.withCalendar,
      round,
      answered: countSent(tx, round.id),
      municipalities: countFrame(tx, round.id),
    }
    for (const municipality of mailedMunicipalities(tx, round, row.purpose, now, codes))
      for (const to of planLetters(row.purpose, municipality).letters) writeMailingLetter(tx, mailing, municipality.code, to, now)
    tx.update(mailings)
      .set({ startedAt: row.startedAt ?? now, doneTo: last })
      .where(eq(mailings.id, id))
      .run()
    return true
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Writes the letters of every mailing whose moment has come; others' requests get their turn between the steps.
 * @param goesOn asked before each step
 */
export async function workMailings(clock: () => Date = () => new Date(), goesOn: () => boolean = () => true): Promise<void> {
  for (let due = nextDue(clock()); due && goesOn(); due = nextDue(clock())) {
    const { id } = due
    while (goesOn() && step(id, clock())) {
      wakeDelivery()
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    if (isHeld()) return
  }
}

const lookEvery = 5000

/** Looks every few seconds for mailings whose moment has come. @returns ends it, after the step that is under way */
export function startMailings(clock: () => Date = () => new Date()): () => void {
  let isEnded = false
  let next: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    try {
      await workMailings(clock, () => !isEnded)
    } catch (error) {
      log.error({ err: error }, 'letters of a mailing could not be written')
    }
    if (!isEnded) next = setTimeout(look, lookEvery).unref()
  }
  void look()
  return () => {
    isEnded = true
    clearTimeout(next)
  }
}
