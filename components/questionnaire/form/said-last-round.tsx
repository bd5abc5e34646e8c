/** The last round beside a question in words: made on the server, so that the page's script need not carry it. */
import type { ReactNode } from 'react'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { fieldName } from '../fields/form-fields'
import { chosenThenId } from '../fields/option-input'
import styles from '../section.module.css'
import { fillText, type PreviousAnswer, type SectionTexts } from '../words/section-texts'

interface SaidLastRound {
  question: Asking
  previous: PreviousAnswer | undefined
  /** Has the question been answered in this round? Then its history is worth a look, whatever was said before. */
  saved: boolean
  /** Address of the question's earlier answers. */
  history: string
  locale: Locale
  texts: SectionTexts
}

/**
 * The last round's answer and who gave it, or why none stands there, with the way to the earlier answers; null when there is nothing to
 * say. An answer comes without its frame: what can be done with it stands in the same one.
 */
export function saidLastRound({ question, previous, saved, history, locale, texts }: SaidLastRound): ReactNode {
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
