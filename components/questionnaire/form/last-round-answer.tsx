import { type ReactNode, useState } from 'react'
import { buttonClass } from '@/components/ui/form/button'
import { sameValue, type Value } from '@/questionnaire/answer'
import type { Asked } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { isUnanswered } from '@/questionnaire/prefill'
import { takeIn, takesIn } from '@/questionnaire/take-in'
import styles from '../section.module.css'
import { fillText, type PreviousAnswer, type SectionTexts } from '../words/section-texts'

interface LastRoundAnswerProps {
  question: Asking
  /** The question's short name. */
  label: string
  previous: Exclude<PreviousAnswer, { kind: string }>
  /** The same in words. */
  said: ReactNode
  /** The answers the form holds now. */
  answers: Readonly<Record<string, Value>>
  asked: ReadonlyMap<string, Asked>
  texts: SectionTexts
}

/** The last round's answer under the question: to look at, to confirm, or as a proposal until there is an answer that has it all. */
export function LastRoundAnswer({ question, label, previous, said, answers, asked, texts }: LastRoundAnswerProps) {
  const { round, values, proposed } = previous
  const open = isUnanswered(question, answers)
  const isOf = asked.get(question.key)
  const left = values !== null && Object.keys(takeIn(question, answers, values)).some((key) => asked.get(key) === isOf)
  // What an answer makes needless keeps its room while the page stands: nothing jumps under the hand that answers.
  const [was] = useState({ open, left })
  const stands = proposed && was.open
  return (
    <div className={stands ? `${styles.previous} ${styles.proposal}` : styles.previous} data-open={left}>
      {said}
      {values && Object.entries(values).every(([key, value]) => sameValue(answers[key], value)) ? <span>{texts.unchanged}</span> : null}
      {was.left ? (
        <>
          {stands ? (
            <p role="status">
              {fillText(open ? texts.proposal : texts.notTaken, { round })}
              <input type="hidden" name="proposed" value={question.key} />
            </p>
          ) : null}
          <button className={buttonClass('second', true)} type="submit" name="confirm" value={question.key}>
            {takesIn(question) ? fillText(texts.take, { round }) : texts.confirm}
            <span className="vh">: {label}</span>
          </button>
        </>
      ) : null}
    </div>
  )
}
