/** Reads a case from the texts of its files. */
import { itemOf } from '@/results/frame/item'
import type { Case, CaseRound } from './case'
import { checkedRequests, readCaseJson } from './files/case-json'
import { readMergers } from './files/mergers'
import { CaseError, Problems } from './files/problems'
import { readQuestions } from './files/questions'
import { type RoundFrame, readCaseRegister } from './files/register'
import { readResponses } from './files/responses'

function assembled(
  round: string,
  { frame, register }: RoundFrame,
  observations: CaseRound['observations'],
  questions: Case['questions'],
): CaseRound {
  const responded = new Uint8Array(frame.N)
  for (const answers of observations.values()) for (const code of answers.keys()) responded[frame.positions.get(code) as number] = 1
  const items = new Map([...questions].map(([key, question]) => [key, itemOf(frame, question, observations.get(key) ?? new Map())]))
  return { round, frame, register, responded, items, observations }
}

/**
 * @param textOf text of a file of the case by its name, undefined when there is none
 * @throws CaseError with every problem found, naming file, row and column
 */
export function readCase(textOf: (file: string) => string | undefined): Case {
  const problems = new Problems()
  const need = (file: string) => {
    const text = textOf(file)
    if (text === undefined) throw new CaseError([`${file}: there is no such file`])
    return text
  }
  const { name, parameters, requests } = readCaseJson(need('case.json'), problems)
  problems.settle()
  const questions = readQuestions(need('questions.csv'), problems)
  const { frames, variables } = readCaseRegister(need('register.csv'), parameters, problems)
  const observations = readResponses(need('responses.csv'), frames, questions, problems)
  const mergers = readMergers(textOf('mergers.csv') || 'round,from_code,to_code\n', problems)
  const checked = checkedRequests(requests, { rounds: frames, questions, variables }, problems)
  problems.settle()
  const rounds = [...frames].map(
    ([round, found]) => [round, assembled(round, found, observations.get(round) ?? new Map(), questions)] as const,
  )
  return { name, parameters, questions, rounds: new Map(rounds), mergers, requests: checked }
}
