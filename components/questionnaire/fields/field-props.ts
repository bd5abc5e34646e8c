/** What every field is given: its question, what it holds, and the hands of the form that drives it. */
import type { UseFormRegisterReturn } from 'react-hook-form'
import type { Asked } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'

export type FieldTexts = {
  or: string
  otherLabel: string
  /** With `{count}`. */
  charactersLeftOne: string
  charactersLeftOther: string
  charactersOver: string
  /** With `{done}` and `{all}`. */
  rowsAnswered: string
  dateHint: string
  /** The button that takes an answer away. */
  clear: string
}

/** Ties an input to the form. Texts wait for a pause; `slow` ones (numbers, dates) wait until the field is left. */
export type Bind = (key: string, pace?: 'pause' | 'slow') => UseFormRegisterReturn

export type FieldProps<Q extends Asking = Asking> = {
  question: Q
  locale: Locale
  texts: FieldTexts
  /** What the fields of an answer hold when the page is made. */
  initialFields: (key: string) => readonly string[]
  /** What they hold now. */
  current: (key: string) => readonly string[]
  bind: Bind
  /** By key: is it asked? A matrix row may be ruled out. */
  asked: ReadonlyMap<string, Asked>
  /** The options of the last round's answer, by key, and that round: each is marked where it stands. */
  marked: { round: string; chosen: Readonly<Record<string, readonly string[]>> } | undefined
  /** Ids of hint, previous answer and error. */
  describedBy: string | undefined
  invalid: boolean
}
