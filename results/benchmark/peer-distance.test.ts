import { describe, expect, it } from 'vitest'
import type { Unit } from '@/results/round-data'
import { isApartFrom, isApartFromClasses } from './peer-distance'

const unit = (municipality: string, sizeClass: number, region: string): Unit => {
  return { municipality, sizeClass, region, language: 'fi', group: 'rural', population: 1 }
}
/** Twenty-four municipalities of three size classes and four regions. */
const units = Array.from({ length: 24 }, (_, at) => unit(String(at), at % 3, String(Math.floor(at / 6))))
/** Of four size classes and five regions; the largest class and the last region have nothing in common, and a class is one municipality's own. */
const uneven = Array.from({ length: 24 }, (_, at) => unit(String(at), at < 4 ? 3 : at === 23 ? 4 : at % 3, String(Math.floor(at / 5))))

const variables = ['sizeClass', 'region', 'language', 'group'] as const

/** Every union of the classes of a variable: whatever tables of it tell by adding up. */
function unions(variable: (typeof variables)[number]): Set<string>[] {
  const classes = [...Map.groupBy(units, (each) => each[variable]).values()]
  return Array.from({ length: 2 ** classes.length }, (_, mask) => {
    return new Set(classes.filter((_, at) => mask & (2 ** at)).flatMap((each) => each.map(({ municipality }) => municipality)))
  })
}

const codesOf = (group: readonly Unit[]) => group.map(({ municipality }) => municipality)

/** Rank by elimination in whole numbers: entries stay whole, so nothing is rounded away. */
function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => row.map(BigInt))
  let found = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0n)
    if (!pivot) continue
    found++
    const top = pivot[column] ?? 1n
    left = left.filter((row) => row !== pivot).map((row) => row.map((each, at) => each * top - (row[column] ?? 0n) * (pivot[at] ?? 0n)))
  }
  return found
}

/** By trying every two municipalities: is the group of all others made of classes, added and subtracted in any number? */
function isToldButForTwo(members: ReadonlySet<string>, counted: readonly Unit[]): boolean {
  const classes = variables.flatMap((variable) => [...new Set(counted.map((each) => each[variable]))].map((value) => ({ variable, value })))
  const rows = counted.map((each) => ({
    of: classes.map(({ variable, value }) => (each[variable] === value ? 1 : 0)),
    is: members.has(each.municipality) ? 1 : 0,
  }))
  return rows.some((_, one) =>
    rows.some((_, other) => {
      if (other < one) return false
      const rest = rows.filter((_, at) => at !== one && at !== other)
      return rank(rest.map(({ of }) => of)) === rank(rest.map(({ of, is }) => [...of, is]))
    }),
  )
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed)
const moved = (base: ReadonlySet<string>, seed: number) =>
  base.symmetricDifference(new Set(Array.from({ length: seed % 5 }, (_, at) => String((seed * 7 + at * 11) % 24))))

describe('a group', () => {
  it('is apart only when it differs by three from every sum and difference of the classes of a variable', () => {
    const shown = variables.flatMap(unions)
    let near = 0
    for (const seed of seeds(2000)) {
      const members = moved(shown[seed % shown.length] ?? new Set(), seed)
      const least = Math.min(...shown.map((other) => members.symmetricDifference(other).size))
      if (least >= 3) continue
      expect(isApartFromClasses(members, units)).toBe(false)
      near++
    }
    expect(near).toBeGreaterThan(500)
  })

  it('is not apart from sums across variables: a region and a size class that have nothing in common', () => {
    const both = uneven.filter(({ sizeClass, region }) => sizeClass === 3 || region === '3')
    for (const left of [0, 1, 2]) expect(isApartFromClasses(new Set(codesOf(both).slice(left)), uneven)).toBe(false)
    // A region and a class that overlap in known municipalities, less the class of one and another region twice.
    const crossed = uneven.filter(({ sizeClass, region }) => sizeClass === 4 || region === '1')
    expect(isApartFromClasses(new Set(codesOf(crossed).slice(1)), uneven)).toBe(false)
  })

  it('is apart exactly where no two municipalities can be told, tried by all of them', () => {
    const told = { true: 0, false: 0 }
    for (const counted of [units, uneven])
      for (const seed of seeds(40)) {
        const from = counted.filter(
          (each) => (seed % 2 ? each.sizeClass === seed % 3 : each.region === String(seed % 4)) || each.sizeClass === 4,
        )
        const members = moved(new Set(codesOf(from)), seed)
        const isTold = isToldButForTwo(members, counted)
        expect(isApartFromClasses(members, counted)).toBe(!isTold)
        told[`${isTold}`]++
      }
    expect(Math.min(told.true, told.false)).toBeGreaterThan(15)
  })

  it('is apart from another group that is the same, or differs by three', () => {
    const codes = units.map(({ municipality }) => municipality)
    const of = (size: number) => new Set(codes.slice(0, size))
    expect([0, 1, 2, 3].map((by) => isApartFrom(of(12), of(12 + by), codes))).toEqual([true, false, false, true])
    expect(isApartFrom(of(12), of(15), codes.slice(0, 13))).toBe(false)
  })
})
