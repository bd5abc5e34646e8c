/** case.json: name, parameters and requests. */
import { hasMean } from '@/questionnaire/types/abilities'
import type { ItemQuestion } from '@/results/frame/item'
import { defaultParameters, type Parameters } from '@/results/frame/parameters'
import type { Request } from '../case'
import { CaseError, type Problems } from './problems'

type Fields = Record<string, unknown>
type CaseJson = { name: string; parameters: Parameters; requests: Fields[] }

const file = 'case.json'
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

function parametersOf(given: unknown, problems: Problems): Parameters {
  const parameters: Record<string, unknown> = { ...defaultParameters }
  if (given !== undefined && given !== null && !isFields(given))
    problems.add(file, 'params', `${JSON.stringify(given)} is no list of names`)
  for (const [name, value] of Object.entries(isFields(given) ? given : {})) {
    const key = camel(name)
    const usual = parameters[key]
    if (value === null) continue
    if (!Object.hasOwn(defaultParameters, key)) problems.add(file, `params.${name}`, 'there is no such parameter')
    else if (typeof value !== (key === 'cellVar2' ? 'string' : typeof usual))
      problems.add(file, `params.${name}`, `${JSON.stringify(value)} is no ${typeof usual === 'number' ? 'number' : 'name'}`)
    else parameters[key] = value
  }
  return parameters as Parameters
}

/** @throws CaseError when it is no JSON of a case */
export function readCaseJson(text: string, problems: Problems): CaseJson {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CaseError([`${file}: ${error instanceof Error ? error.message : String(error)}`])
  }
  if (!isFields(found) || typeof found.case !== 'string') throw new CaseError([`${file}, case: no name`])
  if (!Array.isArray(found.requests) || !found.requests.every(isFields)) throw new CaseError([`${file}, requests: no list of requests`])
  return { name: found.case, parameters: parametersOf(found.params, problems), requests: found.requests }
}

type Known = { rounds: { has: (round: string) => boolean }; questions: ReadonlyMap<string, ItemQuestion>; variables: ReadonlySet<string> }

const fieldsOf: Record<Request['kind'], readonly string[]> = {
  response: ['round', 'by'],
  summary: ['round', 'question'],
  popshare: ['round', 'question'],
  breakdown: ['round', 'question', 'by'],
  change: ['rounds', 'question'],
  trend: ['rounds', 'question'],
  crosstab: ['round', 'row', 'col'],
}

/** What each field of a request must be. */
function fieldChecks({ rounds, questions, variables }: Known): Record<string, (value: unknown) => boolean> {
  const isRound = (value: unknown) => typeof value === 'string' && rounds.has(value)
  const isQuestion = (value: unknown) => typeof value === 'string' && questions.has(value)
  const isVariable = (value: unknown) => typeof value === 'string' && variables.has(value)
  return {
    round: isRound,
    rounds: (value) => Array.isArray(value) && value.length >= 2 && value.every(isRound),
    question: isQuestion,
    by: isVariable,
    row: (value) => isVariable(value) || isQuestion(value),
    col: (value) => isVariable(value) || isQuestion(value),
    domain: (value) => isFields(value) && isVariable(value.var) && typeof value.value === 'string',
    filter: (value) => isFields(value) && isQuestion(value.question) && typeof value.answer === 'string',
  }
}

/** The fields of a request that do not fit, as its kind needs them. */
function wrongFields(request: Fields, known: Known): string[] {
  const checks = fieldChecks(known)
  const { kind } = request
  if (typeof kind !== 'string' || !Object.hasOwn(fieldsOf, kind)) return ['kind']
  const needed = fieldsOf[kind as Request['kind']]
  const given = ['domain', 'filter'].filter((field) => request[field] !== undefined && request[field] !== null)
  const wrong = [...needed, ...given].filter((field) => !checks[field]?.(request[field]))
  if (kind === 'change' && Array.isArray(request.rounds) && request.rounds.length !== 2) wrong.push('rounds')
  const question = known.questions.get(String(request.question))
  const { option } = request
  const isMean = option === undefined || option === null
  // Without an option the mean is meant, which scales and numbers alone have.
  const isFit = isMean
    ? !needed.includes('rounds') || (question !== undefined && hasMean(question))
    : question?.options.includes(String(option))
  return isFit || !question ? wrong : [...wrong, 'option']
}

/** Requests whose rounds, questions, options and variables all exist; the rest are reported. */
export function checkedRequests(requests: readonly Fields[], known: Known, problems: Problems): Request[] {
  const ids = new Set<unknown>()
  for (const [at, request] of requests.entries()) {
    const place = `requests[${at}]${typeof request.id === 'string' ? ` (${request.id})` : ''}`
    if (typeof request.id !== 'string' || ids.has(request.id)) problems.add(file, `${place}.id`, 'missing or there twice')
    ids.add(request.id)
    for (const field of wrongFields(request, known))
      problems.add(file, `${place}.${field}`, `${JSON.stringify(request[field]) ?? 'nothing'} does not fit`)
  }
  return requests as Request[]
}
