/** What has changed in a municipality's answering of a round: who answered what, marked sections ready, and sent. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people, submissions } from '@/db/schema'
import { findSlot } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import type { Reader } from '../../answers/current'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, type Where } from '../response-scope'
import { type DoneBy, type Happening, listHappenings } from './logged-happenings'
import { type AnswerSource, newestFirst, type SavedVersion, versionsOf } from './versions'

export type AnswerChange = DoneBy & {
  kind: 'answered' | 'confirmed' | 'restored'
  source: AnswerSource
  question: Asking
  /** The newest version of the sitting. */
  newest: SavedVersion
  /** How many versions of the question the person made in one sitting. */
  count: number
}

export type LoggedChange = AnswerChange | (DoneBy & { kind: 'sent' }) | Happening

export type PageOfChanges = {
  /** Newest first. */
  changes: LoggedChange[]
  /** From 1. */
  page: number
  pages: number
}

const onPage = 100
/** Milliseconds within which a person's changes to one question are told as one. */
const sitting = 60 * 60_000

const kindOf = (version: SavedVersion) => (version.restoredFrom ? 'restored' : version.carriedFrom ? 'confirmed' : 'answered')

function answered(questionnaire: Questionnaire, versions: readonly SavedVersion[]): AnswerChange[] {
  return versions.flatMap((newest) => {
    const question = findSlot(questionnaire, newest.key)?.question
    if (!question) return []
    const { savedAt: at, savedBy: by, source } = newest
    return [{ kind: kindOf(newest), at, by, source, question, newest, count: 1 } as const]
  })
}

function sent(tx: Reader, responseId: number): LoggedChange[] {
  return tx
    .select({ at: submissions.submittedAt, by: people.name })
    .from(submissions)
    .leftJoin(people, eq(people.id, submissions.submittedBy))
    .where(eq(submissions.responseId, responseId))
    .all()
    .map((each) => ({ kind: 'sent', ...each }))
}

const isSameSitting = (newer: AnswerChange, older: AnswerChange): boolean =>
  newer.kind === older.kind &&
  newer.question.key === older.question.key &&
  newer.by === older.by &&
  newer.source === older.source &&
  newer.at.getTime() - older.at.getTime() <= sitting

const isAnswer = (change: LoggedChange | undefined): change is AnswerChange => change !== undefined && 'newest' in change

/** Answers to one question that follow each other in one sitting are told as one change; the newest tells it. */
function gathered(changes: readonly LoggedChange[]): LoggedChange[] {
  const told: LoggedChange[] = []
  let newer: LoggedChange | undefined
  for (const change of changes) {
    const last = told.at(-1)
    if (isAnswer(change) && isAnswer(newer) && isAnswer(last) && isSameSitting(newer, change)) last.count += 1
    else told.push({ ...change })
    newer = change
  }
  return told
}

/**
 * The municipality's changes in a round, newest first and page by page.
 * @param where.page from 1; one beyond the last gives the last
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function getChanges(viewer: Viewer, where: Where & { page?: number }, now: Date = new Date()): Promise<PageOfChanges> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const response = findResponse(db, scope)
  const versions = response ? newestFirst(versionsOf(db, response.id), []) : []
  const all = [...answered(scope.questionnaire, versions), ...(response ? sent(db, response.id) : []), ...listHappenings(db, scope)]
  const told = gathered(all.toSorted((one, other) => other.at.getTime() - one.at.getTime()))
  const pages = Math.max(1, Math.ceil(told.length / onPage))
  const page = Math.min(Math.max(1, where.page ?? 1), pages)
  return { changes: told.slice((page - 1) * onPage, page * onPage), page, pages }
}
