/** The questionnaire as a document: what a round asks. The Zod schema says its shape; whether it can be asked says `problemsOf`. */
import * as z from 'zod'
import type { Condition } from './condition'

const conditionSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: z.string(), is: z.string() }),
    z.strictObject({ question: z.string(), includes: z.string() }),
    z.strictObject({ question: z.string(), atLeast: z.number() }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

const key = z.string()
export const textSchema = z.object({ fi: z.string(), sv: z.string(), en: z.string().optional() })
const text = textSchema

/** `tone` gives an ordered answer its place on the scale yes – partly – no, which charts draw solid, hatched, pale. */
export const optionSchema = z.object({ key, label: text, note: text.optional(), tone: z.enum(['yes', 'partly', 'no']).optional() })

/**
 * What a finding says of one share. `{share}` is the quantity ("neljänneksellä kunnista (25 %)"), `{of}` whom it is of where the
 * sentence names them itself ("Tekoälyä käyttävistä {of} {share} …"), and `{on|ovat|ei ole}` follows the quantity's number:
 * one, many, none; an empty or missing form is as the first.
 */
const clauseSchema = z.strictObject({
  /** Of a matrix, the row whose share it is. */
  row: key.optional(),
  /** Answers whose joint share is told. */
  options: z.array(z.string()),
  /** Finnish case the predicate asks of the share. */
  case: z.enum(['nominative', 'adessive', 'inessive']),
  text,
  /** The same with the matter first, for headlines and changes: "Some-ohjeet on {share}". */
  brief: text.optional(),
})

/**
 * A judgement of the editor: are figures compared with those of the round before that asked the question, though something of it changed?
 * What that round's questionnaire declared too is about an older change, and says nothing of this one.
 */
export const comparabilitySchema = z.strictObject({
  /** Of a matrix, the row it is of; every row where none is named. */
  row: key.optional(),
  /** The answers that stand for one another where it is of some alone: shares of a part of them break, that of all of them does not. */
  options: z.array(key).optional(),
  /** `recode`: answers of the earlier rounds are read as answers of this one, by `from`, before anything is estimated. */
  is: z.enum(['comparable', 'break', 'recode']),
  /** Of a recode, by the key of an answer as it was offered, the key of the one it is read as now. One that is not named keeps its key. */
  from: z.record(key, key).optional(),
  /** What changed and why it does or does not matter, a sentence or two, as readers of results are told. */
  reason: text,
})

const notice = z.enum(['soft', 'explain'])
const grade = z.enum(['soft', 'explain', 'hard'])

/** What to look at again in a number that could be right: `soft` may be ignored, `explain` wants a correction or a reason, `hard` is impossible. */
const checkSchema = z.discriminatedUnion('kind', [
  /** It moved by more than `percent` since the last round, and by at least `least` units. */
  z.strictObject({ kind: z.literal('moved'), grade: notice, percent: z.number().positive(), least: z.number().positive().optional() }),
  z.strictObject({ kind: z.literal('below'), grade, value: z.number() }),
  z.strictObject({ kind: z.literal('above'), grade, value: z.number() }),
  /** It is more than the answer to another number question of the same round. */
  z.strictObject({ kind: z.literal('more-than'), grade, question: key }),
])

const common = {
  key,
  /** The question as the respondent reads it. */
  title: text,
  /** The same in three to five words, for tables, charts and lists. */
  label: text,
  hint: text.optional(),
  required: z.boolean().default(false),
  prefill: z.enum(['carry', 'show', 'fresh']).default('show'),
  /** Internal questions (names, comments) stay out of results and published files. */
  public: z.boolean().default(true),
  /** Small counts are protected on public pages. */
  protect: z.boolean().default(false),
  /** Whom shares are of: those asked, or all respondents ("not asked" then counts as no). */
  base: z.enum(['asked', 'all']).default('asked'),
  when: conditionSchema.optional(),
  /** Where it holds, an answer of something else than "none of these" contradicts an earlier one: said before sending, never in its way. */
  contradictedBy: conditionSchema.optional(),
  /** Whom it is asked of, when not of all, as a clause after "municipalities": "that have communications staff". */
  whom: text.optional(),
  /** Option (or, for a matrix, column) keys whose joint share is the question's headline figure. */
  headline: z.array(z.string()).optional(),
  /** The finding in words: the first clause opens the sentence, the others carry their own connecting words. */
  finding: z.array(clauseSchema).optional(),
  comparability: z.array(comparabilitySchema).optional(),
}

const options = z.array(optionSchema)

const singleSchema = z.object({
  ...common,
  type: z.literal('single'),
  options,
  /** The option that opens a text field, "muu, mikä". */ other: key.optional(),
  /** Wording of "en osaa sanoa", key `_eos`: an answer, counted in the base. */ eos: text.optional(),
})
const multipleSchema = z.object({
  ...common,
  type: z.literal('multiple'),
  options,
  other: key.optional(),
  /** Wording of the exclusive answer `_none`. */ none: text,
})
const scaleSchema = z.object({
  ...common,
  type: z.literal('scale'),
  low: text,
  high: text,
  /** Wording of "en osaa sanoa", key `_eos`. */ eos: text.optional(),
})
/** A row that an earlier answer rules out is not asked: `when` is known to be false. */
export const rowSchema = optionSchema.extend({ when: conditionSchema.optional() })
const matrixSchema = z.object({
  ...common,
  type: z.literal('matrix'),
  rows: z.array(rowSchema),
  columns: options,
  /** The column that says what a row not asked is as good as ("Ei käytössä"): shown in its place, never stored; with base "all" counted. */
  notAsked: key.optional(),
  /** Wording of "en osaa sanoa", a column of its own. */ eos: text.optional(),
})
const numberSchema = z.object({
  ...common,
  type: z.literal('number'),
  unit: text,
  /** The unit of one: "henkilötyövuosi". */
  unitOne: text.optional(),
  /** Other ways to write the unit after a number, in any language: "htv". */
  unitAlso: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.number().int().min(0).max(4).default(0),
  checks: z.array(checkSchema).optional(),
})
const shortSchema = z.object({ ...common, type: z.literal('short'), maxLength: z.number().int().max(500).default(200) })
const longSchema = z.object({ ...common, type: z.literal('long'), maxLength: z.number().int().max(20_000).default(2000) })
const dateSchema = z.object({
  ...common,
  type: z.literal('date'),
  /** What is asked for, and stored; a day where nothing is said. */
  precision: z.enum(['day', 'month']).optional(),
  min: z.iso.date().optional(),
  max: z.iso.date().optional(),
})
const blockSchema = z.object({ key, type: z.literal('block'), title: text, body: text, when: conditionSchema.optional() })

export const questionSchema = z.discriminatedUnion('type', [
  singleSchema,
  multipleSchema,
  scaleSchema,
  matrixSchema,
  numberSchema,
  shortSchema,
  longSchema,
  dateSchema,
  blockSchema,
])

export const sectionSchema = z.object({
  key,
  /** Heading of the section's page, a statement: "Ohjeet, koulutus ja kanavat". */
  title: text,
  /** The same as a task, verb first: "Kerro ohjeista, koulutuksesta ja kanavista". */
  task: text,
  intro: text.optional(),
  /** "Miksi kysymme", shown beside the questions. */
  why: text.optional(),
  when: conditionSchema.optional(),
  questions: z.array(questionSchema),
})

export const questionnaireSchema = z.object({ key, title: text, sections: z.array(sectionSchema) })

export type Option = z.output<typeof optionSchema>
export type NumberCheck = z.output<typeof checkSchema>
export type Comparability = z.output<typeof comparabilitySchema>
export type Clause = z.output<typeof clauseSchema>
export type Single = z.output<typeof singleSchema>
export type Multiple = z.output<typeof multipleSchema>
export type Scale = z.output<typeof scaleSchema>
export type Matrix = z.output<typeof matrixSchema>
export type NumberQuestion = z.output<typeof numberSchema>
export type ShortText = z.output<typeof shortSchema>
export type LongText = z.output<typeof longSchema>
export type DateQuestion = z.output<typeof dateSchema>
type Block = z.output<typeof blockSchema>
export type Question = z.output<typeof questionSchema>
export type MatrixRow = z.output<typeof rowSchema>
/** A question that takes answers. */
export type Asking = Exclude<Question, Block>
export type Section = z.output<typeof sectionSchema>
export type Questionnaire = z.output<typeof questionnaireSchema>
/** A questionnaire as written by hand, before defaults are filled in. */
export type QuestionnaireInput = z.input<typeof questionnaireSchema>
