/** Taking an earlier answer back: as a new version, so that nothing disappears from the history. */
import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { answerVersions } from '@/db/schema'
import { findSlot } from '@/questionnaire/asked'
import { parseAnswer } from '@/questionnaire/types/rules'
import { AppError } from '../../errors'
import type { Viewer } from '../../viewer'
import { findResponse, findScope, requireOpen, type Where } from '../response-scope'
import { type AnswerSaved, findRepeated, type InvalidAnswer, type SaveConflict, writeVersion } from '../save'

/** `version` is taken back; `basedOn` is the version the person saw as the answer, `saveId` a UUID that makes a repeated request harmless. */
export type Restore = { key: string; version: number; basedOn: number; saveId?: string | undefined }

/**
 * Makes an earlier version's value and explanation the answer again. A colleague's newer answer stands and is told of;
 * a value that could not be answered any more is refused. A request repeated with its `saveId` gets its first result.
 * @throws AppError not-signed-in, not-found (round, municipality, key or version), municipality-required, round-closed
 */
export async function restoreAnswer(
  viewer: Viewer,
  restore: Where & Restore,
  now: Date = new Date(),
): Promise<AnswerSaved | SaveConflict | InvalidAnswer> {
  const write = (tx: Tx) => {
    const scope = findScope(tx, viewer, restore, now)
    const { key, version, basedOn, saveId } = restore
    const found = findSlot(scope.questionnaire, key)
    const response = findResponse(tx, scope)
    if (!found || !response) throw new AppError('not-found')
    const before = findRepeated(tx, response.id, restore)
    if (before) return before
    const which = and(eq(answerVersions.responseId, response.id), eq(answerVersions.key, key), eq(answerVersions.version, version))
    const earlier = tx.select({ value: answerVersions.value, note: answerVersions.note }).from(answerVersions).where(which).get()
    if (!earlier) throw new AppError('not-found')
    requireOpen(scope, now)
    const { question, slot } = found
    const answer = parseAnswer(question, slot, earlier.value)
    if (!answer.ok) return { ok: false, code: 'invalid-answer', problem: answer.problem, question } as const
    const next = { key, value: answer.value, note: earlier.note, basedOn, saveId, restoredFrom: version }
    return writeVersion(tx, scope, response.id, viewer, next, now)
  }
  return commitTogether(write)
}
