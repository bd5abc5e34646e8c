/** Municipalities by the classes of a register variable, as protected tables show them: some classes may be joined. */

/** A way to break results down. */
export type JoinableVariable = {
  key: string
  /** Which classes may be joined: neighbours (size classes), any two, or none (a table that is shown as it is or not at all). */
  joins: 'neighbours' | 'any' | 'none'
  /** Class of each unit of the frame; null outside the table. */
  values: readonly (string | null)[]
  /** Groups to start from; without them every class is one. */
  start?: readonly Group[]
}

export type Group = { label: string; members: string[] }

export type Partition = {
  groups: Group[]
  /** Group of each unit, -1 outside the table. */
  groupOf: Int16Array
  /** Units that answered the round, by group. */
  respondents: number[]
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))
const byValue = (a: string, b: string) => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : 0) || (a === b ? 0 : a < b ? -1 : 1)

function withGroups(members: string[][], { values }: JoinableVariable, responded: Uint8Array): Partition {
  const at = new Map(members.flatMap((own, group) => own.map((value) => [value, group] as const)))
  const groupOf = Int16Array.from(values, (value) => (value === null ? -1 : (at.get(value) ?? -1)))
  const respondents = members.map(() => 0)
  for (let unit = 0; unit < groupOf.length; unit++) {
    const group = groupOf[unit] as number
    if (group >= 0) respondents[group] = (respondents[group] as number) + (responded[unit] as number)
  }
  return { groups: members.map((own) => ({ label: own.join('+'), members: own })), groupOf, respondents }
}

/** Every class a group of its own, numbers in their order and others as text; or the groups to start from. @param responded by unit */
export const partitionOf = (variable: JoinableVariable, responded: Uint8Array): Partition =>
  withGroups(
    variable.start?.map(({ members }) => members) ??
      [...new Set(variable.values)]
        .filter((value) => value !== null)
        .sort(byValue)
        .map((value) => [value]),
    variable,
    responded,
  )

/** Place of the fewest respondents, the first on ties. */
const fewest = (places: readonly number[], { respondents }: Partition) =>
  places.toSorted((a, b) => (respondents[a] ?? 0) - (respondents[b] ?? 0) || a - b)[0]

/**
 * The next coarser partition: of the groups in question the one with the fewest respondents joins the neighbour with fewer
 * respondents, or, where any two may be joined, the group with the fewest of all others.
 * @param among places of groups, at least one, of a partition of two groups or more
 */
export function merged(partition: Partition, among: readonly number[], variable: JoinableVariable, responded: Uint8Array): Partition {
  const { groups } = partition
  const first = fewest(among, partition) ?? 0
  const others = [...groups.keys()].filter((place) => place !== first && (variable.joins === 'any' || Math.abs(place - first) === 1))
  const second = fewest(others, partition) ?? first
  const [into, from] = [Math.min(first, second), Math.max(first, second)]
  const joined = [...(groups[into]?.members ?? []), ...(groups[from]?.members ?? [])].sort(byValue)
  const members = groups.flatMap((group, place) => (place === into ? [joined] : place === from ? [] : [group.members]))
  return withGroups(members, variable, responded)
}
