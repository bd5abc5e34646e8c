import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { checkMessage } from '@/components/questionnaire/problem-message'
import type { SummaryError } from '@/components/ui/form/error-summary'
import { findSlot } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import type { AnsweringPage } from '../answering-page'
import { changeAddress } from '../return-to'

/** What stands between the answers and sending, one line a question, each with a link to it. */
export async function listObstacles({ locale, hub, at }: AnsweringPage): Promise<SummaryError[]> {
  const t = await getTranslations('answering')
  const lines = new Map<string, SummaryError>()
  for (const key of [...hub.obstacles.missing, ...hub.obstacles.checks.map((check) => check.key)]) {
    const found = findSlot(hub.questionnaire, key)
    if (!found || lines.has(found.question.key)) continue
    const { section, question } = found
    const check = hub.obstacles.checks.find((each) => each.key === key)
    const label = say(question.label, locale)
    const other = check?.other === undefined ? undefined : findSlot(hub.questionnaire, check.other)?.question
    const message = check ? `${label}: ${checkMessage(check, question, locale, other)}` : t('answerMissing', { question: label })
    lines.set(question.key, {
      message,
      href: changeAddress(at, section.key, { page: 'check', question: question.key }, fieldName(question.key)),
    })
  }
  return [...lines.values()]
}
