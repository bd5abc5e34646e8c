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

/** Municipalities of the same classes of all variables: no sum of tables has some of them and not the others. */
function mixedInCells(members: Codes, counted: readonly Unit[]): number {
  const cells = Map.groupBy(counted, (unit) => variables.map((variable) => unit[variable]).join(' '))
  return [...cells.values()].reduce((apart, cell) => {
    const inside = cell.filter(({ municipality }) => members.has(municipality)).length
    return apart + Math.min(inside, cell.length - inside)
  }, 0)
}

const noise = 1e-9

/** In a loop: it is done for every two municipalities. */
function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

/** What no sum of directions (orthonormal) makes of a vector. */
const beyond = (vector: readonly number[], directions: readonly (readonly number[])[]): number[] =>
  directions.reduce<number[]>(
    (rest, direction) => {
      const along = dot(rest, direction)
      return rest.map((each, at) => each - along * (direction[at] ?? 0))
    },
    [...vector],
  )

/** Orthonormal directions whose sums are all that tables of classes tell by adding and subtracting, across variables too. */
function directionsOfClasses(counted: readonly Unit[]): number[][] {
  const directions: number[][] = []
  for (const variable of variables)
    for (const value of new Set(counted.map((unit) => unit[variable]))) {
      const rest = beyond(
        counted.map((unit) => (unit[variable] === value ? 1 : 0)),
        directions,
      )
      const length = Math.sqrt(dot(rest, rest))
      if (length > noise) directions.push(rest.map((each) => each / length))
    }
  return directions
}

/**
 * Does some sum of classes tell the members but for two municipalities? Least squares: what the sums leave of the group must be made of what
 * they leave of those two.
 */
function isToldButForTwo(members: Codes, counted: readonly Unit[]): boolean {
  const directions = directionsOfClasses(counted)
  const rest = beyond(
    counted.map(({ municipality }) => (members.has(municipality) ? 1 : 0)),
    directions,
  )
  const size = dot(rest, rest)
  if (size < noise) return true
  const places = counted.map((_, at) => directions.map((direction) => direction[at] ?? 0))
  const own = places.map((place) => 1 - dot(place, place))
  const leftByOne = (at: number) => ((own[at] ?? 0) < noise ? size : size - (rest[at] ?? 0) ** 2 / (own[at] ?? 1))
  return places.some((one, i) => {
    if (leftByOne(i) < noise) return true
    return places.slice(i + 1).some((other, step) => {
      const j = i + 1 + step
      const [ii, jj, ij] = [own[i] ?? 0, own[j] ?? 0, -dot(one, other)]
      const [a, b] = [rest[i] ?? 0, rest[j] ?? 0]
      const spread = ii * jj - ij * ij
      return spread > noise && size - (jj * a * a - 2 * ij * a * b + ii * b * b) / spread < noise
    })
  })
}

/**
 * Do the members differ by three or more from everything that tables of classes tell: each class, all, what is left of all, and whatever
 * adding and subtracting classes of any variables comes to?
 * @param counted without the reader's own municipality
 */
export const isApartFromClasses = (members: Codes, counted: readonly Unit[]): boolean =>
  mixedInCells(members, counted) >= fewestApart || !isToldButForTwo(members, counted)

/** Are two groups the same, or three or more apart? */
export function isApartFrom(members: Codes, other: Codes, counted: readonly string[]): boolean {
  const apart = counted.filter((code) => members.has(code) !== other.has(code)).length
  return apart === 0 || apart >= fewestApart
}
