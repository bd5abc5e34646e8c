/**
 * What a question can do, asked of its type. Nobody outside this folder compares with a type's name: a new type says here what it
 * can, once, and every room asks. The guards narrow, so that what only such a question has (rows, unit, grades) can be read after them.
 */
import type { Asking, Question } from '../document'

type Type = Asking['type']

type Ability =
  /** One answer a row, each a series of its own. */
  | 'hasRows'
  /** One option of a list, with an order where the options have tones. */
  | 'picksOne'
  /** Any options of a list; each is a share of its own. */
  | 'picksSeveral'
  /** A grade between two worded ends. */
  | 'isGraded'
  /** A number with its unit. */
  | 'takesNumber'
  /** A day of the calendar. */
  | 'takesDay'
  /** Free text, short or long. */
  | 'takesText'
  /** Its answers are among options, which results count. */
  | 'isCounted'
  /** At most one option is chosen, so that the options share one whole. */
  | 'isExclusive'
  /** Its answers have a mean and a median. */
  | 'hasMean'
  /** What is answered has a least and a greatest possible value. */
  | 'hasBounds'

const abilities = {
  single: ['picksOne', 'isCounted', 'isExclusive'],
  multiple: ['picksSeveral', 'isCounted'],
  scale: ['isGraded', 'isCounted', 'isExclusive', 'hasMean'],
  matrix: ['hasRows', 'isCounted', 'isExclusive'],
  number: ['takesNumber', 'hasMean', 'hasBounds'],
  short: ['takesText'],
  long: ['takesText'],
  date: ['takesDay', 'hasBounds'],
} as const satisfies Record<Type, readonly Ability[]>

type Able<A extends Ability> = { [T in Type]: A extends (typeof abilities)[T][number] ? T : never }[Type]

/** Asks a question, or anything else that has a question's type, of one ability. */
const able =
  <A extends Ability>(ability: A) =>
  <Q extends { type: Type }>(asked: Q): asked is Q & { type: Able<A> } =>
    (abilities[asked.type] as readonly Ability[]).includes(ability)

// PURE: a page's script carries only the abilities it asks about.
export const hasRows = /* @__PURE__ */ able('hasRows')
export const picksOne = /* @__PURE__ */ able('picksOne')
export const picksSeveral = /* @__PURE__ */ able('picksSeveral')
export const isGraded = /* @__PURE__ */ able('isGraded')
export const takesNumber = /* @__PURE__ */ able('takesNumber')
export const takesDay = /* @__PURE__ */ able('takesDay')
export const takesText = /* @__PURE__ */ able('takesText')
export const isCounted = /* @__PURE__ */ able('isCounted')
export const isExclusive = /* @__PURE__ */ able('isExclusive')
export const hasMean = /* @__PURE__ */ able('hasMean')
export const hasBounds = /* @__PURE__ */ able('hasBounds')

/** Are its answers figures, of options or of numbers? The others, texts and days, are only read. */
export const hasFigures = (asked: { type: Type }): boolean => isCounted(asked) || hasMean(asked)

/** Is it the type of a question that takes answers? Blocks are only read. */
export const isAskingType = (type: Question['type']): type is Type => type in abilities
