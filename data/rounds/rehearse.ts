/** Rehearsing a planned round: colleagues of the association answer the real form, in a database file that goes when the round opens. */
import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { removeDatabase } from '@/db/files'
import { people, rounds } from '@/db/schema'
import { rehearsals } from '@/db/schema-rehearsals'
import { rehearsalCode } from '@/questionnaire/rehearsal'
import { canOpen } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { findDraft } from '../questionnaires/draft'
import { rehearsalPort } from '../rehearsal/answering'
import { countResponses, endRunning, rehearsalFile, runningOf } from '../rehearsal/rows'
import { type AskedRound, findRound, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { randomToken } from '../system/one-time'
import { requireAdministrator, type Viewer } from '../viewer'
import { lookBeforeOpening, obstacleOf } from './opening'
import { makeRehearsalFile } from './rehearsal-file'
import { standingSchedule } from './schedule'

/** Days that can be rehearsed for where no closing of the round is set yet. */
const days = 90
const day = 24 * 60 * 60 * 1000

type Reader = Pick<Tx, 'select'>

export type RoundRehearsal = {
  round: string
  survey: Text
  /** What keeps the round from opening keeps it from being rehearsed. */
  obstacle: ReturnType<typeof obstacleOf>
  /** `responses`: municipalities that have answered; null when they cannot be counted. `isCurrent`: it asks what the questionnaire asks now. */
  running: {
    code: string
    key: string
    startedAt: Date
    startedBy: string | null
    responses: number | null
    isCurrent: boolean
    isAnswering: boolean
  } | null
  /** The one that ended last, by hand. */
  ended: { endedAt: Date; responses: number | null } | null
}

/** @throws AppError not-found of a round that is not planned */
function findPlanned(code: string, db: Reader, now: Date): AskedRound {
  const round = findRound(code, db)
  if (!canOpen(round.acts, now)) throw new AppError('not-found')
  return round
}

/** The rehearsal of a planned round for the administrator who prepares it. @throws AppError not-signed-in, not-found */
export async function getRehearsal(viewer: Viewer, code: string, now: Date = new Date()): Promise<RoundRehearsal> {
  requireAdministrator(viewer)
  const db = database()
  const round = findPlanned(code, db, now)
  const own = runningOf(round.id, db)
  const { questionnaireId, edits } = findDraft(code, db)
  const by = own?.startedBy ? db.select({ name: people.name }).from(people).where(eq(people.id, own.startedBy)).get() : undefined
  const last = db
    .select()
    .from(rehearsals)
    .where(and(eq(rehearsals.roundId, round.id), isNotNull(rehearsals.endedAt)))
    .orderBy(desc(rehearsals.endedAt))
    .limit(1)
    .get()
  return {
    round: code,
    survey: surveyTitle(round, db),
    obstacle: obstacleOf(lookBeforeOpening(round, db)),
    running: own
      ? {
          code: rehearsalCode(code),
          key: own.key,
          startedAt: own.startedAt,
          startedBy: by?.name ?? null,
          responses: countResponses(own.id),
          isCurrent: own.questionnaireId === questionnaireId && own.edits === edits,
          isAnswering: rehearsalPort(own.id) !== undefined,
        }
      : null,
    ended: last?.endedAt ? { endedAt: last.endedAt, responses: last.responses } : null,
  }
}

/** `not-ready`: something keeps the round from opening. `taken`: another round has the code that it is rehearsed under. */
export type RehearsalStarted = { id: string } | 'not-ready' | 'taken'

/**
 * Begins a rehearsal of a planned round as it now stands; one that runs is ended, and what was answered in it is removed.
 * @throws AppError not-signed-in, not-found
 */
export async function startRehearsal(viewer: Viewer, code: string, now: Date = new Date()): Promise<RehearsalStarted> {
  const by = requireAdministrator(viewer)
  const db = database()
  const round = findPlanned(code, db, now)
  const { questionnaireId, edits } = findDraft(code, db)
  const ready = lookBeforeOpening(round, db)
  if (obstacleOf(ready) !== null || !ready.frame) return 'not-ready'
  const taken = db
    .select({ id: rounds.id })
    .from(rounds)
    .where(eq(rounds.code, rehearsalCode(code)))
    .get()
  if (taken) return 'taken'
  const id = randomToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 16)
  const { closesAt } = standingSchedule(round.id, db)
  const until = closesAt && closesAt > now ? closesAt : new Date(now.getTime() + days * day)
  // Before the transaction, which others wait for: what was edited meanwhile is told as such.
  makeRehearsalFile(rehearsalFile(id), round, ready.frame, until, now)
  const write = (tx: Tx) => {
    findPlanned(code, tx, now)
    endRunning(tx, round.id, viewer, now)
    const row = { id, roundId: round.id, key: randomToken(), questionnaireId, edits, startedAt: now, startedBy: by }
    tx.insert(rehearsals).values(row).run()
    logEvent(tx, viewer, { kind: 'rehearsal-started', roundId: round.id, detail: { questionnaire: questionnaireId, edits } }, now)
  }
  try {
    db.transaction(write, { behavior: 'immediate' })
  } catch (error) {
    removeDatabase(rehearsalFile(id))
    throw error
  }
  return { id }
}

/** Ends the rehearsal of a planned round; does nothing where none runs. @throws AppError not-signed-in, not-found */
export async function endRehearsal(viewer: Viewer, code: string, now: Date = new Date()): Promise<void> {
  requireAdministrator(viewer)
  const write = (tx: Tx) => endRunning(tx, findPlanned(code, tx, now).id, viewer, now)
  database().transaction(write, { behavior: 'immediate' })
}
