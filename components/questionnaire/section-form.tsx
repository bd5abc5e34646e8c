'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/form/button'
import type { Answers, Value } from '@/questionnaire/answer'
import { askedIn, slotsOf } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { useAutosave } from './autosave/autosave'
import type { Theirs } from './autosave/work'
import { ConflictPanel } from './conflict-panel'
import choice from './fields/choice.module.css'
import { Field } from './fields/field'
import { fieldName, fieldsOf } from './fields/field-texts'
import { Question } from './question'
import styles from './section.module.css'
import { SaveState } from './section-bar'
import { SectionMessages } from './section-messages'
import { UnsentAnswers } from './unsent-answers'
import { useSectionFields } from './use-section-fields'
import type { PreviousAnswer, SectionTexts } from './words/section-texts'

/** What came of sending the form, when it has to be shown again. By key: messages, fields as sent, two answers at the same time. */
export type SectionResult = {
  errors: Record<string, string>
  fields: Record<string, string[]>
  /** By key of `fields`: the version they were filled in on, which the form still stands on. */
  versions: Record<string, number>
  conflicts: Record<string, { mine: Value; theirs: Theirs }>
  /** Questions that the answers opened. */
  opened: string[]
  closed: boolean
  ready: boolean | null
  /** Where to go, for the script to follow. */
  next: string | null
}

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
  /** Messages by key about saved answers that are impossible. */
  checks: Readonly<Record<string, string>>
  ready: boolean | null
  box: string
  action: (before: SectionResult | null, form: FormData) => Promise<SectionResult | null>
  /** The section's heading, below the errors. */
  heading: ReactNode
  /** After closing: the answers to read. A form that came too late is still shown, so that nothing typed disappears. */
  children: ReactNode
}

const formId = 'section-form'

