/**
 * Answers that nobody gave, to see how a question's results will look: the same ones for the same question each time, and none of them
 * taken from anybody's.
 */

import type { Answers, Value } from '@/questionnaire/answer'
import { slotsOf } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { isCounted, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { dontKnow } from '@/questionnaire/types/choice'
import { none } from '@/questionnaire/types/multiple'
import { optionsOf } from '@/questionnaire/types/options'
import type { RoundData, Unit } from '../round-data'

/** A number from 0 up to 1 that the words alone decide. */
export function inventedDraw(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('\u0000')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** Options that few choose, whatever the question. */
const rare: ReadonlySet<string> = new Set([none, dontKnow])

/** How many choose an option, beside the others: the first ones most, each slot with an order of its own. */
const weightOf = (slot: string, option: string, at: number): number =>
  rare.has(option) ? 0.06 : (0.35 + inventedDraw(slot, option)) / (1 + at * 0.45)

function oneOf(slot: string, options: readonly string[], draw: number): Value {
  const weights = options.map((option, at) => weightOf(slot, option, at))
  const upTo = (at: number) => weights.slice(0, at + 1).reduce((sum, weight) => sum + weight, 0)
  const drawn = draw * upTo(weights.length)
  return options.find((_, at) => drawn < upTo(at)) ?? options.at(-1) ?? null
}

function severalOf(slot: string, options: readonly string[], municipality: string): Value {
  const chosen = options.filter(
    (option, at) => !rare.has(option) && inventedDraw(slot, option, municipality) < Math.min(0.9, weightOf(slot, option, at) * 0.75),
  )
  return chosen.length > 0 ? chosen : options.includes(none) ? [none] : options.slice(0, 1)
}

/** Small numbers are common and large ones rare, between the bounds that the question has. */
function numberOf(question: Extract<Asking, { type: 'number' }>, draw: number): Value {
  const least = question.min ?? 0
  const most = Math.min(question.max ?? least + 40, least + 1000)
  return Number((least + (most - least) * draw ** 3).toFixed(question.decimals))
}

function answerTo(question: Asking, slot: string, { municipality }: Unit): Value {
  const draw = inventedDraw(slot, municipality)
  if (takesNumber(question)) return numberOf(question, draw)
  if (!isCounted(question)) return null
  const options = optionsOf(question).map(({ key }) => key)
  return picksSeveral(question) ? severalOf(slot, options, municipality) : oneOf(slot, options, draw)
}

/** The question as it is asked of all: what it depends on is not in the questionnaire. */
function alone(question: Asking): Asking {
  const { when: _, contradictedBy: __, comparability: ___, ...rest } = question
  if (!('rows' in rest)) return rest as Asking
  return { ...rest, rows: rest.rows.map(({ when: ____, ...row }) => row) } as Asking
}

/** Municipalities that there are not, where there is no frame yet. @param classes number of size classes */
export const inventedFrame = (classes: number): Unit[] =>
  Array.from({ length: 300 }, (_, at) => ({
    municipality: `x${at}`,
    sizeClass: Math.min(classes, 1 + Math.floor(inventedDraw('size', at) ** 1.6 * classes)),
    region: `x${at % 18}`,
    language: 'fi',
    group: String(1 + (at % 3)),
    population: 1000 + at * 10,
  }))

/**
 * A round in which the question alone was asked, and somewhat more than half of the frame answered.
 * @param questionnaire that has the question
 */
export function inventedRound(
  round: RoundData['round'],
  questionnaire: Questionnaire,
  question: Asking,
  frame: readonly Unit[],
): RoundData {
  const asked = alone(question)
  const slots = slotsOf(asked).filter(({ other }) => !other)
  const [section] = questionnaire.sections
  const respondents = frame
    .filter(({ municipality }) => inventedDraw('answers', question.key, municipality) < 0.58)
    .map((unit) => {
      const answers = slots.map(({ key }) => [key, answerTo(asked, key, unit)] as const)
      return { municipality: unit.municipality, answers: Object.fromEntries(answers.filter(([, value]) => value !== null)) as Answers }
    })
  const own = { key: section?.key ?? 'osio', title: { fi: '', sv: '' }, task: { fi: '', sv: '' }, questions: [asked] }
  return { round, questionnaire: { ...questionnaire, sections: [own] }, frame, respondents }
}
