/** A section as its form in the browser needs it: in the reader's language alone, and without what only results say of its answers. */
import { isAsking } from './asked'
import type { Question, Section } from './document'
import type { Locale, Text } from './text'
import { hasRows, picksOne } from './types/abilities'
import { matrixColumns } from './types/matrix'
import { singleOptions } from './types/single'

const isText = (value: object): value is Text => 'fi' in value && typeof value.fi === 'string'

/** Of every text within, the language that `say` would take. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, locale))
  if (isText(value)) return value[locale] === undefined ? { fi: value.fi } : { [locale]: value[locale] }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inLanguage(each, locale)]))
}

/** "En osaa sanoa" is an option like the others to a form; a scale has it apart from its grades. */
function withAllOptions(question: Question): Question {
  if (!isAsking(question)) return question
  if (picksOne(question)) return { ...question, options: [...singleOptions(question)], eos: undefined }
  return hasRows(question) ? { ...question, columns: [...matrixColumns(question)], eos: undefined } : question
}

function withoutResults(question: Question): Question {
  if (!isAsking(question)) return question
  const { finding: _, comparability: __, ...shown } = question
  return shown
}

/** A questionnaire is read once, so its sections are the same objects for all who look. */
const known = new WeakMap<Section, Partial<Record<Locale, Section>>>()

/** @returns a section whose texts hold one language: `say` reads them in this locale, and in no other */
export function shownSection(section: Section, locale: Locale): Section {
  const inLocales = known.get(section) ?? {}
  known.set(section, inLocales)
  // What is said beside the form stands on the page already.
  const { intro: _, why: __, ...form } = section
  inLocales[locale] ??= inLanguage(
    { ...form, questions: section.questions.map((question) => withAllOptions(withoutResults(question))) },
    locale,
  ) as Section
  return inLocales[locale]
}
