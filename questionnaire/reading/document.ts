/** A questionnaire as a file of JSON holds it, from anywhere: what is not understood is named with its place, and nothing of it is guessed. */
import { type Questionnaire, questionnaireSchema } from '../document'

/** Bytes that a file may have: many times what a questionnaire has. */
export const mostDocumentBytes = 2_000_000
/** Lists and objects in one another: conditions stand in conditions. */
export const mostDocumentDepth = 40
/** Problems that are told of one file. */
const mostProblems = 50

/**
 * `json`: no JSON at all; `deep`: too many things in one another; `unknown`: the format has no such field; `missing`; `kind`: text where a list is
 * asked for, or the like; `value`: none of those that there are.
 */
export type ReadingProblem = { code: 'json' | 'deep' | 'unknown' | 'missing' | 'kind' | 'value'; place: string }

export type ReadDocument = { ok: true; document: Questionnaire } | { ok: false; problems: ReadingProblem[] }

/** The place as whoever wrote the file finds it: `sections[0].questions[2].title.sv`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')

/** Looked at before anything is parsed: what parses deep things goes as deep itself. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isInText) {
      if (sign === '\\') at++
      else if (sign === '"') isInText = false
    } else if (sign === '"') isInText = true
    else if (sign === '{' || sign === '[') {
      if (++depth > mostDocumentDepth) return true
    } else if (sign === '}' || sign === ']') depth--
  }
  return false
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of the file that were not read. */
function unreadFields(given: unknown, read: unknown, path: readonly PropertyKey[] = []): ReadingProblem[] {
  if (Array.isArray(given))
    return given.flatMap((each, at) => unreadFields(each, Array.isArray(read) ? read[at] : undefined, [...path, at]))
  if (!isObject(given)) return []
  return Object.keys(given).flatMap((name): ReadingProblem[] => {
    const place = [...path, name]
    if (!isObject(read) || !Object.hasOwn(read, name)) return [{ code: 'unknown', place: placeOf(place) }]
    return unreadFields(given[name], read[name], place)
  })
}

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null && Object.hasOwn(node, step) ? (node as Fields)[step as string] : undefined),
    given,
  )

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** @param text of a file of at most `mostDocumentBytes`, with or without a byte order mark */
export function readQuestionnaire(text: string): ReadDocument {
  if (isTooDeep(text)) return { ok: false, problems: [{ code: 'deep', place: '' }] }
  const json = parsed(text.replace(/^\uFEFF/, ''))
  if (!json) return { ok: false, problems: [{ code: 'json', place: '' }] }
  const given = isObject(json.value) ? Object.fromEntries(Object.entries(json.value).filter(([name]) => name !== '$schema')) : json.value
  const read = questionnaireSchema.safeParse(given)
  const problems = read.success
    ? unreadFields(given, read.data)
    : read.error.issues.flatMap(({ code, path, ...issue }): ReadingProblem[] => {
        const place = placeOf(path)
        if (code === 'unrecognized_keys' && 'keys' in issue)
          return issue.keys.map((name) => ({ code: 'unknown', place: placeOf([...path, name]) }))
        if (valueAt(given, path) === undefined) return [{ code: 'missing', place }]
        return [{ code: code === 'invalid_type' ? 'kind' : 'value', place }]
      })
  if (read.success && problems.length === 0) return { ok: true, document: read.data }
  return { ok: false, problems: problems.slice(0, mostProblems) }
}

/**
 * The questionnaire as a file of JSON, to be read back by `readQuestionnaire`: its fields in the schema's order, whatever they were edited in, so that
 * the same questionnaire is the same file. @param schema address of the format
 */
export const writeQuestionnaire = (document: Questionnaire, schema: string): string =>
  `${JSON.stringify({ $schema: schema, ...questionnaireSchema.parse(document) }, null, 2)}\n`
