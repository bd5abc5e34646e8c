/**
 * Opening rounds by the clock. What is due is asked of the rows: a planned round whose newest schedule names a moment that has come. A
 * service that was stopped or asleep at that moment does at its next look what it would have done then. A round that cannot be opened
 * keeps planned: its schedule is over, and administrators are told, on the round's page and by letter.
 */
import 'server-only'
import { isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { people } from '@/db/schema'
import { openingRefusals } from '@/db/schema-schedule'
import { openingRefusedLetter } from '@/mail/opening-refused'
import { canOpen } from '@/questionnaire/round'
import type { OpeningObstacle } from '@/questionnaire/round-schedule'
import { say } from '@/questionnaire/text'
import { queueLetter } from '../letters/letters'
import { addressOf } from '../people/letter-facts'
import { type AskedRound, findRoundById, listRoundsWithActs, surveyTitle } from '../round-acts/find-round'
import { roundSettings } from '../round-acts/round-settings'
import { logEvent } from '../system/events'
import { isHeld } from '../system/holds'
import { isAdministrator } from '../viewer'
import { lookByClock, waitFor } from './look-by-clock'
import { lookBeforeOpening, obstacleOf, openPlanned } from './opening'
import { type StandingSchedule, standingSchedule } from './schedule'

type Reader = Pick<Tx, 'select'>
type Due = { roundId: number; opensAt: Date }

/** Planned rounds that are to open by the clock, the next first. */
const listScheduled = (db: Reader, now: Date): Due[] =>
  listRoundsWithActs(undefined, db)
    .filter(({ acts }) => canOpen(acts, now))
    .flatMap(({ id }) => {
      const { opensAt, refused } = standingSchedule(id, db)
      return opensAt && !refused ? [{ roundId: id, opensAt }] : []
    })
    .sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime())

/** Tells every administrator with an address that a round did not open. @returns how many letters */
function tellAdministrators(tx: Tx, round: AskedRound, opensAt: Date, reason: OpeningObstacle, now: Date): number {
  const told = tx
    .select()
    .from(people)
    .where(isNull(people.erasedAt))
    .all()
    .filter(isAdministrator)
    .flatMap(({ id, email, locale }) => (email ? [{ personId: id, address: email, locale }] : []))
  for (const { personId, address, locale } of told) {
    const name = `${say(surveyTitle(round, tx), locale)} ${round.code}`
    const link = addressOf(`/${locale}/admin/rounds/${round.code}`)
    const facts = { locale, round: name, opensAt, reason, link, whoAsks: roundSettings(round.id, tx) }
    queueLetter(tx, { address, personId }, openingRefusedLetter(facts), {}, now)
  }
  return told.length
}

function refuse(tx: Tx, round: AskedRound, schedule: { version: number; opensAt: Date }, reason: OpeningObstacle, now: Date): void {
  tx.insert(openingRefusals).values({ scheduleId: schedule.version, at: now, reason }).run()
  const letters = tellAdministrators(tx, round, schedule.opensAt, reason, now)
  logEvent(tx, null, { kind: 'opening-refused', roundId: round.id, detail: { schedule: schedule.version, reason, letters } }, now)
}

const isDue = ({ opensAt, refused }: StandingSchedule, now: Date): boolean => opensAt !== null && !refused && opensAt <= now

/** Opens a round whose moment has come, or says why not; asked again within the transaction, so that only one process does. */
const openOne = (roundId: number, now: Date): 'opened' | 'refused' | 'nothing' =>
  database().transaction(
    (tx) => {
      const round = findRoundById(roundId, tx)
      const schedule = standingSchedule(roundId, tx)
      const { opensAt, closesAt, version } = schedule
      if (!opensAt || !isDue(schedule, now) || !canOpen(round.acts, now) || isHeld(tx)) return 'nothing'
      const ready = lookBeforeOpening(round, tx)
      const obstacle = closesAt === null || closesAt <= now ? 'over' : obstacleOf(ready)
      if (obstacle !== null || !ready.frame || !closesAt) {
        refuse(tx, round, { version, opensAt }, obstacle ?? 'frame', now)
        return 'refused'
      }
      openPlanned(tx, round, { frame: ready.frame, closesAt, viewer: null, schedule: version }, now)
      return 'opened'
    },
    { behavior: 'immediate' },
  )

/**
 * Opens every round whose moment has come. While a restored copy of the database is held, nothing is opened.
 * @returns how many were opened, and how many could not be
 */
export function openDue(now: Date = new Date()): { opened: number; refused: number } {
  const db = database()
  const done = { opened: 0, refused: 0 }
  if (isHeld(db)) return done
  for (const { roundId, opensAt } of listScheduled(db, now)) {
    const outcome = opensAt <= now ? openOne(roundId, now) : 'nothing'
    if (outcome !== 'nothing') done[outcome] += 1
  }
  return done
}

const lookEvery = 60_000

/** How long to wait before the next look, in milliseconds: at most a minute, less when a round is to open sooner. */
export function untilNextLook(now: Date = new Date()): number {
  const opening = listScheduled(database(), now).map(({ opensAt }) => opensAt)
  return waitFor(lookEvery, opening, now)
}

/** Looks now and at every moment at which a round is to open. @returns ends it */
export const startOpening = (): (() => void) => lookByClock(lookEvery, openDue, untilNextLook, 'rounds could not be opened by the clock')
