import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/questionnaire/history/history-list'
import type { EarlierAnswer, History } from '@/data/answering/history/history'
import { sayDay } from '@/messages/time'
import { valuesOf } from '@/questionnaire/answer'
import { say } from '@/questionnaire/text'
import { answerLines } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../../answering-page'

/** What was answered in each earlier round, in the words of then. */
export async function EarlierAnswers({ page: { locale, at, query }, history }: { page: AnsweringPage; history: History }) {
  const t = await getTranslations('history')
  const { question, earlier } = history
  const all = (kind: EarlierAnswer['kind']) => earlier.every((then) => then.kind === kind)
  if (earlier.length === 0) return <p>{t('noEarlier')}</p>
  if (all('not-asked')) return <p>{t('neverAsked')}</p>
  if (all('out-of-sight')) return <p>{t('allOutOfSight', { kind: question.type })}</p>

  function wordsOf(then: EarlierAnswer): { value: string | null; noneText: string } {
    if (then.kind === 'not-asked') return { value: null, noneText: t('notAsked') }
    if (then.kind === 'out-of-sight') return { value: null, noneText: t('outOfSight', { round: then.round, kind: question.type }) }
    const lines = answerLines(then.question, valuesOf(then.answers), { locale, onScale: (grade) => t('onScale', { grade }) })
    return { value: lines.length ? lines.join('\n') : null, noneText: t('unanswered') }
  }

  function detailsOf(then: EarlierAnswer): string[] {
    if (then.kind !== 'answered') return []
    const names = new Set(Object.values(then.answers).flatMap(({ savedBy }) => savedBy ?? []))
    const sent = then.sentAt ? t('sent', { day: sayDay(then.sentAt, locale) }) : t('accepted')
    return [...names, sent]
  }

  const items = earlier.map((then) => ({
    id: then.round,
    dateTime: then.round.slice(0, 4),
    day: then.round,
    ...wordsOf(then),
    moreText: t('readMore'),
    details: detailsOf(then),
    note:
      'question' in then && say(then.question.title, locale) !== say(question.title, locale)
        ? t('wasWorded', { title: say(then.question.title, locale) })
        : null,
    link: { label: t('roundAnswers', { round: then.round }), href: `${at('/earlier')}${query ? '&' : '?'}of=${then.round}` },
  }))
  return <HistoryList items={items} />
}
