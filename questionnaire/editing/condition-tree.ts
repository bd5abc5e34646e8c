/**
 * A condition as its editor shows and changes it: comparisons and groups joined by "and" or "or", each of which may be turned round by "not".
 * A path names a part by its places from the whole inwards, `[]` the whole; "not" is no step of its own.
 */
import type { Condition } from '../condition'

type Join = 'all' | 'any'
export type ConditionPath = readonly number[]
type Comparison = Extract<Condition, { question: string }>

/** A part without what turns it round: one comparison, or a group. */
export type ConditionNode = { isNot: boolean } & ({ comparison: Comparison } | { join: Join; parts: readonly Condition[] })

const other: Record<Join, Join> = { all: 'any', any: 'all' }

/** The part as it is shown; two "not" of one another say nothing. */
export function nodeOf(condition: Condition): ConditionNode {
  if ('not' in condition) {
    const inner = nodeOf(condition.not)
    return { ...inner, isNot: !inner.isNot }
  }
  if ('all' in condition) return { isNot: false, join: 'all', parts: condition.all }
  return 'any' in condition ? { isNot: false, join: 'any', parts: condition.any } : { isNot: false, comparison: condition }
}

/** The whole as a group: what is none is its only part. */
export function wholeOf(condition: Condition | null | undefined): { join: Join; parts: readonly Condition[] } {
  if (!condition) return { join: 'all', parts: [] }
  const part = nodeOf(condition)
  return 'parts' in part && !part.isNot ? { join: part.join, parts: part.parts } : { join: 'all', parts: [condition] }
}

const turned = (condition: Condition, isNot: boolean): Condition => (isNot ? { not: condition } : condition)

/** Parts joined, one alone as it is; null where there are none. */
function joined(join: Join, parts: readonly Condition[]): Condition | null {
  const [only] = parts
  if (!only || parts.length === 1) return only ?? null
  return join === 'all' ? { all: [...parts] } : { any: [...parts] }
}

type Joined = { join: Join; parts: readonly Condition[] }

/** The group with what stands at a path in it changed; a part that becomes nothing is left out. Undefined where the path leads nowhere. */
function inGroup(
  { join, parts }: Joined,
  path: ConditionPath,
  change: (part: Condition, within: Join) => Condition | null,
): Joined | undefined {
  const [at = -1, ...rest] = path
  const part = parts[at]
  if (!part) return undefined
  const put = (changed: Condition | null): Joined => ({ join, parts: changed ? parts.with(at, changed) : parts.toSpliced(at, 1) })
  if (rest.length === 0) return put(change(part, join))
  const inner = nodeOf(part)
  const group = 'parts' in inner ? inGroup(inner, rest, change) : undefined
  if (!group) return undefined
  const whole = joined(group.join, group.parts)
  return put(whole && turned(whole, inner.isNot))
}

export type ConditionChange =
  /** A comparison put behind what stands in the group; beside a comparison, into a group of the two that is joined the other way. */
  | { do: 'add'; path: ConditionPath; part: Condition }
  | { do: 'replace'; path: ConditionPath; part: Condition }
  | { do: 'remove'; path: ConditionPath }
  /** "And" in place of "or", and the other way. */
  | { do: 'rejoin'; path: ConditionPath }
  | { do: 'turn'; path: ConditionPath }

function ofWhole(whole: Joined, change: ConditionChange): Condition | null {
  if (change.do === 'add') return joined(whole.join, [...whole.parts, change.part])
  if (change.do === 'replace') return change.part
  if (change.do === 'remove') return null
  const after = joined(change.do === 'rejoin' ? other[whole.join] : whole.join, whole.parts)
  return after && change.do === 'turn' ? turnedRound(after) : after
}

function turnedRound(condition: Condition): Condition {
  return 'not' in condition ? condition.not : { not: condition }
}

function rejoined(condition: Condition): Condition {
  const part = nodeOf(condition)
  return 'parts' in part ? turned(joined(other[part.join], part.parts) ?? condition, part.isNot) : condition
}

function withAdded(condition: Condition, added: Condition, within: Join): Condition {
  const part = nodeOf(condition)
  if ('parts' in part) return turned(joined(part.join, [...part.parts, added]) ?? condition, part.isNot)
  return joined(other[within], [condition, added]) ?? condition
}

/**
 * The condition with one part of it changed.
 * @returns null where nothing is left of it; undefined where the path leads nowhere
 */
export function changedCondition(condition: Condition | null | undefined, change: ConditionChange): Condition | null | undefined {
  const whole = wholeOf(condition)
  if (change.path.length === 0) return ofWhole(whole, change)
  const group = inGroup(whole, change.path, (part, within) => {
    switch (change.do) {
      case 'add':
        return withAdded(part, change.part, within)
      case 'replace':
        return change.part
      case 'remove':
        return null
      case 'rejoin':
        return rejoined(part)
      case 'turn':
        return turnedRound(part)
    }
  })
  return group && joined(group.join, group.parts)
}

/** What stands at a path; undefined where it leads nowhere. */
export function conditionAt(condition: Condition | null | undefined, path: ConditionPath): Condition | undefined {
  if (path.length === 0) return condition ?? undefined
  const [first = -1, ...rest] = path
  return rest.reduce<Condition | undefined>((part, at) => {
    const inner = part && nodeOf(part)
    return inner && 'parts' in inner ? inner.parts[at] : undefined
  }, wholeOf(condition).parts[first])
}
