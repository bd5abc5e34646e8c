/** Building a condition part by part: what the editor's form asks for, as an edit of the whole condition. */
import type { Condition } from '@/questionnaire/condition'
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace, ValuePart } from '@/questionnaire/editing/edit'
import { readPlace } from '@/questionnaire/editing/read-edit'
import { findThing } from '@/questionnaire/editing/thing'
import { readNumber } from '@/questionnaire/reading/number'

/** The two places of a condition. */
export type ConditionPart = 'when' | 'contradictedBy'
export type ConditionAct = { condition: 'answer' | 'amount'; at: EditPlace; part: ConditionPart }

type Leaf = Extract<Condition, { question: string }>

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The comparison that was chosen: with an answer, or with a number. `lacks` and `below` are "not". */
function comparison(form: FormData, part: ConditionPart, kind: ConditionAct['condition']): Condition | null {
  if (kind === 'amount') {
    const read = readNumber(field(form, `${part}:number`), [])
    const question = field(form, `${part}:question`)
    if (!question || !read || !('value' in read)) return null
    const leaf: Leaf = { question, atLeast: read.value }
    return field(form, `${part}:relation`) === 'below' ? { not: leaf } : leaf
  }
  const [question, verb, option] = field(form, `${part}:answer`).split('=')
  if (!question || !option) return null
  const leaf: Leaf = verb === 'includes' ? { question, includes: option } : { question, is: option }
  return field(form, `${part}:not`) === 'not' ? { not: leaf } : leaf
}

/** A condition as the editor shows it: comparisons or groups joinedCondition in one way. */
export function partsOfCondition(condition: Condition | undefined): { join: 'all' | 'any'; parts: Condition[] } {
  if (!condition) return { join: 'all', parts: [] }
  if ('all' in condition) return { join: 'all', parts: condition.all }
  if ('any' in condition) return { join: 'any', parts: condition.any }
  return { join: 'all', parts: [condition] }
}

/** Parts joinedCondition; null where there are none. */
export function joinedCondition(join: 'all' | 'any', parts: readonly Condition[]): Condition | null {
  const [only] = parts
  if (!only) return null
  if (parts.length === 1) return only
  return join === 'all' ? { all: [...parts] } : { any: [...parts] }
}

const partNamed = (given: unknown): ConditionPart | undefined => (['when', 'contradictedBy'] as const).find((each) => each === given)

/** The edit that adds the chosen comparison to the condition named by the button; none where it names none, or nothing was chosen. */
export function conditionEdit(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const { condition: kind, at, part: named } = act as Partial<Record<keyof ConditionAct, unknown>>
  const place = readPlace(at)
  const part = partNamed(named)
  const thing = place && findThing(document, place)
  if (!place || !part || !thing || (kind !== 'answer' && kind !== 'amount')) return []
  const added = comparison(form, part, kind)
  if (!added) return []
  const before = thing.found[part] as Condition | undefined
  const { join, parts } = partsOfCondition(before)
  return [
    { kind: 'set', at: place, part: part satisfies ValuePart, before: before ?? null, after: joinedCondition(join, [...parts, added]) },
  ]
}
