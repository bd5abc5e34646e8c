'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import type { Answers, Value } from '@/questionnaire/answer'
import { askedIn, slotsOf } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { useAutosave } from '../autosave/autosave'
import type { Bind } from '../fields/field-props'
import { fieldsOf } from '../fields/field-texts'
import styles from '../section.module.css'
import { UnsentAnswers } from '../unsent-answers'
import { useSectionFields } from '../use-section-fields'
import type { PreviousAnswer, SectionTexts } from '../words/section-texts'
import { SectionEnd } from './section-end'
import { sectionErrors } from './section-errors'
import { SectionMessages } from './section-messages'
import { SectionQuestions } from './section-questions'
import type { SectionResult } from './section-result'

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
  const [changed, setChanged] = useState<{ since: SectionResult | null; keys: string[] }>({ since: null, keys: [] })
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

  const fixed = changed.since === result ? changed.keys : []
  const conflicts = { ...(attempts ? {} : result?.conflicts), ...state.conflicts }
  const { errors, summary } = sectionErrors({
    checks,
    sent: result,
    fixed,
    invalid: state.invalid,
    conflicting: Object.keys(conflicts),
    conflictTitle: texts.conflictTitle,
    attempted: attempts > 0,
  })
  const asked = askedIn({ key: 'section', title: section.title, sections: [section] }, { ...given, ...fields.answers() })
  const opened = section.questions.flatMap((question) =>
    question.type !== 'block' && result?.opened.includes(question.key) ? [{ key: question.key, title: say(question.title, locale) }] : [],
  )
  const closed = state.status === 'closed' || result?.closed === true

  const bind: Bind = (key, pace) => {
    const bound = fields.bind(key, pace)
    const onChange: typeof bound.onChange = (event) => {
      if (key in errors) setChanged({ since: result, keys: [...fixed, key] })
      return bound.onChange(event)
    }
    return { ...bound, onChange }
  }

  function settle(key: string, choice: 'theirs' | 'mine'): boolean {
    const stands = queue.settle(key, choice)
    if (stands) fields.put(key, stands.value)
    return stands !== undefined
  }

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
        <SectionQuestions
          {...{ section, locale, texts, asked, previous, errors, conflicts, settle, held, bind }}
          current={fields.current}
          version={(key) => result?.versions[key] ?? versions[key] ?? 0}
        />
        <SectionEnd ready={result?.ready ?? ready} {...{ closed, locale, texts }} />
      </div>
    </form>
  )
}

/** Enter in a text field presses a form's first button: without this one, a conflict's "keep theirs". Nobody meets it otherwise. */
const EnterButton = () => <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
