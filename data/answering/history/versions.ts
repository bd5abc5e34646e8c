/** Every version of answers, as they were saved, and the order in which those of several keys are told. */
import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { answerVersions, people, responses, rounds } from '@/db/schema'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { findSlot } from '@/questionnaire/asked'
import type { ProxyMedium } from '@/questionnaire/municipality-acts'
import { type Reader, type SavedAnswer, versionColumns } from '../../answers/current'
import { AppError } from '../../errors'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, type Where } from '../response-scope'

/** How an answer came: typed by a member, entered by an administrator for the municipality, imported, sample data. */
export type AnswerSource = 'member' | 'proxy' | 'import' | 'sample'

export type SavedVersion = SavedAnswer & {
  key: string
  source: AnswerSource
  /** Of an answer entered for the municipality: how it came; null where that was not said. */
  medium: ProxyMedium | null
  /** Code of the earlier round whose answer was confirmed unchanged. */
  carriedFrom: string | null
  /** The earlier version that was taken back. */
  restoredFrom: number | null
}

/** How the administrator who saved an answer for the municipality said its answers come, at the time. */
const mediumOf = sql<ProxyMedium | null>`case when ${answerVersions.source} = 'proxy' then (
  select ${municipalityActs.medium} from ${municipalityActs} inner join ${responses} on ${responses.id} = ${answerVersions.responseId}
  where ${municipalityActs.roundId} = ${responses.roundId} and ${municipalityActs.municipality} = ${responses.municipality}
    and ${municipalityActs.kind} = 'proxy' and ${municipalityActs.by} = ${answerVersions.savedBy}
    and ${municipalityActs.at} <= ${answerVersions.savedAt}
  order by ${municipalityActs.id} desc limit 1) end`

/** The versions under some keys of a response, or under all. Key by key, oldest first. No permission here. */
export function versionsOf(tx: Reader, responseId: number, keys?: readonly string[]): SavedVersion[] {
  const { responseId: _, ...columns } = versionColumns
  return tx
    .select({
      ...columns,
      source: answerVersions.source,
      medium: mediumOf,
      carriedFrom: rounds.code,
      restoredFrom: answerVersions.restoredFrom,
    })
    .from(answerVersions)
    .leftJoin(people, eq(people.id, answerVersions.savedBy))
    .leftJoin(rounds, eq(rounds.id, answerVersions.carriedFrom))
    .where(and(eq(answerVersions.responseId, responseId), keys ? inArray(answerVersions.key, [...keys]) : undefined))
    .orderBy(answerVersions.key, answerVersions.version)
    .all()
}

/**
 * Every version of one answer, oldest first: 1, 2, 3 … without gaps. None where nothing was ever saved.
 * @throws AppError not-signed-in, not-found (round, municipality or key), municipality-required
 */
export async function getVersions(viewer: Viewer, where: Where & { key: string }, now: Date = new Date()): Promise<SavedVersion[]> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  if (!findSlot(scope.questionnaire, where.key)) throw new AppError('not-found')
  const response = findResponse(db, scope)
  return response ? versionsOf(db, response.id, [where.key]) : []
}

/**
 * Newest first; of one key always by version, also where the clock has gone back between two.
 * @param versions key by key, oldest first
 * @param keys decide between versions of the same moment
 */
export function newestFirst<V extends SavedVersion>(versions: readonly V[], keys: readonly string[]): V[] {
  const latest: Record<string, number> = {}
  const placed = versions.map((version) => {
    const at = Math.max(version.savedAt.getTime(), latest[version.key] ?? 0)
    latest[version.key] = at
    return { version, at, row: keys.indexOf(version.key) }
  })
  return placed
    .sort((one, other) => other.at - one.at || one.row - other.row || other.version.version - one.version.version)
    .map(({ version }) => version)
}
