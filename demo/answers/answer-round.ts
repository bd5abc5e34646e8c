/** The answers of one round: question by question, so that conditions and other answers can be looked at. */

import type { Answers, Value } from '@/questionnaire/answer'
import { askedIn, questionsOf } from '@/questionnaire/asked'
import type { Asking, LongText, Matrix, Multiple, Questionnaire, ShortText } from '@/questionnaire/document'
import { rowKey } from '@/questionnaire/types/matrix'
import { none } from '@/questionnaire/types/multiple'
import { optionsOf } from '@/questionnaire/types/options'
import { parseAnswer } from '@/questionnaire/types/rules'
import { grades } from '@/questionnaire/types/scale'
import { draw, highest } from '../draw'
import type { DemoUnit } from '../municipalities/unit'
import { type Choosing, chooseKinds, chooseLevels, chooseTicks } from './choose'
import { countParts, countsOf } from './counts'
import { dateFor, numberFor } from './figures'
import { targetShare } from './targets'
import { otherText, textFor } from './texts'

export type Sheets = ReadonlyMap<string, Answers>

export type RoundAnswering = {
  questionnaire: Questionnaire
  year: number
  units: readonly DemoUnit[]
  before: Choosing['before']
  /** Answered both in 2017 and in 2018. */
  isInBoth: (unit: DemoUnit) => boolean
}

/** Part of the respondents leaves a voluntary question, or one row of a matrix, empty. */
const skipped = { question: 0.035, row: 0.015 }

/** What all respondents answer, by municipality: every required question, most of the others, none that is not asked. */
export function answerRound(answering: RoundAnswering): Sheets {
  const { questionnaire, year, units } = answering
  const sheets = new Map<string, Record<string, Value>>(units.map((unit) => [unit.municipality, {}]))
  const answersOf = (unit: DemoUnit): Record<string, Value> => sheets.get(unit.municipality) ?? {}
  const choosing: Choosing = { year, answersOf, before: answering.before }
  const leaves = (unit: DemoUnit, name: string, rate: number) => draw('skip', unit.municipality, name, year) < rate

  for (const question of questionsOf(questionnaire)) {
    const give = (unit: DemoUnit, row: string | undefined, value: Value) => {
      const key = row ? rowKey(question, row) : question.key
      answersOf(unit)[key] = checked(question, key, value)
    }
    const asked = question.when ? units.filter((unit) => askedIn(questionnaire, answersOf(unit)).get(question.key) === 'asked') : units
    const answer = asked.filter((unit) => question.required || !leaves(unit, question.key, skipped.question))
    const asking: Asked = { units: answer, respondents: units.length, answering, choosing, leaves }
    for (const [unit, value, row] of answersTo(question, asking)) give(unit, row, value)
    if ('other' in question && question.other) {
      for (const unit of answer) {
        const text = [answersOf(unit)[question.key] ?? []].flat().includes(question.other) ? otherText(question.key, unit, year) : null
        if (text) answersOf(unit)[`${question.key}.other`] = text
      }
    }
  }
  return sheets
}

/** Who is asked a question, and what its answers are chosen by. */
type Asked = {
  units: readonly DemoUnit[]
  /** All respondents of the round. */
  respondents: number
  answering: RoundAnswering
  choosing: Choosing
  leaves: (unit: DemoUnit, name: string, rate: number) => boolean
}
/** The last is the row of a matrix. */
type Given = readonly [DemoUnit, Value] | readonly [DemoUnit, Value, string]
type Generator<Q extends Asking> = (question: Q, asked: Asked) => readonly Given[]

const options = (slot: string, keys: readonly string[], { units, answering, choosing }: Asked) =>
  oneEach(slot, keys, units, answering, choosing)

