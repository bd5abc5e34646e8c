/** Checks and clauses of findings, which have no keys: what the editor's form asks for, as an edit of the whole list. */
import type { Clause, NumberCheck, Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace } from '@/questionnaire/editing/edit'
import { schemaOfPart } from '@/questionnaire/editing/parts'
import { readPlace } from '@/questionnaire/editing/read-edit'
import { findThing } from '@/questionnaire/editing/thing'
import { readNumber } from '@/questionnaire/reading/number'
import { plainText } from '@/questionnaire/reading/text'
import type { Text } from '@/questionnaire/text'

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function numberIn(form: FormData, name: string): number | undefined {
  const read = readNumber(field(form, name), [])
  return read && 'value' in read ? read.value : undefined
}

const grades = ['soft', 'explain', 'hard'] as const
function checkIn(form: FormData, prefix: string): NumberCheck | null {
  const kind = field(form, `${prefix}kind`)
  const grade = grades.find((each) => each === field(form, `${prefix}grade`)) ?? 'soft'
  const value = numberIn(form, `${prefix}value`)
  const question = field(form, `${prefix}question`)
  if (kind === 'more-than') return question ? { kind, grade, question } : null
  if (value === undefined) return null
  if (kind === 'moved') {
    const least = numberIn(form, `${prefix}least`)
    return { kind, grade: grade === 'hard' ? 'explain' : grade, percent: value, ...(least === undefined ? {} : { least }) }
  }
  return kind === 'below' || kind === 'above' ? { kind, grade, value } : null
}

/**
 * What the button of a list without keys asks for: something new at its end, or another in the place of one. `before`: the list as it was
 * seen, so that a place in it means the same when it is written.
 */
export type ListAct = { before: readonly unknown[] | null; replace?: number }

/** What the fields of one thing of such a list begin with. @param replace place of the one they change; none where they make a new one */
export const fieldsPrefix = (of: 'check' | 'clause', replace?: number): string => (replace === undefined ? `${of}:` : `${of}:${replace}:`)

function listEdit<T>(
  given: { at: EditPlace; part: 'checks' | 'finding'; of: 'check' | 'clause'; act: object },
  document: Questionnaire,
  make: (prefix: string) => T | null,
): DocumentEdit[] {
  const { at, part, of, act } = given
  const { before: seen, replace } = act as { before?: unknown; replace?: unknown }
  const thing = findThing(document, at)
  const place = typeof replace === 'number' ? replace : undefined
  const known = thing && schemaOfPart(at, thing.found, part)?.safeParse(seen ?? undefined)
  const made = make(fieldsPrefix(of, place))
  if (!known?.success || !made) return []
  const before = (known.data ?? []) as T[]
  if (place !== undefined && !before[place]) return []
  const after = place === undefined ? [...before, made] : before.with(place, made)
  return [{ kind: 'set', at, part, before: known.data ?? null, after }]
}

/** The edit that adds or changes the check described in the form; none where the button asks for none, or it lacks something. */
export function checkEdit(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const at = 'check' in act ? readPlace(act.check) : undefined
  return at ? listEdit({ at, part: 'checks', of: 'check', act }, document, (prefix) => checkIn(form, prefix)) : []
}

function textIn(form: FormData, name: string): Text | undefined {
  const [fi = '', sv = '', en = ''] = (['fi', 'sv', 'en'] as const).map((locale) => plainText(field(form, `${name}:${locale}`)).trim())
  return fi || sv || en ? { fi, sv, ...(en ? { en } : {}) } : undefined
}

const cases = ['nominative', 'adessive', 'inessive'] as const

function clauseIn(form: FormData, prefix: string): Clause | null {
  const options = form.getAll(`${prefix}options`).filter((each) => typeof each === 'string')
  const text = textIn(form, `${prefix}text`)
  if (options.length === 0 || !text) return null
  const [row, brief] = [field(form, `${prefix}row`), textIn(form, `${prefix}brief`)]
  const wanted = cases.find((each) => each === field(form, `${prefix}case`)) ?? 'adessive'
  return { ...(row ? { row } : {}), options, case: wanted, text, ...(brief ? { brief } : {}) }
}

/** The edit that adds or changes the clause of a finding described in the form. */
export function clauseEdits(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const at = 'clause' in act ? readPlace(act.clause) : undefined
  return at ? listEdit({ at, part: 'finding', of: 'clause', act }, document, (prefix) => clauseIn(form, prefix)) : []
}
