'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { type Answers, sameValue, type Value } from '@/questionnaire/answer'
import { askedIn, isAsking, slotsOf } from '@/questionnaire/asked'
import { confirmable, isOpen } from '@/questionnaire/carry'
import type { Asking, Section } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { useAutosave } from '../autosave/autosave'
import type { Bind } from '../fields/field-props'
import { fieldName, fieldsOf } from '../fields/field-texts'
import styles from '../section.module.css'
import { UnsentAnswers } from '../unsent-answers'
import { useSectionFields } from '../use-section-fields'
import type { Notice, PreviousAnswer, SectionTexts } from '../words/section-texts'
import { SamePanel } from './same-panel'
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
  /** By key: what is odd about saved numbers, and the reasons given. */
  notices: Readonly<Record<string, Notice[]>>
  notes: Readonly<Record<string, string>>
  /** By question: of whom it is asked. */
  handed: Readonly<Record<string, ReactNode>>
  /** Address of a question's earlier answers, before and after its key. */
  history: readonly [string, string]
  ready: boolean | null
  /** What a form held that came after its session had ended. */
  kept: SectionResult | null
  action: (before: SectionResult | null, form: FormData) => Promise<SectionResult | null>
  /** The section's heading, below the errors. */
  heading: ReactNode
  /** What stands in the margin. */
  aside: ReactNode
  /** After closing: the answers to read. A form that came too late is still shown, so that nothing typed disappears. */
  children: ReactNode
}

const formId = 'section-form'

