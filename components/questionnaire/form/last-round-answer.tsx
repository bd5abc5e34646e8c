import { useState } from 'react'
import { buttonClass } from '@/components/ui/form/button'
import { isAnswered, sameValue, type Value } from '@/questionnaire/answer'
import styles from '../section.module.css'
import { fillText, type PreviousAnswer, type SectionTexts } from '../words/section-texts'

interface LastRoundAnswerProps {
  id: string
  /** The question's key and short name. */
  question: string
  label: string
  previous: PreviousAnswer
  /** The answers the form holds now. */
  answers: Readonly<Record<string, Value>>
  keys: readonly string[]
  /** Address of the question's earlier answers, and whether there are any of this round. */
  history: string
  saved: boolean
  texts: SectionTexts
}

/** The last round's answer under the question: to look at, to confirm, or as a proposal until there is an answer. */
export function LastRoundAnswer({ id, question, label, previous, answers, keys, history, saved, texts }: LastRoundAnswerProps) {
  const open = !keys.some((key) => isAnswered(answers[key]))
  // What an answer makes needless keeps its room while the page stands: nothing jumps under the hand that answers.
  const [wasOpen] = useState(open)
  if ('kind' in previous)
    return (
      <div className={styles.previous}>
        <p id={id}>{fillText(previous.kind === 'hidden' ? texts.hiddenOnPurpose : texts.notAsked, { round: previous.round })}</p>
        {saved ? <HistoryLink {...{ history, label, texts }} /> : null}
      </div>
    )
  const { round, lines, by, values, proposed } = previous
  const same = values !== null && keys.every((key) => sameValue(answers[key], values[key]))
  const about = <span className="vh">: {label}</span>
  return (
    <div className={proposed && wasOpen ? `${styles.previous} ${styles.proposal}` : styles.previous} data-open={open}>
      <p id={id}>
        {round}: <b>{lines.join(' · ')}</b>
        {by ? ` (${by})` : ''}
        {same ? ` ${texts.unchanged}` : ''}
      </p>
      <HistoryLink {...{ history, label, texts }} />
      {values && wasOpen ? (
        <>
          {proposed ? <p>{fillText(texts.proposal, { round })}</p> : null}
          <button className={buttonClass('second', true)} type="submit" name="confirm" value={question}>
            {texts.confirm}
            {about}
          </button>
        </>
      ) : null}
    </div>
  )
}

/** The way to the question's earlier answers. */
export const HistoryLink = ({ history, label, texts }: Pick<LastRoundAnswerProps, 'history' | 'label' | 'texts'>) => (
  <a href={history}>
    {texts.history}
    <span className="vh">: {label}</span>
  </a>
)
