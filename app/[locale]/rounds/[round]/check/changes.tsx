import { getTranslations } from 'next-intl/server'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { answerLines } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../answering-page'
import { rowId } from '../return-to'
import styles from './changes.module.css'

/** How many changes are told one by one; the rest are counted and lead to their list. */
const toldAtMost = 12

interface ChangesProps {
  page: AnsweringPage
  /** The questions answered otherwise than in the last round, in order. */
  sinceLastRound: readonly Asking[]
  /** Address of their own list. */
  all: string
}

/** First of all what has changed: since the answers were sent, and since the last round; each leads to its row below. */
export async function Changes({ page, sinceLastRound, all }: ChangesProps) {
  const { hub } = page
  const t = await getTranslations('answering.changes')
  const unsent = new Set(hub.unsent?.questions)
  const sinceSending = questionsOf(hub.questionnaire).filter(({ key }) => unsent.has(key))
  const round = hub.previous?.round ?? ''
  return (
    <>
      {sinceSending.length > 0 ? (
        <section aria-labelledby="since-sending" className="stack-s">
          <h2 id="since-sending" className="size-xl">
            {t('sinceSending')}
          </h2>
          <ChangeList page={page} questions={sinceSending} />
        </section>
      ) : null}
      {sinceLastRound.length > 0 ? (
        <section aria-labelledby="since-round" className="stack-s">
          <h2 id="since-round" className="size-xl">
            {t('sinceRound', { round })}
          </h2>
          <ChangeList page={page} questions={sinceLastRound.slice(0, toldAtMost)} withEarlier />
          {sinceLastRound.length > toldAtMost ? (
            <p>
              <a href={all}>{t('more', { count: sinceLastRound.length - toldAtMost })}</a>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}

/** A line each: the question, its answer now, and what it was. */
async function ChangeList({
  page,
  questions,
  withEarlier = false,
}: {
  page: AnsweringPage
  questions: readonly Asking[]
  withEarlier?: boolean
}) {
  const { hub, locale } = page
  const t = await getTranslations('answering')
  const counted = countedAnswers(hub.questionnaire, hub.values)
  return (
    <ul className={styles.list}>
      {questions.map((question) => {
        const now = answerLines(question, counted, { locale, onScale: (grade) => t('onScale', { grade }) }).join(' · ')
        const earlier = withEarlier && hub.previous ? previousOf(question, hub.previous, locale) : undefined
        return (
          <li key={question.key}>
            <a href={`#${rowId(question.key)}`}>{say(question.label, locale)}</a>
            <p>{now || t('noAnswer')}</p>
            {earlier && 'lines' in earlier ? (
              <p className="small muted">{t('was', { round: earlier.round, answer: softHyphens(earlier.lines.join(' · '), locale) })}</p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
