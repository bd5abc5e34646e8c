/** The outcomes of answering as JSON. */
import { apiTexts, checkMessage, problemMessage } from '@/components/questionnaire/problem-message'
import type { AnswerSaved, InvalidAnswer, SaveConflict, SaveIdUsed } from '@/data/answering/save'
import type { NotSubmitted, Submitted } from '@/data/sending/submit'
import { approvalTexts } from '@/messages/approval-texts'
import type { Locale } from '@/questionnaire/text'
import { type ConflictReply, type RefusedReply, remoteAnswer, type SavedReply } from '@/questionnaire/wire'
import { bodyLimit, type ReadSave } from './read-save'
import { reply } from './respond'

type Fault = Extract<ReadSave, { fault: unknown }>['fault'] | 'requestSaveIdUsed'

/** A request that cannot be understood. A body over the limit, or with broken text, holds an answer that cannot be one. */
export function badRequest(fault: Fault, locale: Locale): Response {
  const code = fault === 'bodyTooLarge' || fault === 'requestText' ? 'invalid-answer' : 'invalid-request'
  return reply(422, { code, message: apiTexts(locale)(fault, { limit: bodyLimit }) }, locale)
}

/** What became of a save. */
export function saveReply(result: AnswerSaved | SaveConflict | InvalidAnswer | SaveIdUsed, locale: Locale): Response {
  if (result.ok) {
    const { version, savedAt, value } = result
    return reply(200, { version, savedAt: savedAt.toISOString(), ...(value === undefined ? {} : { value }) } satisfies SavedReply)
  }
  if (result.code === 'save-id-used') return badRequest('requestSaveIdUsed', locale)
  const { ok, ...refusal } = result
  if (refusal.code === 'conflict') return reply(409, remoteAnswer(refusal) satisfies ConflictReply)
  const { code, problem, question } = refusal
  return reply(422, { code, message: problemMessage(problem, question, locale) } satisfies RefusedReply, locale)
}

/** What became of a submission; checks carry a message each. */
export function submissionReply(result: Submitted | NotSubmitted, locale: Locale): Response {
  if (result.ok) return reply(200, { submittedAt: result.submittedAt })
  if (result.code !== 'incomplete') {
    const t = approvalTexts(locale)
    const { code } = result
    return code === 'changed'
      ? reply(409, { code, message: t('said.changed') }, locale)
      : reply(403, { code, message: t('said.needed') }, locale)
  }
  const { code, missing, checks } = result
  const told = checks.map(({ question, ...check }) => ({ ...check, message: checkMessage(check, question, locale) }))
  return reply(422, { code, missing, checks: told }, locale)
}
