'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { Answers, Value } from '@/questionnaire/answer'
import { askedIn } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { useAutosave } from '../autosave/autosave'
import { Field } from '../fields/field'
import type { Bind } from '../fields/field-props'
import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'
import { UnsentAnswers } from '../unsent-answers'
import type { Notice, PreviousAnswer, SectionTexts } from '../words/section-texts'
import { ConfirmPanel } from './confirm-panel'
import { QuestionFrame } from './question-frame'
import type { SaidQuestion } from './said-question'
import { SectionEnd } from './section-end'
import { sectionErrors } from './section-errors'
import { SectionMessages } from './section-messages'
import { SectionQuestions } from './section-questions'
import { type SectionResult, sectionFormId } from './section-result'
import { sectionState } from './section-state'
import { useConfirming } from './use-confirming'
import { useReasons } from './use-reasons'
import { useSectionFields } from './use-section-fields'

/** For a section that is tried without saving. Imported file by file, the bundler would keep each apart, in what respondents fetch too. */
export const sectionParts = { askedIn, Field, QuestionFrame, say, useSectionFields }

export type SectionFormProps = {
  section: Section
  locale: Locale
  texts: SectionTexts
  /** Of the page, before "– Kuntakysely". */
  title: string
  values: Readonly<Record<string, Value>>
  versions: Readonly<Record<string, number>>
  /** Counted answers of other sections that conditions here look at. */
  given: Answers
  previous: Readonly<Record<string, PreviousAnswer>>
  /** The same in words, with the question's own and the way to earlier answers, by question. */
  said: Readonly<Record<string, SaidQuestion>>
  /** Messages by key about saved answers that are impossible. */
  checks: Readonly<Record<string, string>>
  /** By key: what is odd about saved numbers, and the reasons given. */
  notices: Readonly<Record<string, Notice[]>>
  notes: Readonly<Record<string, string>>
  /** By question: of whom it is asked. */
  handed: Readonly<Record<string, ReactNode>>
  postponed: boolean
  /** What a form held that came after its session had ended. */
  interruptedForm: SectionResult | null
  action: (before: SectionResult | null, form: FormData) => Promise<SectionResult | null>
  /** In place of the mark and button of a section. */
  end?: ReactNode
  /** The section's heading, below the errors. */
  heading: ReactNode
  /** What stands in the margin. */
  aside: ReactNode
  /** After closing: the answers to read. A form that came too late is still shown, so that nothing typed disappears. */
  children: ReactNode
}

/** Sends the form, and what came of the sending: `attempts` counts those held back because an answer could not be saved. */
function useSending({ action, interruptedForm }: SectionFormProps) {
  const [result, send, pending] = useActionState(action, interruptedForm)
  const [attempts, setAttempts] = useState(0)
  const { queue } = useAutosave()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const leaving = result?.leaving
    if (!leaving) return
    // What was typed since the sending is saved first.
    void queue.flush().then((isSaved) => (isSaved ? window.location.assign(leaving) : setAttempts((before) => before + 1)))
  }, [result, queue])

  useEffect(() => {
    if (result?.next) window.location.assign(result.next)
    else if ((result && !result.leaving) || attempts)
      (document.getElementById('error-summary') ?? document.getElementById('look-again'))?.focus()
  }, [result, attempts])

  /** Saves everything, then sends. @param keys of the answers in the form */
  async function submit(keys: readonly string[], pressed: HTMLButtonElement | null) {
    if (pending || !form.current) return
    if (!(await queue.flush())) {
      setAttempts((before) => before + 1)
      return
    }
    const data = new FormData(form.current)
    data.set('script', '1')
    if (pressed?.name) data.set(pressed.name, pressed.value)
    for (const key of keys) data.set(`version:${key}`, String(queue.version(key)))
    startTransition(() => send(data))
  }
  return { form, result, send, submit, attempts }
}

/** Two answers at the same time, and the errors to show; typing over one takes its message away. */
function useProblems(
  { checks, texts }: SectionFormProps,
  { result, attempts }: Pick<ReturnType<typeof useSending>, 'result' | 'attempts'>,
) {
  const { snapshot } = useAutosave()
  const [changed, setChanged] = useState<{ since: SectionResult | null; keys: string[] }>({ since: null, keys: [] })
  const fixed = changed.since === result ? changed.keys : []
  const conflicts = { ...(attempts ? {} : result?.conflicts), ...snapshot.conflicts }
  const found = sectionErrors({
    checks,
    sent: result,
    fixed,
    invalid: snapshot.invalid,
    conflicting: Object.keys(conflicts),
    conflictTitle: texts.conflictTitle,
    attempted: attempts > 0,
  })
  const fix = (key: string) => {
    if (key in found.errors) setChanged({ since: result, keys: [...fixed, key] })
  }
  return { ...found, conflicts, fix }
}

