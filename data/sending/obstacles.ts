/** What stands between answers and their sending: required answers missing and hard checks, never a mark of readiness. */
import 'server-only'
import { valuesOf } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Check } from '@/questionnaire/checks'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { obstacles } from '@/questionnaire/progress'
import type { SavedAnswers } from '../answers/current'

/** `missing`: keys of required answers; `checks`: answers that are impossible, each with its question. */
export type Incomplete = { ok: false; code: 'incomplete'; missing: string[]; checks: (Check & { question: Asking })[] }

/** Undefined when the answers can be sent as they are. */
export function refusalOf(questionnaire: Questionnaire, saved: SavedAnswers): Incomplete | undefined {
  const { missing, checks } = obstacles(questionnaire, valuesOf(saved))
  if (missing.length === 0 && checks.length === 0) return undefined
  const questions = questionsOf(questionnaire)
  const told = checks.flatMap((check) => questions.filter(({ key }) => key === check.key).map((question) => ({ ...check, question })))
  return { ok: false, code: 'incomplete', missing, checks: told }
}
