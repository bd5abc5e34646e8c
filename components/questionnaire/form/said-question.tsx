/** What stands of a question above its field, in words: made on the server, so that the page's script need not carry it. */
import type { ReactNode } from 'react'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { takesDay } from '@/questionnaire/types/abilities'
import { fieldName } from '../fields/form-fields'
import { chosenThenId } from '../fields/option-input'
import styles from '../section.module.css'
import { fillText, type PreviousAnswer, type SectionTexts } from '../words/section-texts'

interface QuestionWords {
  question: Asking
  previous: PreviousAnswer | undefined
  /** Has the question been answered in this round? Then its history is worth a look, whatever was said before. */
  saved: boolean
  /** Address of the question's earlier answers. */
  history: string
  locale: Locale
  texts: SectionTexts
}

/** `last`: of the last round; `described`: ids of what here describes the field. */
export type SaidQuestion = { title: ReactNode; hint: ReactNode; last: ReactNode; described: string }

/** A question's text and hint, and what stands of the last round. */
export function saidQuestion(words: QuestionWords): SaidQuestion {
  const { question, previous, locale, texts } = words
  const name = fieldName(question.key)
  const hint = question.hint ? say(question.hint, locale) : takesDay(question) ? texts.dateHint : null
  return {
    title: (
      <>
        {say(question.title, locale)}
        {question.required ? null : <span className={styles.optional}> {texts.optional}</span>}
      </>
    ),
    hint: hint ? (
      <p className={styles.hint} id={`${name}-hint`}>
        {hint}
      </p>
    ) : null,
    last: saidLast(words),
    described: [hint ? `${name}-hint` : '', previous ? `${name}-previous` : ''].filter(Boolean).join(' '),
  }
}

/**
 * The last round's answer and who gave it, or why none stands there, with the way to the earlier answers; null when there is nothing to
 * say. An answer comes without its frame: what can be done with it stands in the same one.
 */
function saidLast({ question, previous, saved, history, locale, texts }: QuestionWords): ReactNode {
  const link = (
    <a href={history}>
      {texts.history}
      <span className="vh">: {say(question.label, locale)}</span>
    </a>
  )
  if (!previous) return saved ? <p className={styles.previous}>{link}</p> : null
  const { round } = previous
  const id = `${fieldName(question.key)}-previous`
  if ('kind' in previous)
    return (
      <div className={styles.previous}>
        <p id={id}>{fillText(previous.kind === 'hidden' ? texts.hiddenOnPurpose : texts.notAsked, { round })}</p>
        {saved ? link : null}
      </div>
    )
  return (
    <>
      <p id={id}>
        {round}: <b>{previous.lines.join(' · ')}</b>
        {previous.by ? ` (${previous.by})` : ''}
      </p>
      {link}
      <span id={chosenThenId(question.key)} hidden>
        {fillText(texts.chosenThen, { round })}
      </span>
    </>
  )
}