const rowsOf: Generator<Matrix> = (question, { units, answering, choosing, leaves }) => {
  const columns = optionsOf(question).map((column) => column.key)
  return question.rows.flatMap(({ key: row }) => {
    const key = rowKey(question, row)
    const isAsked = (unit: DemoUnit) => askedIn(answering.questionnaire, choosing.answersOf(unit)).get(key) === 'asked'
    const answer = units.filter((unit) => isAsked(unit) && !leaves(unit, key, skipped.row))
    // Whoever is asked uses the channel: the targets are of those.
    const offered = columns.filter((column) => column !== question.notAsked)
    return oneEach(key, offered, answer, answering, choosing).map(([unit, column]) => [unit, column, row] as const)
  })
}

/** One value a municipality; null leaves the question unanswered. */
const each = <Q extends Asking>(give: (question: Q, unit: DemoUnit, asked: Asked) => Value): Generator<Q> => {
  return (question, asked) =>
    asked.units.flatMap((unit) => {
      const value = give(question, unit, asked)
      return value === null ? [] : [[unit, value] as const]
    })
}

const texts = each<ShortText | LongText>((question, unit, { choosing }) => textFor(question.key, unit, choosing.year))

const generators = {
  single: (question, asked) =>
    options(
      question.key,
      optionsOf(question).map(({ key }) => key),
      asked,
    ),
  multiple: (question, { units, respondents, choosing }) => ticksOf(question, units, respondents, choosing),
  scale: (question, asked) => options(question.key, grades.toReversed(), asked),
  matrix: rowsOf,
  number: each((question, unit, { choosing }) => numberFor(question, unit, choosing)),
  short: texts,
  long: texts,
  date: each((question, unit, { choosing }) => dateFor(question, unit, choosing.answersOf(unit))),
} satisfies { [T in Asking['type']]: Generator<Extract<Asking, { type: T }>> }

/** What those asked answer, by the question's type. */
const answersTo: Generator<Asking> = (question, asked) => (generators[question.type] as Generator<Asking>)(question, asked)

/** Choices between kinds; all others are levels, the most active option first. */
const kinds = new Set(['vastuu'])

function oneEach(
  slot: string,
  options: readonly string[],
  units: readonly DemoUnit[],
  { year, isInBoth }: RoundAnswering,
  choosing: Choosing,
) {
  const counts = countsOf(slot, options, units.length, year)
  return countParts(slot, year, units, counts, isInBoth).flatMap((part) => [
    ...(kinds.has(slot)
      ? chooseKinds(slot, part.units, part.counts, choosing)
      : chooseLevels(slot, options, part.units, part.counts, choosing)),
  ])
}

/** @param respondents all respondents of the round: of them a share is, where the question says so */
function ticksOf(question: Multiple, units: readonly DemoUnit[], respondents: number, choosing: Choosing): [DemoUnit, string[]][] {
  const base = question.base === 'all' ? respondents : units.length
  const ticked = question.options.map(({ key }) => {
    const count = Math.min(units.length, Math.round((base * targetShare(question.key, key, choosing.year)) / 100))
    return { key, who: chooseTicks(question.key, key, units, count, choosing) }
  })
  if (question.when) shareOut(units, ticked)
  return units.map((unit) => {
    const ticks = ticked.filter(({ who }) => who.has(unit)).map(({ key }) => key)
    return [unit, ticks.length ? ticks : [none]]
  })
}

/** Who was asked because of doing something does it somehow: those left without a tick get one from those with most. */
function shareOut(units: readonly DemoUnit[], ticked: readonly { who: Set<DemoUnit> }[]): void {
  const countOf = (unit: DemoUnit) => ticked.filter(({ who }) => who.has(unit)).length
  const common = ticked.toSorted((a, b) => b.who.size - a.who.size)
  for (const unit of units.filter((each) => countOf(each) === 0))
    for (const { who } of common) {
      const [giver] = highest([...who], 1, countOf)
      if (!giver || countOf(giver) < 2) continue
      who.delete(giver)
      who.add(unit)
      break
    }
}

/** @throws when the questionnaire would not take the value: a fault of this generator */
function checked(question: Asking, key: string, value: Value): Value {
  const parsed = parseAnswer(question, { key }, value)
  if (!parsed.ok) throw new Error(`${key}: ${JSON.stringify(value)} is no answer (${parsed.problem.code})`)
  return parsed.value
}
