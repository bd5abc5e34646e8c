import { getTranslations } from 'next-intl/server'
import { FocusedNote } from '@/components/ui/message/focused-note'
import type { History } from '@/data/answering/history/history'
import { slotName, valueWords } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../../answering-page'

type Searched = string | string[] | undefined

const titles = {
  restored: 'outcomeRestored',
  conflict: 'outcomeConflict',
  invalid: 'outcomeInvalid',
  closed: 'outcomeClosed',
} as const

type Props = { page: AnsweringPage; history: History; outcome: Searched; answer: Searched }

/** What came of taking an answer back, at the top of the page. Nothing on a page that was merely opened. */
export async function RestoreOutcome({ page: { locale, hub }, history: { question, versions }, outcome, answer }: Props) {
  const kind = Object.keys(titles).find((each): each is keyof typeof titles => each === outcome)
  const current = versions.find((version) => version.current && version.key === answer)
  if (!kind || !current) return null
  const t = await getTranslations('history')
  const words = valueWords(question, current.key, current.value, { locale, onScale: (grade) => t('onScale', { grade }) }) ?? t('noValue')
  const name = slotName(question, current.key, locale)
  const text = {
    restored: [
      t('outcomeRestoredNow', { answer: name ? `${name}: ${words}` : words }),
      hub.submission?.changed && hub.round.state === 'open' ? t('outcomeSendAgain') : '',
    ].join(' '),
    conflict: t('outcomeConflictText'),
    invalid: '',
    closed: '',
  }[kind]
  return (
    <FocusedNote key={`${kind} ${current.version}`} kind={kind === 'restored' ? 'info' : 'warn'}>
      <p>
        <b>{t(titles[kind])}</b>
      </p>
      {text ? <p>{text}</p> : null}
    </FocusedNote>
  )
}
