/** Answers as the fields of a form hold them; the way back is `readForm`. */

import type { Value } from '@/questionnaire/answer'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { takesDay, takesNumber } from '@/questionnaire/types/abilities'
import type { Slot } from '@/questionnaire/types/question-type'
import { typeOf } from '@/questionnaire/types/registry'

/** A field's name: the answer's key with its dot as a hyphen, because react-hook-form reads dots as paths. */
export const fieldName = (key: string): string => key.replace('.', '-')

/** The key of the answer a field is for. */
export const keyOfField = (name: string): string => name.replace('-', '.')

/** What the form's fields under the slot's name hold when the answer is this. */
export function fieldsOf(question: Asking, slot: Slot, value: Value | undefined, locale: Locale): string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'object') return [...value]
  if (slot.other) return [String(value)]
  if (takesNumber(question)) return [typeOf(question).display(question, value, locale)]
  if (takesDay(question)) return [typeOf(question).display(question, value, 'fi')]
  return [String(value)]
}

/** A form's fields by key: the names decoded, everything else as it is. */
export function decodeForm(form: FormData): FormData {
  const decoded = new FormData()
  for (const [name, value] of form) if (!name.startsWith('$')) decoded.append(keyOfField(name), value)
  return decoded
}
