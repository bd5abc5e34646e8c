/** How the templates are written: texts in three languages, options, and the answer scales several questions share. */
import type { Clause, Comparability, NumberCheck, Option, QuestionnaireInput } from '../../document'
import type { Text } from '../../text'

type SectionInput = QuestionnaireInput['sections'][number]

/** A question of one type as written by hand. */
export type Written<T extends SectionInput['questions'][number]['type']> = Extract<SectionInput['questions'][number], { type: T }>

/** A section before its questions are chosen: forms of different years fill the same section differently. */
export type Heading = Omit<SectionInput, 'questions'>

/** The same sentence in Finnish, Swedish and English. */
export const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

export const option = (key: string, label: Text, tone?: Option['tone']): Option => (tone ? { key, label, tone } : { key, label })

const yes = text('Kyllä', 'Ja', 'Yes')
const no = text('Ei', 'Nej', 'No')
const planned = text('Suunnitteilla', 'Under planering', 'Being planned')
const partly = text('Osittain', 'Delvis', 'Partly')

export const yesNo = [option('kylla', yes, 'yes'), option('ei', no, 'no')]
export const yesPartlyNo = [option('kylla', yes, 'yes'), option('osittain', partly, 'partly'), option('ei', no, 'no')]
export const yesPlannedNo = [option('kylla', yes, 'yes'), option('suunnitteilla', planned, 'partly'), option('ei', no, 'no')]

/** "On olemassa": of staff and of guidelines, which either exist or do not. */
export const existsOrNot = [option('on', yes, 'yes'), option('ei', no, 'no')]
export const existsPlannedNo = [option('on', yes, 'yes'), option('suunnitteilla', planned, 'partly'), option('ei', no, 'no')]

export const personYears = text('henkilötyövuotta', 'årsverken', 'person-years')
export const personYear = text('henkilötyövuosi', 'årsverke', 'person-year')
export const personYearsAlso = ['htv', 'årsv', 'åv', 'FTE', 'person years']

/** Of person-years: a clear move since the last round is explained, and more than the largest cities report is looked at again. */
export const workingTimeChecks = (unusual: number): NumberCheck[] => [
  { kind: 'moved', grade: 'explain', percent: 30, least: 0.5 },
  { kind: 'above', grade: 'soft', value: unusual },
]

type Said = Parameters<typeof text>

/** What changed since the round before, though figures are compared with it. */
export const comparable = (...reason: Said): Comparability => ({ is: 'comparable', reason: text(...reason) })

/** What changed so that figures are not compared with the round before. */
export const broken = (...reason: Said): Comparability => ({ is: 'break', reason: text(...reason) })

/** The same of some answers, between which the answers of then may have moved. */
export const brokenAmong = (options: string[], ...reason: Said): Comparability => ({ ...broken(...reason), options })

/** "En osaa sanoa", the same words in every question. */
export const dontKnowWords = text('En osaa sanoa', 'Kan inte säga', 'Don’t know')

/** What a finding says of the joint share of some answers; braces as `clauseSchema` tells. */
export const clause = (options: string[], form: Clause['case'], fi: string, sv: string, en: string): Clause => ({
  options,
  case: form,
  text: text(fi, sv, en),
})

/** The same of one row of a matrix. */
export const rowClause = (row: string, ...rest: Parameters<typeof clause>): Clause => ({ row, ...clause(...rest) })
