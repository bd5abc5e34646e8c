import type { Value } from '@/questionnaire/answer'
import { type Asked, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import type { Theirs } from '../autosave/work'
import { ConflictPanel } from '../conflict-panel'
import { Field } from '../fields/field'
import type { FieldProps } from '../fields/field-props'
import styles from '../section.module.css'
import type { PreviousAnswer, SectionTexts } from '../words/section-texts'
import { Question } from './question'

export interface SectionQuestionsProps extends Pick<FieldProps, 'held' | 'current' | 'bind'> {
  section: Section
  locale: Locale
  texts: SectionTexts
  asked: ReadonlyMap<string, Asked>
  previous: Readonly<Record<string, PreviousAnswer>>
  errors: Readonly<Record<string, string>>
  conflicts: Readonly<Record<string, { mine: Value; theirs: Theirs }>>
  /** The version each answer's field stands on. */
  version: (key: string) => number
  /** Ends a conflict. @returns whether the script could do it */
  settle: (key: string, choice: 'theirs' | 'mine') => boolean
}

/** The section's questions, those not asked now out of sight. */
export function SectionQuestions({ section, ...rest }: SectionQuestionsProps) {
  return section.questions.map((question) => {
    const hidden = rest.asked.get(question.key) !== 'asked'
    if (question.type !== 'block') return <OneQuestion key={question.key} {...rest} question={question} hidden={hidden} />
    return (
      <div key={question.key} className={styles.question} hidden={hidden}>
        <h2 className={styles.legend}>{say(question.title, rest.locale)}</h2>
        <p className={styles.hint}>{say(question.body, rest.locale)}</p>
      </div>
    )
  })
}

type OneQuestionProps = Omit<SectionQuestionsProps, 'section' | 'asked'> & { question: Asking; hidden: boolean }

function OneQuestion({ question, hidden, previous, errors, conflicts, version, settle, ...field }: OneQuestionProps) {
  const { locale, texts } = field
  const keys = slotsOf(question).map((slot) => slot.key)
  const messages = keys.flatMap((key) => errors[key] ?? [])
  const panels = keys.flatMap((key) => {
    const conflict = conflicts[key]
    if (!conflict) return []
    const onChoice = (choice: 'theirs' | 'mine') => settle(key, choice)
    return [<ConflictPanel key={key} answerKey={key} question={question} {...conflict} {...{ locale, texts, onChoice }} />]
  })
  return (
    <Question {...{ question, hidden, locale, texts }} previous={previous[question.key]} errors={messages} conflict={panels}>
      {(describedBy) => (
        <>
          <Field question={question} {...field} describedBy={describedBy} invalid={messages.length > 0} disabled={false} />
          {keys.map((key) => (
            <span key={key} hidden>
              <input type="hidden" name="shown" value={key} />
              <input type="hidden" name={`version:${key}`} value={version(key)} />
            </span>
          ))}
        </>
      )}
    </Question>
  )
}
