/** What a live stream tells: the answers of a section, or for the hub a number that changes with the answers. */
import 'server-only'
import { eq, max, sum } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { answers, sectionMarks, submissions } from '@/db/schema'
import { type Value, valuesOf } from '@/questionnaire/answer'
import { countedAnswers, lookedAtIn, slotsOf } from '@/questionnaire/asked'
import type { Present } from '@/questionnaire/wire'
import { findResponse, findScope, type ResponseScope, requireOpen, requireSection, type Where } from '../answering/response-scope'
import { currentAnswers, type SavedAnswers } from '../answers/current'
import { findRound } from '../round-acts/find-round'
import type { Viewer } from '../viewer'
import { listPresent } from './presence'
import { onceInTurn } from './same-turn'

export type LiveWhere = Where & { section?: string | undefined }

export type LiveSnapshot = {
  scope: ResponseScope
  people: Present[]
  /** By key; null for the hub. */
  answers: SavedAnswers | null
  /** Counted answers of other sections that conditions of this one look at. */
  given: Readonly<Record<string, Value>> | null
  /** Of the hub: differs after every change of the municipality's answers. */
  stamp: string | null
}

function ofSection(scope: ResponseScope, key: string, saved: SavedAnswers): Pick<LiveSnapshot, 'answers' | 'given'> {
  const section = requireSection(scope, key)
  const keys = section.questions.flatMap((question) => slotsOf(question).map((slot) => slot.key))
  const outside = lookedAtIn(section).filter((each) => !keys.includes(each))
  const counted = outside.length ? countedAnswers(scope.questionnaire, valuesOf(saved)) : {}
  const told = keys.flatMap((each) => (saved[each] ? [[each, saved[each]] as const] : []))
  return { answers: Object.fromEntries(told), given: Object.fromEntries(outside.map((each) => [each, counted[each] ?? null])) }
}

function stampOf(db: Db, responseId: number | undefined): string {
  if (responseId === undefined) return ''
  const of = { responseId }
  const saved = db
    .select({ at: sum(answers.version) })
    .from(answers)
    .where(eq(answers.responseId, of.responseId))
    .get()
  const marked = db
    .select({ at: max(sectionMarks.markedAt) })
    .from(sectionMarks)
    .where(eq(sectionMarks.responseId, of.responseId))
    .get()
  const sent = db
    .select({ at: max(submissions.id) })
    .from(submissions)
    .where(eq(submissions.responseId, of.responseId))
    .get()
  return [saved?.at ?? 0, Number(marked?.at ?? 0), sent?.at ?? 0].join(' ')
}

/**
 * What the viewer may be told of a section, or without one of the whole municipality.
 * @throws AppError not-signed-in, not-found (also the section), municipality-required, round-closed
 */
export function readLiveSnapshot(viewer: Viewer, where: LiveWhere, now: Date = new Date()): LiveSnapshot {
  const db = database()
  const scope = findScope(db, viewer, where, now, (code) => onceInTurn(`round ${code}`, () => findRound(code, db)))
  requireOpen(scope, now)
  const response = findResponse(db, scope)
  const people = listPresent(scope, viewer, now.getTime())
  const none = { scope, people, answers: null, given: null, stamp: null }
  if (where.section === undefined) return { ...none, stamp: stampOf(db, response?.id) }
  return {
    ...none,
    ...ofSection(scope, where.section, response ? onceInTurn(`answers ${response.id}`, () => currentAnswers(db, response.id)) : {}),
  }
}
