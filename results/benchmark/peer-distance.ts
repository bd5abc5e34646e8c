/** How far a group of peers is from the groups that stand beside it: what one has and the other has not could be told by subtraction. */
import type { Unit } from '@/results/round-data'
import { variables } from '@/results/series-result'

/** Fewest municipalities of a group. More than must answer: that a group may be opened does not tell who of it answered. */
export const fewestPeers = 12
/** Fewest of them that answered before anything is shown, the round and then each question. */
export const fewestPeersAnswered = 8
/** Fewest municipalities by which two shown groups differ, so that their difference tells of no single one. */
const fewestApart = 3

type Codes = ReadonlySet<string>

const groupedBy = (units: readonly Unit[], variable: (typeof variables)[number]) =>
  [...Map.groupBy(units, (unit) => String(unit[variable])).values()].map((group) => group.map(({ municipality }) => municipality))

/** From the nearest of all unions of the variable's classes, among them each class, all, and their complements. */
const fromClasses = (members: Codes, classes: readonly (readonly string[])[]): number =>
  classes.reduce((apart, codes) => {
    const inside = codes.filter((code) => members.has(code)).length
    return apart + Math.min(inside, codes.length - inside)
  }, 0)

/** Do the members differ by three or more from everything that tables of classes tell? @param counted without the reader's own municipality */
export const isApartFromClasses = (members: Codes, counted: readonly Unit[]): boolean =>
  variables.every((variable) => fromClasses(members, groupedBy(counted, variable)) >= fewestApart)

/** Are two groups the same, or three or more apart? */
export function isApartFrom(members: Codes, other: Codes, counted: readonly string[]): boolean {
  const apart = counted.filter((code) => members.has(code) !== other.has(code)).length
  return apart === 0 || apart >= fewestApart
}
