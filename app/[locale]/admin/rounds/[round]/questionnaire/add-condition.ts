/** Building a condition part by part: what the editor's form asks for, as an edit of the whole condition. */
import type { Condition } from '@/questionnaire/condition'
import type { Questionnaire } from '@/questionnaire/document'
import { type ConditionPath, changedCondition, nodeOf } from '@/questionnaire/editing/condition-tree'
import type { DocumentEdit, EditPlace, ValuePart } from '@/questionnaire/editing/edit'
import { schemaOfPart } from '@/questionnaire/editing/parts'
import { readPlace } from '@/questionnaire/editing/read-edit'
import { findThing } from '@/questionnaire/editing/thing'
import { readNumber } from '@/questionnaire/reading/number'

/** The two places of a condition. */
export type ConditionPart = 'when' | 'contradictedBy'
/** What a button asks for: a comparison with an answer or a number, new or in place of the one at `path`. `before`: the condition as it was seen. */
export type ConditionAct = {
  condition: 'answer' | 'amount'
  at: EditPlace
  part: ConditionPart
  before: Condition | null
  replace?: ConditionPath
}

type Leaf = Extract<Condition, { question: string }>

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path as a form has it: "0.1"; empty is the whole. */
export const writtenPath = (path: ConditionPath): string => path.join('.')
const readPath = (written: string): ConditionPath => (/^\d+(\.\d+)*$/.test(written) ? written.split('.').map(Number) : [])

/** What the fields of a comparison begin with. @param path of the one they change; none where they make a new one */
export const comparisonPrefix = (part: ConditionPart, path?: ConditionPath): string => (path ? `${part}:${writtenPath(path)}:` : `${part}:`)

/** The comparison that was chosen: with an answer, or with a number. `lacks` and `below` are "not". */
function comparison(form: FormData, prefix: string, kind: ConditionAct['condition']): Condition | null {
  if (kind === 'amount') {
    const read = readNumber(field(form, `${prefix}number`), [])
    const question = field(form, `${prefix}question`)
    if (!question || !read || !('value' in read)) return null
    const leaf: Leaf = { question, atLeast: read.value }
    return field(form, `${prefix}relation`) === 'below' ? { not: leaf } : leaf
  }
  const [question, verb, option] = field(form, `${prefix}answer`).split('=')
  if (!question || !option) return null
  const leaf: Leaf = verb === 'includes' ? { question, includes: option } : { question, is: option }
  return field(form, `${prefix}not`) === 'not' ? { not: leaf } : leaf
}

/** What stands in the fields of a comparison: its question, its answer or number, and whether it is turned round. */
export function comparisonFields(
  condition: Condition,
): { kind: ConditionAct['condition']; chosen: string; number: string; isNot: boolean } | null {
  const node = nodeOf(condition)
  if (!('comparison' in node)) return null
  const { comparison: leaf, isNot } = node
  if ('atLeast' in leaf) return { kind: 'amount', chosen: leaf.question, number: String(leaf.atLeast), isNot }
  const chosen = 'is' in leaf ? `${leaf.question}=is=${leaf.is}` : `${leaf.question}=includes=${leaf.includes}`
  return { kind: 'answer', chosen, number: '', isNot }
}

const partNamed = (given: unknown): ConditionPart | undefined => (['when', 'contradictedBy'] as const).find((each) => each === given)

/** The edit that adds or changes a comparison of the condition named by the button; none where it names none, or nothing was chosen. */
export function conditionEdit(act: object, form: FormData, document: Questionnaire): DocumentEdit[] {
  const { condition: kind, at, part: named, before: seen, replace } = act as Partial<Record<keyof ConditionAct, unknown>>
  const place = readPlace(at)
  const part = partNamed(named)
  const thing = place && findThing(document, place)
  if (!place || !part || !thing || (kind !== 'answer' && kind !== 'amount')) return []
  const path = Array.isArray(replace) ? replace.map(Number) : undefined
  const made = comparison(form, comparisonPrefix(part, path), kind)
  const known = schemaOfPart(place, thing.found, part)?.safeParse(seen ?? undefined)
  if (!made || !known?.success) return []
  const before = (known.data ?? null) as Condition | null
  const after = path
    ? changedCondition(before, { do: 'replace', path, part: made })
    : changedCondition(before, { do: 'add', path: readPath(field(form, `${part}:where`)), part: made })
  return after === undefined ? [] : [{ kind: 'set', at: place, part: part satisfies ValuePart, before, after }]
}
