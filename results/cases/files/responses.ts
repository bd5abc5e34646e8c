/** responses.csv: one row per given answer; a multi-choice answer is several rows. */
import { picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import type { ItemQuestion } from '@/results/frame/item'
import { type Observation, skip } from '@/results/series/observe'
import type { Problems } from './problems'
import type { RoundFrame } from './register'
import { type FileRow, numberIn, tableOf } from './table'

/** By round, question and municipality. */
export type Observations = Map<string, Map<string, Map<string, Observation>>>

/** What is wrong with an answer as such. */
function problemOf(answer: string, { type, options, min, max }: ItemQuestion): string | undefined {
  if (answer === skip) return undefined
  if (!takesNumber({ type })) return options.includes(answer) ? undefined : `"${answer}" is not among the options`
  const value = numberIn(answer)
  if (value === undefined) return `"${answer}" is no number`
  return (min !== undefined && value < min) || (max !== undefined && value > max) ? `${answer} is outside the bounds` : undefined
}

/** What is wrong with one more answer beside what the municipality said before. */
function clashOf(answer: string, before: Observation | undefined, type: ItemQuestion['type']): string | undefined {
  if (before === undefined) return undefined
  if (!picksSeveral({ type })) return 'a second answer to the question'
  if (before === skip || answer === skip) return '"_skip" beside another answer'
  return 'chosen' in before && before.chosen.includes(answer) ? `"${answer}" twice` : undefined
}

const observation = (answer: string, before: Observation | undefined, type: ItemQuestion['type']): Observation => {
  if (answer === skip) return skip
  if (takesNumber({ type })) return { number: Number(answer) }
  return { chosen: [...(before && before !== skip && 'chosen' in before ? before.chosen : []), answer] }
}

/** Answers as observations; every one belongs to a municipality of the round's frame and to a known question. */
export function readResponses(
  text: string,
  frames: ReadonlyMap<string, RoundFrame>,
  questions: ReadonlyMap<string, ItemQuestion>,
  problems: Problems,
): Observations {
  const found: Observations = new Map()
  for (const row of tableOf('responses.csv', text, ['round', 'code', 'question', 'answer'], problems)) {
    const [round, code, key, answer] = ['round', 'code', 'question', 'answer'].map(row.get) as [string, string, string, string]
    const question = questions.get(key)
    const roundFrame = frames.get(round)
    if (!roundFrame) row.wrong('round', `"${round}" is not in register.csv`)
    else if (!roundFrame.frame.positions.has(code)) row.wrong('code', `"${code}" is not in register.csv for round ${round}`)
    else if (!question) row.wrong('question', `"${key}" is not in questions.csv`)
    else put(row, found, [round, code, key, answer], question)
  }
  return found
}

function put(
  row: FileRow,
  found: Observations,
  [round, code, key, answer]: [string, string, string, string],
  question: ItemQuestion,
): void {
  const inRound = found.get(round) ?? new Map<string, Map<string, Observation>>()
  const inQuestion = inRound.get(key) ?? new Map<string, Observation>()
  const before = inQuestion.get(code)
  const problem = problemOf(answer, question) ?? clashOf(answer, before, question.type)
  if (problem) row.wrong('answer', problem)
  inQuestion.set(code, observation(answer, before, question.type))
  found.set(round, inRound.set(key, inQuestion))
}
