/** Free text, short and long. */
import { accepted, type Parsed, refused } from '../answer'
import type { LongText, ShortText } from '../document'
import { isBlankText, plainText } from '../reading/text'
import { asText } from './choice'
import type { AnswerRules, QuestionType } from './question-type'

/** A text without what cannot be seen, at most `maxLength` characters; blank counts as cleared. */
export function parseText(value: unknown, maxLength: number): Parsed {
  if (typeof value !== 'string') return refused({ code: 'text' })
  // Far too long: refused before anything is done with it.
  if (value.length > 4 * maxLength + 1000) return refused({ code: 'too-long', maxLength, length: value.length })
  const clean = plainText(value)
  if (clean.length > maxLength) return refused({ code: 'too-long', maxLength, length: clean.length })
  return accepted(isBlankText(clean) ? null : clean)
}

const text: QuestionType<ShortText | LongText> = {
  slots: (question) => [{ key: question.key }],
  fromForm: (_question, fields) => fields[0] || null,
  display: (_question, value) => String(value),
}

export const textRules: AnswerRules<ShortText | LongText> = {
  parse: (question, value) => parseText(value, question.maxLength),
  columns: (question) => [{ key: question.key, heading: question.label, value: asText }],
}

export const shortType: QuestionType<ShortText> = text
export const longType: QuestionType<LongText> = text
