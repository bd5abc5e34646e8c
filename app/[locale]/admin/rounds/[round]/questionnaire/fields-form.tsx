'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Editing } from './editing'
import { inputsOf, isInput, isTick, readInputs, sameTexts, writeInputs } from './form-inputs'
import styles from './questionnaire.module.css'
import { type DraftProps, useDraft } from './use-draft'

/** Milliseconds without typing after which a text is saved as it stands. */
const pause = 1200

interface FieldsFormProps extends DraftProps {
  /** Id of what is to have the focus: what the last act was done to. */
  focus?: string | undefined
  children: ReactNode
}

/** The fields of a page of the editor as one form: each saves itself where there is script, all together by the button where there is none. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, texts, focus, children } = props
  const { state, send, form, seen, shown, setShown, status, save } = useDraft(props)
  const waiting = useRef(new Map<string, number>())

  const saveNow = (name: string) => {
    window.clearTimeout(waiting.current.get(name))
    waiting.current.delete(name)
    if (form.current) save(name, readInputs(form.current, name))
  }
  const fieldOf = (target: EventTarget) => (isInput(target) && Object.hasOwn(fields, target.name) ? target.name : undefined)

  useEffect(() => {
    if (focus) document.getElementById(focus)?.focus()
  }, [focus])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const page = form.current
      if (
        page &&
        Object.entries(seen.current).some(([name, known]) => inputsOf(page, name).length && !sameTexts(readInputs(page, name), known))
      )
        event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [form, seen])

  function resolve(name: string, choice: 'mine' | 'theirs'): boolean {
    const result = shown.fields[name]
    if (!form.current || result?.code !== 'conflict') return false
    writeInputs(form.current, name, choice === 'mine' ? result.mine : result.stands)
    if (choice === 'mine') save(name, result.mine)
    setShown((before) => {
      const { [name]: _, ...others } = before.fields
      return { ...before, fields: others }
    })
    return true
  }

  return (
    <Editing value={{ fields: { ...state?.fields, ...shown.fields }, seen: shown.seen, texts, locale: props.locale, resolve }}>
      <form
        ref={form}
        action={send}
        noValidate
        className="stack-l"
        onChange={(event) => {
          const name = fieldOf(event.target)
          if (!name) return
          window.clearTimeout(waiting.current.get(name))
          const isText = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && !isTick(event.target))
          if (isText)
            waiting.current.set(
              name,
              window.setTimeout(() => saveNow(name), pause),
            )
          else saveNow(name)
        }}
        onBlur={(event) => {
          const name = fieldOf(event.target)
          if (name && waiting.current.has(name)) saveNow(name)
        }}
      >
        {/* What Enter in a field presses: else it would be the first button that moves or removes something. */}
        <button type="submit" hidden />
        {state?.refused ? (
          <p role="alert" className={styles.refused}>
            {state.refused === 'opened' ? texts.opened : texts.refused}
          </p>
        ) : null}
        {children}
        <p role="status" className={styles.status}>
          {status}
        </p>
      </form>
    </Editing>
  )
}
