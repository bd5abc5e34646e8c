'use server'

import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { checkMessage, noticeOf } from '@/components/questionnaire/problem-message'
import { getViewer } from '@/data/identity/session'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import type { Value } from '@/questionnaire/answer'
import { findSlot, questionsOf, slotsOf } from '@/questionnaire/asked'
import { checkAnswers, isNotice } from '@/questionnaire/checks'
import { readForm } from '@/questionnaire/types/registry'
import { parseAnswer } from '@/questionnaire/types/rules'
import { guarded } from '../../../../../../guarded'
import type { EditorPlace } from '../../form-state'
import type { PreviewChecked } from './preview-form'

/** What the questionnaire's checks say of answers that somebody tries: nothing of them is kept. */
export async function checkPreviewAction(
  { round, locale }: EditorPlace,
  _before: PreviewChecked | null,
  form: FormData,
): Promise<PreviewChecked> {
  const { document } = await guarded(getQuestionnaireToEdit(await getViewer(), round))
  const fields: Record<string, string[]> = {}
  const answers: Record<string, Value> = {}
  for (const question of questionsOf(document))
    for (const slot of slotsOf(question)) {
      const sent = form.getAll(fieldName(slot.key)).filter((each) => typeof each === 'string')
      fields[slot.key] = sent
      const parsed = parseAnswer(question, slot, readForm(question, slot, sent))
      if (parsed.ok) answers[slot.key] = parsed.value
    }
  const messages = checkAnswers(document, answers).flatMap((check) => {
    const question = findSlot(document, check.key)?.question
    const value = answers[check.key]
    if (!question) return []
    const other = check.other === undefined ? undefined : findSlot(document, check.other)?.question
    if (!isNotice(check) || typeof value !== 'number') return [[check.key, checkMessage(check, question, locale, other)] as const]
    const { lead, ask } = noticeOf(check, value, question, locale, other)
    return [[check.key, `${lead} ${ask}`] as const]
  })
  return { fields, messages: Object.fromEntries(messages) }
}
