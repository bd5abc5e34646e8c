/** Mailings of a round, for administrators: what one would do, making one for now or later, pausing, going on, cancelling. */
import 'server-only'
import { and, count, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import { inSnapshot } from '@/db/snapshot'
import { type LeftOutReason, type MailedMunicipality, planLetters, type Reached } from '@/questionnaire/mailing/plan'
import { canMail, kindOf, type MailingPurpose, type MailingState, mailingState } from '@/questionnaire/mailing/purposes'
import { problemsOfText } from '@/questionnaire/mailing/template'
import { type Locale, locales, type Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { endWaitingOf } from '../letters/letters'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { type Lacking, lackingIn } from './lacking'
import { type OwnLetter, ownLettersOf } from './own-letters'
import { mailedMunicipalities } from './recipients'
import { mailingText } from './texts'

/** What became of a mailing's letters so far. */
export type MailingCounts = { letters: number; sent: number; waiting: number; failed: number; returned: number; uncertain: number }

export type MailingRow = MailingCounts & {
  id: number
  purpose: MailingPurpose
  state: MailingState
  dueAt: Date
  madeAt: Date
  madeBy: string | null
  finishedAt: Date | null
  cancelledAt: Date | null
  lapsed: boolean
  withCalendar: boolean
}

const sumOf = (condition: SQL) => sql<number>`coalesce(sum(${condition}), 0)`

/** A round's mailings, the newest first. Who may see them is for the caller to check. */
function listOf(tx: Pick<Tx, 'select'>, roundId: number, now: Date): MailingRow[] {
  const { sentAt, returnedAt, failedAt, uncertainAt, expiredAt } = letters
  return tx
    .select({
      mailing: mailings,
      madeBy: people.name,
      letters: count(letters.id),
      sent: sumOf(sql`${sentAt} is not null and ${returnedAt} is null`),
      returned: sumOf(sql`${returnedAt} is not null`),
      failed: sumOf(sql`${failedAt} is not null or (${expiredAt} is not null and ${letters.attempts} > 0)`),
      uncertain: sumOf(sql`${uncertainAt} is not null and ${returnedAt} is null`),
      waiting: sumOf(and(isNull(sentAt), isNull(failedAt), isNull(uncertainAt), isNull(expiredAt), gt(letters.usefulUntil, now)) ?? sql`0`),
    })
    .from(mailings)
    .leftJoin(people, eq(people.id, mailings.madeBy))
    .leftJoin(letters, eq(letters.mailingId, mailings.id))
    .where(eq(mailings.roundId, roundId))
    .groupBy(mailings.id)
    .orderBy(desc(mailings.id))
    .all()
    .map(({ mailing, ...counts }) => {
      const { id, purpose, dueAt, madeAt, finishedAt, cancelledAt, lapsed, withCalendar } = mailing
      const own = { id, purpose, dueAt, madeAt, finishedAt, cancelledAt, lapsed, withCalendar }
      return { ...counts, ...own, state: mailingState(mailing, counts.waiting) }
    })
}

export type MailingsOfRound = {
  round: string
  survey: Text
  rows: MailingRow[]
  /** Which purposes make sense in the round now. */
  possible: MailingPurpose[]
  /** Administrators' own letters, and the number of the next one. */
  own: OwnLetter[]
  nextNumber: number
}

/** @throws AppError not-signed-in, not-found */
export async function listMailings(
  viewer: Viewer,
  code: string,
  purposes: readonly MailingPurpose[],
  now: Date = new Date(),
): Promise<MailingsOfRound> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const { own, nextNumber } = ownLettersOf(db, round.id)
  const possible = [...purposes, ...own.map(({ purpose }) => purpose)].filter((purpose) => canMail(purpose, round.acts, now))
  return { round: code, survey: surveyTitle(round, db), rows: listOf(db, round.id, now), possible, own, nextNumber }
}

export type PlannedMailing = {
  roundId: number
  round: string
  survey: Text
  purpose: MailingPurpose
  /** May it be made now? */
  isPossible: boolean
  /** What has to be in order before, whatever the round's state. */
  lacking: Lacking | null
  /** Municipalities that get letters, by name and code, with their addresses. */
  reached: { code: string; name: Text; letters: readonly Reached[] }[]
  leftOut: { code: string; name: Text; why: LeftOutReason }[]
  letters: number
  byLocale: Record<Locale, number>
  /** Languages whose text cannot be sent as it is. */
  unfinished: Locale[]
  /** The newest that stands or is under way: no second one is made beside it. */
  standing: MailingRow | null
}

function planOf(purpose: MailingPurpose, asked: readonly MailedMunicipality[]) {
  const planned = asked.map((municipality) => ({ ...municipality, ...planLetters(purpose, municipality) }))
  const reached = planned.filter(({ letters }) => letters.length > 0)
  const addressed = reached.flatMap(({ letters }) => letters)
  return {
    reached: reached.map(({ code, name, letters }) => ({ code, name, letters })),
    leftOut: planned.flatMap(({ code, name, leftOut }) => (leftOut ? [{ code, name, why: leftOut }] : [])),
    letters: addressed.length,
    byLocale: Object.fromEntries(locales.map((each) => [each, addressed.filter(({ locale }) => locale === each).length])) as Record<
      Locale,
      number
    >,
  }
}

/** Languages in which a mailing must be written: English only where somebody reads it. */
const writtenIn = ({ byLocale }: Pick<PlannedMailing, 'byLocale'>) => locales.filter((locale) => locale !== 'en' || byLocale.en > 0)

const isStanding = ({ state }: MailingRow) => state === 'scheduled' || state === 'under-way' || state === 'paused'

/** What a mailing would do if its letters were written now. Nothing is written. @throws AppError not-signed-in, not-found */
export async function planMailing(viewer: Viewer, code: string, purpose: MailingPurpose, now: Date = new Date()): Promise<PlannedMailing> {
  requireAdministrator(viewer)
  return inSnapshot((tx) => {
    const round = findRound(code, tx)
    const plan = planOf(purpose, mailedMunicipalities(tx, round, purpose, now))
    return {
      roundId: round.id,
      round: code,
      survey: surveyTitle(round, tx),
      purpose,
      isPossible: canMail(purpose, round.acts, now),
      lacking: lackingIn(tx, round.id),
      ...plan,
      unfinished: writtenIn(plan).filter((locale) => problemsOfText(mailingText(tx, round, purpose, locale)).length > 0),
      standing: listOf(tx, round.id, now).find((row) => row.purpose === purpose && isStanding(row)) ?? null,
    }
  })
}

export type MailingMade =
  | { ok: true; id: number }
  /** The round is in no state for it; one of the purpose stands already; a text cannot be sent; the moment has passed; nobody would get it; or as `Lacking`. */
  | { ok: false; code: 'not-now' | 'standing' | 'text' | 'past' | 'nobody' | Lacking }

/**
 * Makes a mailing: whom it reaches is decided anew when its letters are written, municipality by municipality.
 * @param dueAt null: at once
 * @param withCalendar the end of the time to answer leaves with its letters, where they ask for answers
 * @throws AppError not-signed-in, not-found
 */
export async function makeMailing(
  viewer: Viewer,
  code: string,
  { purpose, dueAt, withCalendar = false }: { purpose: MailingPurpose; dueAt: Date | null; withCalendar?: boolean },
  now: Date = new Date(),
): Promise<MailingMade> {
  const by = requireAdministrator(viewer)
  const write = (tx: Tx): MailingMade => {
    const round = findRound(code, tx)
    if (dueAt !== null && dueAt <= now) return { ok: false, code: 'past' }
    const lacking = lackingIn(tx, round.id)
    if (lacking) return { ok: false, code: lacking }
    if (dueAt === null && !canMail(purpose, round.acts, now)) return { ok: false, code: 'not-now' }
    if (listOf(tx, round.id, now).some((row) => row.purpose === purpose && isStanding(row))) return { ok: false, code: 'standing' }
    const plan = planOf(purpose, mailedMunicipalities(tx, round, purpose, now))
    if (dueAt === null && plan.letters === 0) return { ok: false, code: 'nobody' }
    if (writtenIn(plan).some((locale) => problemsOfText(mailingText(tx, round, purpose, locale)).length > 0))
      return { ok: false, code: 'text' }
    const made = {
      roundId: round.id,
      purpose,
      madeAt: now,
      madeBy: by,
      dueAt: dueAt ?? now,
      withCalendar: withCalendar && kindOf(purpose) === 'ask',
    }
    const { id } = tx.insert(mailings).values(made).returning({ id: mailings.id }).get()
    const detail = { mailing: id, purpose, dueAt: made.dueAt.toISOString() }
    logEvent(tx, viewer, { kind: 'mailing-made', roundId: round.id, detail }, now)
    return { ok: true, id }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** What can be done to a mailing that stands. */
export type MailingChange = 'pause' | 'resume' | 'cancel'

/** Ends a mailing and what of it still waits. @returns how many letters do not leave */
export function cancelIn(tx: Tx, { id }: { id: number }, by: { person: string | null; lapsed: boolean }, now: Date): number {
  tx.update(mailings).set({ cancelledAt: now, cancelledBy: by.person, lapsed: by.lapsed, pausedAt: null }).where(eq(mailings.id, id)).run()
  return endWaitingOf(tx, id, now)
}

/**
 * Pauses a mailing (no letter of it leaves), lets it go on, or cancels it with all its letters that have not left. What is over stays as
 * it is; the same again changes nothing.
 * @throws AppError not-signed-in, not-found
 */
export async function changeMailing(
  viewer: Viewer,
  code: string,
  id: number,
  change: MailingChange,
  now: Date = new Date(),
): Promise<void> {
  const person = requireAdministrator(viewer)
  const write = (tx: Tx): void => {
    const round = findRound(code, tx)
    const row = listOf(tx, round.id, now).find((each) => each.id === id)
    if (!row) throw new AppError('not-found')
    const of = { mailing: id, purpose: row.purpose }
    if (!isStanding(row) || (row.state === 'paused' ? change === 'pause' : change === 'resume')) return
    if (change === 'cancel') {
      const ended = cancelIn(tx, row, { person, lapsed: false }, now)
      logEvent(tx, viewer, { kind: 'mailing-cancelled', roundId: round.id, detail: { ...of, letters: ended, lapsed: false } }, now)
      return
    }
    tx.update(mailings)
      .set({ pausedAt: change === 'pause' ? now : null })
      .where(eq(mailings.id, id))
      .run()
    logEvent(tx, viewer, { kind: change === 'pause' ? 'mailing-paused' : 'mailing-resumed', roundId: round.id, detail: of }, now)
  }
  database().transaction(write, { behavior: 'immediate' })
}
