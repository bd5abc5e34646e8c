/** Checks and clauses of findings, which have no keys: what the editor's form asks for, as an edit of the whole list. */
import type { Clause, NumberCheck, Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit } from '@/questionnaire/editing/edit'
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
function checkIn(form: FormData): NumberCheck | null {
  const kind = field(form, 'check:kind')
  const grade = grades.find((each) => each === field(form, 'check:grade')) ?? 'soft'
  const value = numberIn(form, 'check:value')
  const question = field(form, 'check:question')
  if (kind === 'more-than') return question ? { kind, grade, question } : null
  if (value === undefined) return null
  if (kind === 'moved') {
    const least = numberIn(form, 'check:least')
    return { kind, grade: grade === 'hard' ? 'explain' : grade, percent: value, ...(least === undefined ? {} : { least }) }
  }
  return kind === 'below' || kind === 'above' ? { kind, grade, value } : null
}

/** The edit that adds the check described in the form; none where the button asks for none, or it lacks something. */
export function checkEdit(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const at = 'check' in act ? readPlace(act.check) : undefined
  const thing = at && findThing(document, at)
  const added = thing && checkIn(form)
  if (!at || !added) return []
  const before = thing.found.checks as NumberCheck[] | undefined
  return [{ kind: 'set', at, part: 'checks', before: before ?? null, after: [...(before ?? []), added] }]
}

function textIn(form: FormData, name: string): Text | undefined {
  const [fi = '', sv = '', en = ''] = (['fi', 'sv', 'en'] as const).map((locale) => plainText(field(form, `${name}:${locale}`)).trim())
  return fi || sv || en ? { fi, sv, ...(en ? { en } : {}) } : undefined
}

const cases = ['nominative', 'adessive', 'inessive'] as const

function clauseIn(form: FormData): Clause | null {
  const options = form.getAll('clause:options').filter((each) => typeof each === 'string')
  const text = textIn(form, 'clause:text')
  if (options.length === 0 || !text) return null
  const [row, brief] = [field(form, 'clause:row'), textIn(form, 'clause:brief')]
  const wanted = cases.find((each) => each === field(form, 'clause:case')) ?? 'adessive'
  return { ...(row ? { row } : {}), options, case: wanted, text, ...(brief ? { brief } : {}) }
}

/** The edit that adds the clause of a finding described in the form. */
export function clauseEdits(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const at = 'clause' in act ? readPlace(act.clause) : undefined
  const thing = at && findThing(document, at)
  const made = thing && clauseIn(form)
  if (!at || !made) return []
  const before = thing.found.finding as Clause[] | undefined
  return [{ kind: 'set', at, part: 'finding', before: before ?? null, after: [...(before ?? []), made] }]
}
