/** What the types that offer options share. */
import { accepted, type Parsed, refused, type Value } from '../answer'
import type { Option } from '../document'
import type { Text } from '../text'
import type { Column, Slot } from './question-type'

export const parseOption = (options: readonly { key: string }[], value: unknown): Parsed =>
  typeof value === 'string' && options.some((option) => option.key === value) ? accepted(value) : refused({ code: 'choose-option' })

export const dontKnow = '_eos'

/** The options with "en osaa sanoa" last, where its wording is given. */
export const withDontKnow = (options: readonly Option[], eos: Text | undefined): readonly Option[] =>
  eos ? [...options, { key: dontKnow, label: eos }] : options

export const firstField = (fields: string[]): string | null => fields.find((field) => field !== '') ?? null

export const withOther = (question: { key: string; other?: string | undefined }): Slot[] =>
  question.other ? [{ key: question.key }, { key: `${question.key}.other`, other: true }] : [{ key: question.key }]

const otherHeading: Text = { fi: 'Muu, mikä', sv: 'Annat, vad', en: 'Other, what' }

export const otherColumns = (question: { key: string; label: Text; other?: string | undefined }): Column[] =>
  question.other ? [{ key: `${question.key}.other`, heading: joined(question.label, otherHeading), value: asText }] : []

export const joined = (a: Text, b: Text): Text => ({
  fi: `${a.fi}: ${b.fi}`,
  sv: `${a.sv}: ${b.sv}`,
  ...(a.en && b.en ? { en: `${a.en}: ${b.en}` } : {}),
})

/** @param eos wording of "en osaa sanoa", where it is not among the options */
export const labelOf = (options: readonly Option[], key: string, eos?: Text): Text =>
  options.find((option) => option.key === key)?.label ?? (key === dontKnow && eos ? eos : { fi: key, sv: key })

export const asText = (value: Value) => (typeof value === 'string' ? value : null)