/** The questions of a section as one form: react-hook-form and autosave where there is script, a plain form where there is none. */
export function SectionForm(props: SectionFormProps) {
  const { section, locale, texts, title, values, versions, previous, checks, ready, action, heading, aside, children } = props
  const [result, send, pending] = useActionState(action, props.kept)
  const { queue, state, box, given: news } = useAutosave()
  const [attempts, setAttempts] = useState(0)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [confirmed, setConfirmed] = useState<{ questions: string[]; all: boolean } | null>(null)
  const [changed, setChanged] = useState<{ since: SectionResult | null; keys: string[] }>({ since: null, keys: [] })
  const form = useRef<HTMLFormElement>(null)
  const slots = new Map(section.questions.flatMap((question) => slotsOf(question).map((slot) => [slot.key, { question, slot }] as const)))
  const toFields = (key: string, value: Value | undefined) => {
    const found = slots.get(key)
    return found && isAsking(found.question) ? fieldsOf(found.question, found.slot, value, locale) : []
  }
  const note = (key: string) => typed[key] ?? result?.notes[key] ?? props.notes[key] ?? ''
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
  const whole = { key: 'section', title: section.title, sections: [section] }
  const answers = fields.answers()
  const known = { ...props.given, ...news, ...answers }
  const asked = askedIn(whole, known)
  const same = confirmable(whole, known, ({ key }) => {
    const shown = previous[key]
    return shown && 'values' in shown ? shown.values : null
  })
  const named = (isMeant: (question: Asking) => boolean) =>
    section.questions
      .filter(isAsking)
      .flatMap((question) => (isMeant(question) ? [{ key: question.key, title: say(question.label, locale) }] : []))
  const among = (keys: readonly string[] | undefined) => named(({ key }) => keys?.includes(key) === true)
  const open = () => named((question) => asked.get(question.key) === 'asked' && isOpen(question, answers))
  const notices = Object.fromEntries(
    Object.entries(result?.notices ?? props.notices).filter(([key, [odd]]) => odd && sameValue(odd.value, answers[key])),
  )
  const closed = state.status === 'closed' || result?.closed === true

  const bind: Bind = (key, pace) => {
    const bound = fields.bind(key, pace)
    const onChange: typeof bound.onChange = (event) => {
      // A reason was given for the number that stood there.
      if (note(key)) setTyped((before) => ({ ...before, [key]: '' }))
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

  function onNote(key: string, reason: string) {
    setTyped((before) => ({ ...before, [key]: reason }))
    queue.change(key, fields.answers()[key] ?? null, 700, { note: reason })
  }

  /** Gives the last round's answer where there is none: to one question, or ("*") to all that can have it. */
  function confirm(which: string) {
    const found = same.filter(({ question }) => which === '*' || question.key === which)
    for (const [key, value] of found.flatMap(({ values: last }) => Object.entries(last))) {
      fields.put(key, value)
      queue.change(key, value, 0, { confirmed: true })
    }
    setConfirmed({ questions: found.map(({ question }) => question.key), all: which === '*' })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once: reasons typed before the script took the page over, or kept while somebody signed in
  useEffect(() => {
    for (const [key, reason] of Object.entries(props.kept?.notes ?? {})) if (reason !== props.notes[key]) onNote(key, reason)
    for (const area of form.current?.querySelectorAll<HTMLTextAreaElement>('[name^="note:"]') ?? []) {
      const key = area.name.slice('note:'.length)
      if (area.value !== note(key)) onNote(key, area.value)
    }
  }, [])

  // Another's reason comes in with its answer: the next one typed here is written over that, not over an older one.
  useEffect(() => {
    for (const [key, { note: arrived }] of Object.entries(state.arrived)) {
      if (arrived === undefined) continue
      const reason = arrived ?? ''
      setTyped((before) => (before[key] === reason ? before : { ...before, [key]: reason }))
      const area = form.current?.elements.namedItem(`note:${key}`)
      if (area instanceof HTMLTextAreaElement) area.value = reason
    }
  }, [state.arrived])

  // The button that was pressed is gone: the focus goes on to what it did.
  useEffect(() => {
    if (!confirmed) return
    const question = document.getElementById(`q-${fieldName(confirmed.questions[0] ?? '')}`)
    const field = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea')
    if (confirmed.all) document.getElementById('same-told')?.focus()
    else field?.focus()
  }, [confirmed])

  useEffect(() => {
    if (result?.next) window.location.assign(result.next)
    else if (result || attempts) (document.getElementById('error-summary') ?? document.getElementById('look-again'))?.focus()
  }, [result, attempts])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter
    if (pressed instanceof HTMLButtonElement && pressed.name === 'confirm') return confirm(pressed.value)
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
      <div className="cols form">
        <div>
          <title>{`${title} – Kuntakysely`}</title>
          {heading}
          {state.status === 'saving' ? null : <UnsentAnswers section={section} unsent={queue.unsent()} locale={locale} texts={texts} />}
          {children}
        </div>
        <div className="aside">{aside}</div>
      </div>
    )
  const told = result?.confirmed
    ? { confirmed: result.confirmed.questions.length, open: open(), taken: among(result.confirmed.answered) }
    : null
  return (
    <div className="cols form">
      <form id={formId} ref={form} action={send} onSubmit={submit} noValidate autoComplete="off">
        {closed ? null : <EnterButton />}
        <title>{`${summary.length ? texts.errorTitle : ''}${title} – Kuntakysely`}</title>
        <SectionMessages
          errors={summary}
          opened={among(result?.opened)}
          look={among(result?.look.filter((key) => key in notices))}
          {...{ closed, told, texts }}
        />
        {heading}
        <div className={styles.questions}>
          <SectionQuestions
            {...{ section, locale, texts, asked, previous, answers, errors, conflicts, settle, held, bind, notices, note, onNote }}
            handed={props.handed}
            current={fields.current}
            version={(key) => result?.versions[key] ?? versions[key] ?? 0}
            history={(key) => props.history.join(key)}
          />
          <SectionEnd ready={result?.ready ?? ready} {...{ closed, locale, texts }} />
        </div>
      </form>
      <div className="aside">
        {aside}
        {closed ? null : (
          <SamePanel
            form={formId}
            round={Object.values(previous)[0]?.round ?? ''}
            count={same.filter(({ question }) => asked.get(question.key) === 'asked').length}
            told={confirmed?.all ? { confirmed: confirmed.questions.length, open: open() } : null}
            texts={texts}
          />
        )}
      </div>
    </div>
  )
}

/** Enter in a text field presses a form's first button: without this one, a conflict's "keep theirs". Nobody meets it otherwise. */
const EnterButton = () => <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
