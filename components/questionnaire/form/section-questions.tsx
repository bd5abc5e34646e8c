import type { ReactNode } from 'react'
import type { Value } from '@/questionnaire/answer'
import { type Asked, isAsking, slotsOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import type { AnswerConflict } from '../autosave/save-types'
import { ConflictPanel } from '../conflict-panel'
import { Field } from '../fields/field'
import type { FieldProps } from '../fields/field-props'
import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'
import { Arrival } from '../section-bar'
import type { Notice, PreviousAnswer, SectionTexts } from '../words/section-texts'
import { LastRoundAnswer } from './last-round-answer'
import { Notices } from './notices'
import { QuestionFrame } from './question-frame'
import type { SaidQuestion } from './said-question'

export interface SectionQuestionsProps extends Pick<FieldProps, 'initialFields' | 'current' | 'bind'> {
  section: Section
  locale: Locale
  texts: SectionTexts
  asked: ReadonlyMap<string, Asked>
  previous: Readonly<Record<string, PreviousAnswer>>
  /** The same in words, with the question's own, by question. */
  said: Readonly<Record<string, SaidQuestion>>
  /** By question: of whom it is asked. */
  handed: Readonly<Record<string, ReactNode>>
  /** The answers the form holds now. */
  answers: Readonly<Record<string, Value>>
  /** What is odd about the numbers the form holds now, by key, and the reasons given. */
  notices: Readonly<Record<string, Notice[]>>
  note: (key: string) => string
  onNote: (key: string, note: string) => void
  errors: Readonly<Record<string, string>>
  conflicts: Readonly<Record<string, AnswerConflict>>
  /** The version each answer's field stands on. */
  version: (key: string) => number
  /** Ends a conflict. @returns whether the script could do it */
  resolveConflict: (key: string, choice: 'theirs' | 'mine') => boolean
}

/** The section's questions, those not asked now out of sight. */
export function SectionQuestions({ section, ...rest }: SectionQuestionsProps) {
  return section.questions.map((question) => {
    const hidden = rest.asked.get(question.key) !== 'asked'
    if (isAsking(question)) return <OneQuestion key={question.key} {...rest} question={question} hidden={hidden} />
    return (
      <div key={question.key} className={styles.question} hidden={hidden}>
        <h2 className={styles.legend}>{say(question.title, rest.locale)}</h2>
        <p className={styles.hint}>{say(question.body, rest.locale)}</p>
      </div>
    )
  })
}

type OneQuestionProps = Omit<SectionQuestionsProps, 'section'> & { question: Asking; hidden: boolean }

function OneQuestion({ question, hidden, errors, conflicts, version, resolveConflict, ...rest }: OneQuestionProps) {
  const { previous, said, handed, answers, notices, note, onNote, ...field } = rest
  const { locale, texts } = field
  const { key: name } = question
  const shown = previous[name]
  const words = said[name]
  if (!words) return null
  const marked = shown && 'chosen' in shown ? shown : undefined
  const keys = slotsOf(question).map((slot) => slot.key)
  const messages = keys.flatMap((key) => errors[key] ?? [])
  const panels = keys.flatMap((key) => {
    const conflict = conflicts[key]
    if (!conflict) return [<Arrival key={key} answerKey={key} {...{ locale, texts }} />]
    const onChoice = (choice: 'theirs' | 'mine') => resolveConflict(key, choice)
    return [<ConflictPanel key={key} answerKey={key} question={question} {...conflict} {...{ locale, texts, onChoice }} />]
  })
  const odd = notices[name]
  const label = say(question.label, locale)
  return (
    <QuestionFrame
      {...{ question, said: words, hidden, texts }}
      previous={
        marked ? (
          <LastRoundAnswer {...{ question, label, answers, texts }} asked={rest.asked} previous={marked} said={words.last} />
        ) : (
          words.last
        )
      }
      errors={messages}
      conflict={[handed[name], ...panels]}
      notices={
        odd ? (
          <Notices
            id={`${fieldName(name)}-notices`}
            answer={name}
            notices={odd}
            note={note(name)}
            onNote={(typed) => onNote(name, typed)}
          />
        ) : null
      }
    >
      {(describedBy) => (
        <>
          <Field question={question} {...field} {...{ marked }} describedBy={describedBy} invalid={messages.length > 0} />
          {keys.map((key) => (
            <span key={key} hidden>
              <input type="hidden" name="shown" value={key} />
              <input type="hidden" name={`version:${key}`} value={version(key)} />
            </span>
          ))}
        </>
      )}
    </QuestionFrame>
  )
}