/** All that the section's form shows and does. */
function useSectionForm(props: SectionFormProps) {
  const sending = useSending(props)
  const { form, result, submit } = sending
  const { queue, snapshot, box, given } = useAutosave()
  const problems = useProblems(props, sending)
  const fields = useSectionFields({ ...props, sent: result?.fields, queue, formId: sectionFormId, box })
  const answers = fields.answers()
  const notices = result?.notices ?? props.notices
  const now = sectionState({ ...props, notices, given: { ...props.given, ...given }, answers })
  const { arrived } = snapshot
  const reasons = useReasons({
    form,
    queue,
    answer: fields.answer,
    saved: props.notes,
    sent: result?.notes,
    interrupted: props.interruptedForm?.notes,
    arrived,
  })
  const { confirm, all } = useConfirming(now, fields.put, queue)

  const bind: Bind = (key, pace) => {
    const bound = fields.bind(key, pace)
    const onChange: typeof bound.onChange = (event) => {
      // A reason was given for the number that stood there.
      if (reasons.note(key)) reasons.setNote(key, '')
      problems.fix(key)
      return bound.onChange(event)
    }
    return { ...bound, onChange }
  }

  function resolveConflict(key: string, choice: 'theirs' | 'mine'): boolean {
    const stands = queue.resolveConflict(key, choice)
    if (stands) fields.put(key, stands.value)
    return stands !== undefined
  }

  function clear(key: string) {
    problems.fix(key)
    fields.put(key, null)
    queue.change(key, null)
    // The button that was pressed is gone.
    document.getElementById(fieldName(key))?.focus()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (pressed?.name === 'confirm') confirm(pressed.value)
    else if (pressed?.name === 'clear') clear(pressed.value)
    // Enter in a field: the page's own first button, which stays here.
    else if (pressed?.name === 'keep' && !pressed.value) queue.sendNow()
    else void submit(fields.keys, pressed)
  }
  return { ...sending, ...problems, ...now, ...reasons, fields, answers, all, bind, resolveConflict, onSubmit }
}

/** The questions of a section as one form: react-hook-form and autosave where there is script, a plain form where there is none. */
export function SectionForm(props: SectionFormProps) {
  const { section, locale, texts, title, versions, previous, said, handed, heading, aside, children } = props
  const { form, result, send, summary, fields, asked, confirmable, among, open, notices, all, onSubmit, ...shown } = useSectionForm(props)
  const closed = useAutosave().snapshot.status === 'closed' || result?.closed === true
  if (children && !result?.closed) return <ClosedSection {...props} />
  const confirmed = result?.confirmed
  return (
    <div className="cols form">
      <form id={sectionFormId} ref={form} action={send} onSubmit={onSubmit} noValidate autoComplete="off">
        <title>{`${summary.length ? texts.errorTitle : ''}${title} – Kuntakysely`}</title>
        <SectionMessages
          errors={summary}
          opened={among(result?.opened)}
          toReview={among(result?.toReview.filter((key) => key in notices || !result.notices?.[key]))}
          outcome={confirmed ? { confirmed: confirmed.questions.length, open: open(), taken: among(confirmed.answered) } : null}
          {...{ closed, texts }}
        />
        {heading}
        <div className={styles.questions}>
          <SectionQuestions
            {...shown}
            {...{ section, locale, texts, asked, previous, said, handed, notices }}
            initialFields={fields.initialFields}
            current={fields.current}
            version={(key) => result?.versions[key] ?? versions[key] ?? 0}
          />
          {props.end ?? <SectionEnd postponed={result?.postponed ?? props.postponed} {...{ closed, locale, texts }} />}
        </div>
      </form>
      <div className="aside">
        {aside}
        {closed || props.end ? null : (
          <ConfirmPanel
            form={sectionFormId}
            round={Object.values(previous)[0]?.round ?? ''}
            questions={confirmable.map(({ question }) => question.key)}
            outcome={all === null ? null : { confirmed: all, open: open() }}
            texts={texts}
          />
        )}
      </div>
    </div>
  )
}

/** After closing: the answers to read, and before them what this device could not send. */
function ClosedSection({ section, locale, texts, title, heading, aside, children }: SectionFormProps) {
  const { queue, snapshot } = useAutosave()
  return (
    <div className="cols form">
      <div>
        <title>{`${title} – Kuntakysely`}</title>
        {heading}
        {snapshot.status === 'saving' ? null : <UnsentAnswers unsent={queue.unsent()} {...{ section, locale, texts }} />}
        {children}
      </div>
      <div className="aside">{aside}</div>
    </div>
  )
}
