/** The four things without which nothing can be sent, for an administrator of a new service: the sender, the association, a round, contacts. */
import 'server-only'
import { and, countDistinct, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Db, database, type Tx } from '@/db/client'
import { rounds } from '@/db/schema'
import { contacts } from '@/db/schema-contacts'
import { letters } from '@/db/schema-letters'
import { roundActs } from '@/db/schema-rounds'
import { roundSchedules } from '@/db/schema-schedule'
import { type LetterFate, letterFate } from '@/mail/letter-fate'
import { testLetter } from '@/mail/test-letter'
import { saysWhoAsks } from '@/questionnaire/round-settings'
import type { Locale } from '@/questionnaire/text'
import { AppError } from '../errors'
import { queueLetter } from '../letters/letters'
import { type SenderState, senderState } from '../letters/sender-state'
import { roundSettings } from '../round-acts/round-settings'
import { logEvent } from '../system/events'
import { requireRoom } from '../system/limits'
import { letterSender } from '../system/site'
import { requireAdministrator, type Viewer } from '../viewer'

export type FirstSteps = {
  sender: { state: SenderState; from: string; test: { sentAt: Date | null; fate: LetterFate | null } | null }
  association: { isDone: boolean }
  round: { isDone: boolean /** Code of the newest; null: there is none. */; code: string | null }
  contacts: { isDone: boolean; municipalities: number }
}

function senderOf(db: Db, personId: string): FirstSteps['sender'] {
  const own = and(eq(letters.purpose, 'test-letter'), eq(letters.personId, personId))
  const newest = db.select().from(letters).where(own).orderBy(desc(letters.id)).limit(1).get()
  const test = newest ? { sentAt: newest.sentAt, fate: letterFate(newest) } : null
  return { state: senderState(db), from: letterSender(), test }
}

/** Does any round say who asks? */
const isAssociationNamed = (db: Db): boolean =>
  db
    .select({ id: rounds.id })
    .from(rounds)
    .all()
    .some(({ id }) => saysWhoAsks(roundSettings(id, db)))

/** Is a round open or was one, or is it set when one opens? */
function roundOf(db: Db): FirstSteps['round'] {
  const newest = db.select({ code: rounds.code }).from(rounds).orderBy(desc(rounds.referenceDate)).limit(1).get()
  const set = and(isNotNull(roundSchedules.opensAt), isNotNull(roundSchedules.closesAt))
  const isDone =
    db.select({ id: roundActs.id }).from(roundActs).limit(1).get() !== undefined ||
    db.select({ id: roundSchedules.id }).from(roundSchedules).where(set).limit(1).get() !== undefined
  return { isDone, code: newest?.code ?? null }
}

function contactsOf(db: Db): FirstSteps['contacts'] {
  const reached = and(isNull(contacts.bouncedAt), isNull(contacts.departedAt))
  const municipalities =
    db
      .select({ n: countDistinct(contacts.municipality) })
      .from(contacts)
      .where(reached)
      .get()?.n ?? 0
  return { isDone: municipalities > 0, municipalities }
}

/** How far a new service is; null once all four stand. @throws AppError not-signed-in, not-found */
export async function getFirstSteps(viewer: Viewer): Promise<FirstSteps | null> {
  const personId = requireAdministrator(viewer)
  const db = database()
  const steps = {
    sender: senderOf(db, personId),
    association: { isDone: isAssociationNamed(db) },
    round: roundOf(db),
    contacts: contactsOf(db),
  }
  const isDone = steps.sender.state === 'done' && steps.association.isDone && steps.round.isDone && steps.contacts.isDone
  return isDone ? null : steps
}

/** Sends the viewer a letter that says nothing but that it came. @throws AppError not-signed-in, not-found, too-many-requests */
export async function sendTestLetter(viewer: Viewer, locale: Locale, now: Date = new Date()): Promise<void> {
  const personId = requireAdministrator(viewer)
  const address = viewer.email
  if (!address) throw new AppError('not-found')
  const write = (tx: Tx) => {
    requireRoom([{ of: 'test-letter', whose: personId }], now)
    queueLetter(tx, { address, personId }, testLetter(locale), {}, now)
    logEvent(tx, viewer, { kind: 'test-letter-sent' }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
