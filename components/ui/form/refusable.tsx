'use client'

import { type ComponentProps, createContext, type ReactNode, use, useActionState, useEffect } from 'react'
import { Choices } from './choices'
import { ErrorSummary } from './error-summary'
import { TextAreaField, TextField } from './field'
import { FieldError } from './field-error'
import { SelectField } from './select-field'

/** Why a form was refused, in words, and what was typed, by the fields' names. It never stands in an address. */
export type Refusal = {
  message: string
  /** Id of the field that it is about. */
  fieldId?: string
  typed: Readonly<Record<string, string>>
}

/** Gives the refusal; after a success it leads to another page instead. */
export type RefusableAction = (before: Refusal | null, form: FormData) => Promise<Refusal | null>

const Current = createContext<{ refusal: Refusal | null; send: ((form: FormData) => void) | undefined }>({
  refusal: null,
  send: undefined,
})

/** What was refused last, for fields of other files. */
export const useRefusal = (): Refusal | null => use(Current).refusal

interface RefusableFormsProps {
  action: RefusableAction
  /** The page's whole title; "Error" is put in front of it after a refusal. */
  title: string
  errorPrefix: string
  errorTitle: string
  /** What the last success did: shown until something is refused. */
  done?: ReactNode
  children: ReactNode
}

/** The forms of a page that come back filled when refused, with and without script; the summary then stands here and takes the focus. */
export function RefusableForms({ action, title, errorPrefix, errorTitle, done, children }: RefusableFormsProps) {
  const [refusal, send] = useActionState(action, null)
  useEffect(() => {
    if (refusal) document.getElementById('error-summary')?.focus()
  }, [refusal])
  return (
    <Current value={{ refusal, send }}>
      {/* Long words of a page's texts may hold soft hyphens, which a title would show or keep. */}
      <title>{(refusal ? `${errorPrefix}: ${title}` : title).replaceAll('\u00ad', '')}</title>
      {refusal ? <ErrorSummary title={errorTitle} errors={[refusal]} /> : done}
      {children}
    </Current>
  )
}

/** One form among `RefusableForms`. @param name tells the action, as the field `form`, which form was sent */
export function RefusableForm({ name, className, children }: { name: string; className?: string | undefined; children: ReactNode }) {
  return (
    <form action={use(Current).send} noValidate className={className}>
      <input type="hidden" name="form" value={name} />
      {children}
    </form>
  )
}

/** What was typed and what is wrong with it, after a refusal. */
function useRefused(id: string, name: string, otherwise: string | undefined) {
  const { refusal } = use(Current)
  const error = refusal?.fieldId === id ? { error: refusal.message } : {}
  return { defaultValue: refusal?.typed[name] ?? otherwise ?? '', ...error }
}

export function RefusableField(props: Omit<ComponentProps<typeof TextField>, 'error'>) {
  return <TextField {...props} {...useRefused(props.id, props.name, props.defaultValue)} />
}

export function RefusableArea(props: Omit<ComponentProps<typeof TextAreaField>, 'error'>) {
  return <TextAreaField {...props} {...useRefused(props.id, props.name, props.defaultValue)} />
}

export function RefusableSelect({ chosen, ...props }: Omit<ComponentProps<typeof SelectField>, 'error'>) {
  const { defaultValue, ...error } = useRefused(props.id, props.name, chosen)
  // A list keeps what it was made with: after a refusal it is made anew.
  return <SelectField key={defaultValue} {...props} chosen={defaultValue} {...error} />
}

/** A value that nobody sees; a refusal may give another one for when the form is sent again. */
export function RefusableHidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={use(Current).refusal?.typed[name] ?? value} />
}

/** Fields that stand in the form only when they are asked for: when what was typed, or else `value`, says "yes". */
export function RefusableAsked({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (use(Current).refusal?.typed[name] ?? value) === 'yes' ? children : null
}

export function RefusableChoices(props: Omit<ComponentProps<typeof Choices>, 'error'>) {
  const { defaultValue, error } = useRefused(props.name, props.name, props.chosen)
  return (
    <Choices
      {...props}
      chosen={defaultValue || props.chosen}
      error={error ? <FieldError id={`${props.name}-error`}>{error}</FieldError> : null}
    />
  )
}
