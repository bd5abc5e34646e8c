/** How far the preparing of a planned round is: what stands, and what keeps it from opening. */
import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { memberships, people } from '@/db/schema'
import { isAsking } from '@/questionnaire/asked'
import { roundState } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { contactsOf } from '../contacts/contacts'
import { AppError } from '../errors'
import { runningOf } from '../rehearsal/rows'
import { findRound, openedBefore, surveyTitle } from '../round-acts/find-round'
import { newestSettings } from '../round-acts/round-settings'
import { requireAdministrator, type Viewer } from '../viewer'
import { lookBeforeOpening, obstacleOf } from './opening'
import { type StandingSchedule, standingSchedule } from './schedule'

export type Preparation = {
  round: string
  survey: Text
  /** ISO day. */
  referenceDate: string
  /** Code of the last round that was opened before. */
  before: string | null
  form: { sections: number; questions: number; errors: number; warnings: number }
  frame: { municipalities: number } | null
  schedule: StandingSchedule
  /** Null before anybody has settled who asks. */
  settings: RoundSettings | null
  /** Municipalities of the frame of which somebody can be written to. */
  reached: number
  isRehearsed: boolean
  /** What keeps it from opening as it is. */
  obstacle: ReturnType<typeof obstacleOf>
}

/** How many of the municipalities have somebody to write to: a contact whose letters arrive, or a member with an address. */
function countReached(db: Pick<Tx, 'select'>, codes: readonly string[]): number {
  const members = db
    .select({ municipality: memberships.municipality })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(isNull(memberships.removedAt), isNull(people.erasedAt), isNotNull(people.email)))
    .all()
  const listed = contactsOf(db).filter(({ state }) => state === 'current')
  const reached = new Set([...members, ...listed].map(({ municipality }) => municipality))
  return codes.filter((code) => reached.has(code)).length
}

/** A planned round for the administrator who prepares it. @throws AppError not-signed-in, not-found (also once it was opened) */
export async function getPreparation(viewer: Viewer, code: string, now: Date = new Date()): Promise<Preparation> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  if (roundState(round.acts, now) !== 'planned') throw new AppError('not-found')
  const ready = lookBeforeOpening(round, db)
  const { version, settings } = newestSettings(round.id, db)
  const { sections } = round.questionnaire
  const count = (severity: 'error' | 'warning') => ready.problems.filter((problem) => problem.severity === severity).length
  return {
    round: code,
    survey: surveyTitle(round, db),
    referenceDate: round.referenceDate,
    before: openedBefore(round, db)[0]?.code ?? null,
    form: {
      sections: sections.length,
      questions: sections.flatMap(({ questions }) => questions.filter(isAsking)).length,
      errors: count('error'),
      warnings: count('warning'),
    },
    frame: ready.frame && { municipalities: ready.frame.length },
    schedule: standingSchedule(round.id, db),
    settings: version === 0 ? null : settings,
    reached: countReached(db, ready.frame?.map(({ municipality }) => municipality) ?? []),
    isRehearsed: runningOf(round.id, db) !== undefined,
    obstacle: obstacleOf(ready),
  }
}
