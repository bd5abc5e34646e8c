/** The questionnaire as a table in the shape that an outline is read from: a row a question, to be translated or added to. */
import type { Question, Questionnaire } from '../document'
import { type Locale, locales, type Text } from '../text'
import { type OutlineField, outlineHead, outlineTexts, typeNames } from './fields'

const fieldsInOrder: readonly OutlineField[] = [
  'section:fi',
  'key',
  'type',
  ...outlineTexts.filter((part) => part !== 'section').flatMap((part) => locales.map((locale): OutlineField => `${part}:${locale}`)),
  'section:sv',
  'section:en',
]

/** Width of each column, in characters. */
export const outlineWidths: readonly number[] = fieldsInOrder.map((field) =>
  field === 'key' || field === 'type' ? 16 : field.startsWith('title') ? 44 : field.startsWith('unit') ? 14 : 26,
)

const itemsOf = (question: Question): { options: readonly { label: Text }[]; rows: readonly { label: Text }[] } => {
  if ('rows' in question) return { options: question.columns, rows: question.rows }
  return { options: 'options' in question ? question.options : [], rows: [] }
}

function cellOf(field: OutlineField, section: { title: Text } | undefined, question: Question, locale: Locale): string {
  if (field === 'key') return question.key
  if (field === 'type') return typeNames[question.type][locale][0] ?? question.type
  const [part, language] = field.split(':') as [(typeof outlineTexts)[number], Locale]
  if (part === 'section') return section?.title[language] ?? ''
  if (part === 'options' || part === 'rows') {
    const said = itemsOf(question)[part].map(({ label }) => label[language] ?? '')
    return said.some(Boolean) ? said.join('\n') : ''
  }
  return (question as unknown as Partial<Record<typeof part, Text>>)[part]?.[language] ?? ''
}

/** Heads, then a row a question. @param locale of the heads and of the types' names */
export const outlineTable = (document: Questionnaire, locale: Locale): string[][] => [
  fieldsInOrder.map((field) => outlineHead(field, locale)),
  ...document.sections.flatMap((section) =>
    section.questions.map((question) => fieldsInOrder.map((field) => cellOf(field, section, question, locale))),
  ),
]
