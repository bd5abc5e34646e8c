import { getTranslations } from 'next-intl/server'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import { Note } from '@/components/ui/message/note'
import { findSlot } from '@/questionnaire/asked'
import { contradictionsIn } from '@/questionnaire/contradictions'
import { say } from '@/questionnaire/text'
import { slotName, slotWords } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../answering-page'
import { changeAddress } from '../return-to'

/** Answers that another answer speaks against, each with a link. They do not stand in the way of sending. */
export async function Contradictions({ page: { locale, hub, at } }: { page: AnsweringPage }) {
  const t = await getTranslations('answering')
  const lines = contradictionsIn(hub.questionnaire, hub.values).flatMap(({ kind, key, others }) => {
    const found = findSlot(hub.questionnaire, key)
    const value = hub.values[key] ?? null
    if (!found || value === null) return []
    const { section, question } = found
    const label = say(question.label, locale)
    const names = others.flatMap((other) => findSlot(hub.questionnaire, other)?.question.label ?? []).map((name) => say(name, locale))
    const facts = {
      row: slotName(question, key, locale) ?? label,
      answer: slotWords(question, key, value, locale),
      others: names.join(', '),
    }
    const href = changeAddress(at, section.key, { page: 'check', question: question.key }, fieldName(question.key))
    return [{ key, href, label, text: t(kind === 'left-out' ? 'leftOut' : 'contradicted', facts) }]
  })
  if (lines.length === 0) return null
  return (
    <Note kind="warn">
      <p>
        <b>{t('contradictionsTitle')}</b>
      </p>
      <ul>
        {lines.map(({ key, href, label, text }) => (
          <li key={key}>
            <a href={href}>{label}</a>: {text}
          </li>
        ))}
      </ul>
    </Note>
  )
}
