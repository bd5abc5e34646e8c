/** What a fault of a questionnaire is, and where it stands. */
import type { Questionnaire } from '../document'
import type { Locale } from '../text'

export type ProblemCode =
  /** A key is not of small letters, digits and `_`, beginning with a letter; it means something else to the service; two have it. */
  | 'key-form'
  | 'key-reserved'
  | 'key-twice'
  /** A round was opened with the key for another question, option or row. */
  | 'key-reused'
  /** A text is empty in one language; it begins or ends with a space or a line break. */
  | 'text-missing'
  | 'text-spaces'
  /** Nothing to show or to choose from. */
  | 'no-sections'
  | 'no-questions'
  | 'few-options'
  | 'no-rows'
  /** The column that stands in place of rows not asked does not exist, or is missing where shares are of all. */
  | 'not-asked-column'
  /** A condition asks nothing; it looks at a question that does not exist, comes later, or is the one it stands at. */
  | 'condition-empty'
  | 'condition-unknown'
  | 'condition-later'
  | 'condition-self'
  /** A condition names an option that does not exist, or asks a question what its type cannot answer. */
  | 'condition-option'
  | 'condition-type'
  /** The option that opens a text field does not exist. */
  | 'other-option'
  /** A headline is missing of a public question that is counted; it names an option that does not exist, or one twice. */
  | 'headline-missing'
  | 'headline-option'
  | 'headline-twice'
  /** A finding tells nothing; its options or row do not exist, or an option is named twice. */
  | 'finding-empty'
  | 'finding-option'
  | 'finding-twice'
  | 'finding-row'
  /** A finding's text lacks `{share}` or has it twice; it has braces that mean nothing. */
  | 'finding-share'
  | 'finding-braces'
  /** A check compares with a question that does not exist, comes later, is itself, is no number, or has another unit. */
  | 'check-unknown'
  | 'check-later'
  | 'check-self'
  | 'check-type'
  | 'check-unit'
  /** Checks so set that they hold of every number. */
  | 'check-always'
  /** The least possible value is greater than the greatest. */
  | 'bounds-crossed'
  /** The question is not asked as in the last round, and nothing says whether its figures are compared; what is said names no row or answer. */
  | 'series-undeclared'
  | 'series-unknown'
  /** A recode of what has no options to recode, or of another type of question; an earlier answer that is offered no more is read as none;
   * one is read as another that there is not, or there was none. */
  | 'recode-type'
  | 'recode-missing'
  | 'recode-option'
  /** No text is short enough. */
  | 'length-none'

/** Indices and names from the document down to what is wrong: `['sections', 0, 'questions', 2, 'options', 1, 'label', 'sv']`. */
export type ProblemPath = readonly (string | number)[]

/** What a checker finds. `value`: the key that was looked for, or that is wrong. */
export type FoundProblem = { code: ProblemCode; path: ProblemPath; value?: string }

export type DocumentProblem = FoundProblem & {
  /** `warning`: the document can be asked all the same, and the reader may see less than meant. */
  severity: 'error' | 'warning'
  /** The same place in keys, to be said to a person. A key used twice does not lead to one place; `path` does. */
  section?: string
  question?: string
  /** Of an option or a matrix column. */
  option?: string
  /** Of a matrix row. */
  row?: string
  language?: Locale
}

/** The names of the lists along a path, as `DocumentProblem` calls what they hold. */
const named = { sections: 'section', questions: 'question', options: 'option', columns: 'option', rows: 'row' } as const

const isList = (name: unknown): name is keyof typeof named => typeof name === 'string' && name in named

/** The keys of section, question, option and row on the way down a path. */
export function keysAlong(document: Questionnaire, path: ProblemPath): Pick<DocumentProblem, 'section' | 'question' | 'option' | 'row'> {
  const keys: Record<string, string> = {}
  let node: unknown = document
  path.forEach((step, at) => {
    node = (node as Record<string | number, unknown> | undefined)?.[step]
    const list = path[at - 1]
    if (isList(list) && typeof node === 'object' && node && 'key' in node) keys[named[list]] = String(node.key)
  })
  return keys
}