/** The questions of a section as one form: react-hook-form and autosave where there is script, a plain form where there is none. */
export function SectionForm(props: SectionFormProps) {
  const { section, locale, texts, title, values, versions, given, previous, checks, ready, box, action, heading, children } = props
  const [result, send, pending] = useActionState(action, null)
  const { queue, state } = useAutosave()
  const [attempts, setAttempts] = useState(0)
  const [fixed, setFixed] = useState<{ of: SectionResult | null; keys: string[] }>({ of: null, keys: [] })
  const form = useRef<HTMLFormElement>(null)
  const slots = new Map(section.questions.flatMap((question) => slotsOf(question).map((slot) => [slot.key, { question, slot }] as const)))
  const toFields = (key: string, value: Value | undefined) => {
    const found = slots.get(key)
    return found && found.question.type !== 'block' ? fieldsOf(found.question, found.slot, value, locale) : []
  }
  const held = (key: string) => result?.fields[key] ?? toFields(key, values[key])
  const fields = useSectionFields({
    section,
    held,
    saved: values,
    fieldsOf: ({ slot }, value) => toFields(slot.key, value),
    queue,
    formId,
    box,
  })

  const isFixed = (key: string) => fixed.of === result && fixed.keys.includes(key)
  const told = Object.entries({ ...checks, ...result?.errors }).filter(([key]) => !isFixed(key))
  const errors: Record<string, string> = { ...Object.fromEntries(told), ...state.invalid }
  const conflicts = { ...(attempts ? {} : result?.conflicts), ...state.conflicts }
  const summary = Object.entries({ ...(result && !isFixedAll(result, isFixed) ? result.errors : {}), ...(attempts ? state.invalid : {}) })
    .filter(([key]) => !isFixed(key) || key in state.invalid)
    .map(([key, message]) => ({ message, fieldId: fieldName(key) }))
  if (attempts || (result && Object.keys(result.conflicts).length))
    for (const key of Object.keys(conflicts)) summary.push({ message: texts.conflictTitle, fieldId: `conflict-${fieldName(key)}` })
  const asked = askedIn({ key: 'section', title: section.title, sections: [section] }, { ...given, ...fields.answers() })
  const opened = section.questions.flatMap((question) =>
    question.type !== 'block' && result?.opened.includes(question.key) ? [{ key: question.key, title: say(question.title, locale) }] : [],
  )
  const closed = state.status === 'closed' || result?.closed === true

  useEffect(() => {
    if (result?.next) window.location.assign(result.next)
    else if (result || attempts) document.getElementById('error-summary')?.focus()
  }, [result, attempts])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending || !form.current) return
    if (!(await queue.flush())) {
      setAttempts((before) => before + 1)
      return
    }
    const data = new FormData(form.current)
    data.set('script', '1')
    for (const key of fields.keys) data.set(`version:${key}`, String(queue.version(key)))
    startTransition(() => send(data))
  }

  if (children && !result?.closed)
    return (
      <>
        <title>{`${title} – Kuntakysely`}</title>
        {heading}
        {state.status === 'saving' ? null : <UnsentAnswers section={section} unsent={queue.unsent()} locale={locale} texts={texts} />}
        {children}
      </>
    )
  return (
    <form id={formId} ref={form} action={send} onSubmit={submit} noValidate autoComplete="off">
      {closed ? null : <EnterButton />}
      <title>{`${summary.length ? texts.errorTitle : ''}${title} – Kuntakysely`}</title>
      <SectionMessages errors={summary} closed={closed} opened={opened} texts={texts} />
      {heading}
      <div className={styles.questions}>
        {section.questions.map((question) => {
          const hidden = asked.get(question.key) !== 'asked'
          if (question.type === 'block')
            return (
              <div key={question.key} className={styles.question} hidden={hidden}>
                <h2 className={styles.legend}>{say(question.title, locale)}</h2>
                <p className={styles.hint}>{say(question.body, locale)}</p>
              </div>
            )
          const own = slotsOf(question).map((slot) => slot.key)
          const messages = own.flatMap((key) => errors[key] ?? [])
          return (
            <Question
              key={question.key}
              question={question}
              hidden={hidden}
              previous={previous[question.key]}
              errors={messages}
              locale={locale}
              texts={texts}
              conflict={own.map((key) => {
                const conflict = conflicts[key]
                if (!conflict) return null
                const onChoice = (which: 'theirs' | 'mine') => {
                  const stands = queue.settle(key, which)
                  if (stands) fields.put(key, stands.value)
                  return stands !== undefined
                }
                return <ConflictPanel key={key} answerKey={key} question={question} {...conflict} {...{ locale, texts, onChoice }} />
              })}
            >
              {(describedBy) => (
                <>
                  <Field
                    question={question}
                    locale={locale}
                    texts={texts}
                    held={held}
                    current={fields.current}
                    bind={(key, pace) => {
                      const bound = fields.bind(key, pace)
                      const onChange: typeof bound.onChange = (event) => {
                        if (key in errors) setFixed({ of: result, keys: [...(fixed.of === result ? fixed.keys : []), key] })
                        return bound.onChange(event)
                      }
                      return { ...bound, onChange }
                    }}
                    describedBy={describedBy}
                    invalid={messages.length > 0}
                    disabled={false}
                  />
                  {own.map((key) => (
                    <span key={key} hidden>
                      <input type="hidden" name="shown" value={key} />
                      <input type="hidden" name={`version:${key}`} value={result?.versions[key] ?? versions[key] ?? 0} />
                    </span>
                  ))}
                </>
              )}
            </Question>
          )
        })}
        <fieldset className={`${styles.question} ${styles.end}`}>
          <legend>{texts.readyQuestion}</legend>
          <div className={choice.choices}>
            {([true, false] as const).map((yes) => (
              <label key={String(yes)} className={choice.choice}>
                <input type="radio" name="ready" value={yes ? 'yes' : 'no'} defaultChecked={(result?.ready ?? ready) === yes} />
                <span>{yes ? texts.readyYes : texts.readyNo}</span>
              </label>
            ))}
          </div>
          {closed ? null : (
            <div className={styles.endActions}>
              <Button>{texts.save}</Button>
              <SaveState texts={texts} locale={locale} />
            </div>
          )}
        </fieldset>
      </div>
    </form>
  )
}

/** Enter in a text field presses a form's first button: without this one, a conflict's "keep theirs". Nobody meets it otherwise. */
const EnterButton = () => <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />

const isFixedAll = (result: SectionResult, isFixed: (key: string) => boolean) => Object.keys(result.errors).every(isFixed)
