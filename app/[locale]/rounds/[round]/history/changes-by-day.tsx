import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/questionnaire/history/history-list'
import type { AnswerChange, LoggedChange } from '@/data/answering/history/changes'
import { helsinkiDay, sayDay, sayTime, sayWeekday } from '@/messages/time'
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { slotName, valueWords } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../answering-page'
import { saidBy } from './said-by'

const ofApproval = {
  'approval-asked': 'changeApprovalAsked',
  'approval-returned': 'changeApprovalReturned',
  'approval-dropped': 'changeApprovalDropped',
} as const
const ofPeople = { invited: 'changeInvited', joined: 'changeJoined', transferred: 'changeTransferred' } as const

/** The changes under a heading for each day, newest first; an answer leads to its question's history. */
export async function ChangesByDay({ page: { locale, at }, changes }: { page: AnsweringPage; changes: readonly LoggedChange[] }) {
  const t = await getTranslations('history')
  const by = await saidBy()
  const days = Map.groupBy(changes, ({ at }) => helsinkiDay(at))

  function heading(moment: Date): string {
    const weekday = sayWeekday(moment, locale)
    return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${sayDay(moment, locale)}`
  }

  function ofAnswer({ question, newest, count, kind }: AnswerChange) {
    const label = say(question.label, locale)
    const words = valueWords(question, newest.key, newest.value, { locale, onScale: (grade) => t('onScale', { grade }) })
    const row = slotName(question, newest.key, locale)
    const details = [
      by(newest),
      count > 1 ? t('changeCount', { count }) : null,
      kind === 'confirmed' ? t('changeConfirmed') : kind === 'restored' ? t('changeRestored') : null,
    ]
    const several = count > 1 && hasRows(question)
    return {
      name: row && !several ? `${label}, ${row}` : label,
      href: at(`/history/${question.key}`),
      value: several ? '' : words,
      details: details.filter((detail) => detail !== null),
      note: newest.note ? t('quote', { note: newest.note }) : null,
    }
  }

  function ofOther(change: Exclude<LoggedChange, AnswerChange>) {
    const details = [change.by ?? t('erased')]
    if (change.kind === 'sent') return { value: t('changeSent'), details }
    if (change.kind === 'marked')
      return { value: t(change.ready ? 'changeReady' : 'changeNotReady', { section: say(change.section, locale) }), details }
    if (change.kind === 'approvers') {
      const names = change.names.length === change.count ? change.names : [...change.names, t('erased')]
      return { value: change.count ? t('changeApprovers', { names: names.join(', ') }) : t('changeNoApprovers'), details }
    }
    if ('person' in change) return ofPerson(change, details)
    return { value: t(ofApproval[change.kind]), details }
  }

  function ofPerson(change: Extract<LoggedChange, { person: string | null }>, details: string[]) {
    const person = change.person ?? t('someone')
    if (change.kind === 'handed') return { value: t('changeHanded', { what: say(change.what, locale), person }), details }
    // Who joins by a letter's link does it alone.
    const isAlone = change.by === change.person || (change.kind === 'joined' && change.alone)
    return { value: t(ofPeople[change.kind], { person }), details: isAlone ? [] : details }
  }

  return [...days].map(([day, own]) => (
    <section key={day} className="stack-s" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="size-xl">
        {own[0] ? heading(own[0].at) : null}
      </h2>
      <HistoryList
        items={own.map((change, index) => ({
          id: `${index}`,
          dateTime: change.at.toISOString(),
          day: sayTime(change.at, locale),
          noneText: t('noValue'),
          moreText: t('readMore'),
          ...('newest' in change ? ofAnswer(change) : ofOther(change)),
        }))}
      />
    </section>
  ))
}
