import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { noticeOf } from '@/components/questionnaire/problem-message'
import { Note } from '@/components/ui/message/note'
import { findSlot } from '@/questionnaire/asked'
import { isUnexplained } from '@/questionnaire/checks'
import { say } from '@/questionnaire/text'
import type { AnsweringPage } from '../answering-page'
import { changeAddress } from '../return-to'

/** Numbers that want a reason and have none, each with a link. They do not stand in the way of sending. */
export async function OddNumbers({ page: { locale, hub, at } }: { page: AnsweringPage }) {
  const t = await getTranslations('answering')
  const lines = hub.notices.flatMap((check) => {
    const found = findSlot(hub.questionnaire, check.key)
    const answer = hub.answers[check.key]
    if (!found || typeof answer?.value !== 'number' || !isUnexplained(check, answer.note)) return []
    const { section, question } = found
    const { lead } = noticeOf(check, answer.value, question, locale)
    const href = changeAddress(at, section.key, { page: 'check', question: question.key }, fieldName(check.key))
    return [{ key: check.key, href, label: say(question.label, locale), lead }]
  })
  if (lines.length === 0) return null
  return (
    <Note kind="warn">
      <p>
        <b>{t('noticesTitle')}</b>
      </p>
      <ul>
        {lines.map(({ key, href, label, lead }) => (
          <li key={key}>
            <a href={href}>{label}</a>: {lead}
          </li>
        ))}
      </ul>
      <p>{t('noticesText')}</p>
    </Note>
  )
}
