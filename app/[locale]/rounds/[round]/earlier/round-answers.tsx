import { getTranslations } from 'next-intl/server'
import { shortName } from '@/components/questionnaire/words/previous-answer'
import { type SummaryItem, SummaryList } from '@/components/ui/data/summary-list'
import type { ShownRound } from '@/data/answering/history/earlier-rounds'
import { sayDay } from '@/messages/time'
import { valuesOf } from '@/questionnaire/answer'
import { askedIn, isAsking, questionsOf, slotsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { answerLines } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../answering-page'

type Props = { page: AnsweringPage; earlier: ShownRound }

/** The answers of one earlier round by section, in the words of that round, each with a link to the question's history. */
export async function RoundAnswers({ page: { locale, hub, at }, earlier }: Props) {
  const t = await getTranslations('history')
  const { round, questionnaire, answers, outOfSight, sentAt, sentBy, published } = earlier
  const values = valuesOf(answers)
  const asked = askedIn(questionnaire, values)
  const asksNow = new Set(questionsOf(hub.questionnaire).map(({ key }) => key))

  function itemOf(question: Asking): SummaryItem {
    const hidden = outOfSight.includes(question.key)
    const lines = answerLines(question, values, { locale, onScale: (grade) => t('onScale', { grade }) })
    const names = new Set(slotsOf(question).flatMap(({ key }) => answers[key]?.savedBy ?? []))
    const term = say(question.label, locale)
    const action = { label: t('history'), about: term, href: at(`/history/${question.key}`) }
    return {
      id: question.key,
      term,
      lines,
      ...(hidden ? { noneText: t('outOfSight', { round, kind: question.type }) } : {}),
      ...(names.size ? { was: { text: [...names].map(shortName).join(', ') } } : {}),
      ...(asksNow.has(question.key) ? { action } : {}),
    }
  }

  const day = sentAt && sayDay(sentAt, locale)
  const sent = day ? (sentBy ? t('sentBy', { day, name: sentBy }) : t('sent', { day })) : t('accepted')
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(isAsking).filter(({ key }) => asked.get(key) === 'asked'),
  }))
  return (
    <div className="cols form">
      <div className="stack-l">
        {sections.map(({ key, title, questions }) =>
          questions.length ? (
            <section key={key} className="stack-s" aria-labelledby={`s-${key}`}>
              <h2 id={`s-${key}`} className="size-xl">
                {say(title, locale)}
              </h2>
              <SummaryList items={questions.map(itemOf)} noneText={t('unanswered')} />
            </section>
          ) : null,
        )}
      </div>
      <div className="aside">
        <section className="stack-s" aria-labelledby="sent">
          <h2 id="sent">{t('thisRound', { round })}</h2>
          <p>{`${sent.charAt(0).toLocaleUpperCase(locale)}${sent.slice(1)}.`}</p>
          <p>
            <a href={`/${locale}/rounds/${round}/answers?municipality=${hub.municipality.code}`}>{t('printed')}</a>
          </p>
          {published ? (
            <p>
              <a href={`/${locale}/results/${round}`}>{t('roundResults', { round })}</a>
            </p>
          ) : null}
        </section>
      </div>
    </div>
  )
}
