/** All questions of a round in words, before anybody answers: the page and the file show this same sheet. */
import { conditionTexts } from '@/messages/condition-texts'
import { sayDay } from '@/messages/time'
import { askingTexts } from '@/messages/who-asks'
import { isAsking } from '@/questionnaire/asked'
import type { Asking, Matrix, Question, Questionnaire } from '@/questionnaire/document'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { hasRows, isGraded, picksOne, picksSeveral, takesDay, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { type ConditionTexts, sayCondition } from '@/questionnaire/words/say-condition'

/** `other`: what is asked beside an option that is to be told more of. */
export type SheetOption = { label: string; note: string | null; other: string | null }
export type SheetRow = { label: string; condition: string | null }

export type SheetQuestion = {
  key: string
  title: string
  /** How it is answered: "Valitse yksi." */
  how: string
  /** Says that it may be left unanswered. */
  optional: string | null
  hint: string | null
  /** When it is asked, where not always. */
  condition: string | null
  /** `one` and `several` have options; of a matrix they are its columns. `line` and `lines` are written. */
  mark: 'one' | 'several' | 'line' | 'lines'
  options: SheetOption[]
  /** Of a matrix. */
  rows: SheetRow[]
  /** What the ends of a scale mean. */
  ends: string | null
}

/** A text between questions. */
export type SheetBlock = { key: string; title: string; body: string; condition: string | null }

export type QuestionnaireSheet = {
  locale: Locale
  title: string
  sections: {
    key: string
    title: string
    intro: string | null
    why: string | null
    condition: string | null
    parts: ({ question: SheetQuestion } | { block: SheetBlock })[]
  }[]
  /** How many questions there are. */
  count: number
}

export type SheetOrigin = { survey: Text; code: string; questionnaire: Questionnaire }

type Words = { questionnaire: Questionnaire; locale: Locale; t: ReturnType<typeof askingTexts>; texts: ConditionTexts }

/** A day of the calendar as it is written. */
const dayOf = (day: string, locale: Locale) => sayDay(new Date(`${day}T10:00:00Z`), locale)

/** "6/2027" of an ISO day. */
const monthOf = (day: string) => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

function howOf(question: Asking, { t, locale }: Words): string {
  if (hasRows(question)) return t('sheet.how.rows')
  if (picksSeveral(question)) return t('sheet.how.several')
  if (isGraded(question)) return t('sheet.how.scale')
  if (picksOne(question)) return t('sheet.how.one')
  if (takesNumber(question)) return t('sheet.how.number', { unit: say(question.unit, locale) })
  if (!takesDay(question)) return t('sheet.how.text', { count: question.maxLength })
  const { precision, min, max } = question
  const how = t(precision === 'month' ? 'sheet.how.month' : 'sheet.how.day')
  if (!min || !max) return how
  return precision === 'month'
    ? `${how} ${t('sheet.how.betweenMonths', { first: monthOf(min), last: monthOf(max) })}`
    : `${how} ${t('sheet.how.between', { first: dayOf(min, locale), last: dayOf(max, locale) })}`
}

const markOf = (question: Asking): SheetQuestion['mark'] =>
  picksSeveral(question)
    ? 'several'
    : optionsOf(question).length > 0
      ? 'one'
      : 'maxLength' in question && question.maxLength > 500
        ? 'lines'
        : 'line'

function optionsIn(question: Asking, { locale, t }: Words): SheetOption[] {
  const noteOf = (option: { key: string; label: Text; note?: Text | undefined }) => (option.note ? say(option.note, locale) : null)
  return optionsOf(question).map((option) => ({
    label: say(option.label, locale),
    note: noteOf(option),
    other: 'other' in question && question.other === option.key ? t('sheet.other') : null,
  }))
}

/** The rows of a matrix. Where each is asked for the same reason, its own choice in another question, the matrix says so once. */
function rowsIn(question: Matrix, words: Words): { rows: SheetRow[]; ofAll: string | null } {
  const labels = question.rows.map((row) => say(row.label, words.locale))
  const deciding = new Set(
    question.rows.map(({ key, when }) => (when && 'includes' in when && when.includes === key ? when.question : null)),
  )
  const [only] = deciding
  const one =
    deciding.size === 1 && only
      ? words.questionnaire.sections.flatMap((section) => section.questions).find(({ key }) => key === only)
      : null
  if (one && isAsking(one))
    return {
      rows: labels.map((label) => ({ label, condition: null })),
      ofAll: words.t('sheet.if.rows', { question: say(one.label, words.locale) }),
    }
  const rows = question.rows.map((row, at) => ({ label: labels[at] ?? '', condition: sayCondition(row.when, 'question', words) }))
  return { rows, ofAll: null }
}

function questionOf(question: Asking, words: Words): SheetQuestion {
  const { locale, t } = words
  const { rows, ofAll } = hasRows(question) ? rowsIn(question, words) : { rows: [], ofAll: null }
  const condition = sayCondition(question.when, 'question', words)
  return {
    key: question.key,
    title: say(question.title, locale),
    how: howOf(question, words),
    optional: question.required ? null : t('sheet.optional'),
    hint: question.hint ? say(question.hint, locale) : null,
    condition: [condition, ofAll].filter(Boolean).join(' ') || null,
    mark: markOf(question),
    options: optionsIn(question, words),
    rows,
    ends: isGraded(question) ? t('sheet.ends', { low: say(question.low, locale), high: say(question.high, locale) }) : null,
  }
}

function partOf(question: Question, words: Words): { question: SheetQuestion } | { block: SheetBlock } {
  if (isAsking(question)) return { question: questionOf(question, words) }
  const { key, title, body, when } = question
  const condition = sayCondition(when, 'section', words)
  return { block: { key, title: say(title, words.locale), body: say(body, words.locale), condition } }
}

/** The sheet in a language: every section, question, option and row, whatever anybody will be asked. */
export function questionnaireSheet({ survey, code, questionnaire }: SheetOrigin, locale: Locale): QuestionnaireSheet {
  const words = { questionnaire, locale, t: askingTexts(locale), texts: conditionTexts(locale) }
  const sections = questionnaire.sections.map((section, index) => ({
    key: section.key,
    title: `${index + 1} ${say(section.title, locale)}`,
    intro: section.intro ? say(section.intro, locale) : null,
    why: section.why ? say(section.why, locale) : null,
    condition: sayCondition(section.when, 'section', words),
    parts: section.questions.map((question) => partOf(question, words)),
  }))
  const count = questionnaire.sections.flatMap(({ questions }) => questions.filter(isAsking)).length
  return { locale, title: words.t('sheet.title', { round: `${say(survey, locale)} ${code}` }), sections, count }
}
