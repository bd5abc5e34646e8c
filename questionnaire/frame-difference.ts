/** What changed in the frame since an earlier round: whom it has, how they are grouped, and by how much the size classes moved. */
import type { RegisterMunicipality, RegisterUnit } from './round-frame'
import { sizeClassOf } from './size-class'

/** The groups of a frame besides the size class. */
export const frameGroups = ['region', 'language', 'group'] as const
export type FrameGroup = (typeof frameGroups)[number]

/** A municipality that is in another class now. */
export type Moved<T> = { code: string; from: T; to: T }

export type FrameDifference = {
  /** No longer in the frame, with what each became part of; null where the register does not say. */
  ended: { code: string; into: string | null }[]
  /** Not in the earlier frame. */
  begun: string[]
  groups: Record<FrameGroup, Moved<string>[]>
  /** Both by the limits of the later round, so that a change of limits moves nobody. */
  sizeClasses: Moved<number>[]
  /** Of each class, the smallest first, how many municipalities it had and has, by the limits of the later round. */
  counts: { sizeClass: number; before: number; now: number }[]
  population: { before: number; now: number }
}

const total = (frame: readonly RegisterUnit[]): number => frame.reduce((sum, { population }) => sum + population, 0)

/**
 * @param before the frozen frame of the earlier round
 * @param now the later round's frame, frozen or planned, whose size classes are by `limits`
 * @param register where municipalities ended, and in what
 */
export function frameDifference(
  before: readonly RegisterUnit[],
  now: readonly RegisterUnit[],
  limits: readonly number[],
  register: readonly Pick<RegisterMunicipality, 'code' | 'mergedInto'>[],
): FrameDifference {
  const later = new Map(now.map((unit) => [unit.municipality, unit]))
  const earlier = new Set(before.map(({ municipality }) => municipality))
  const into = new Map(register.map(({ code, mergedInto }) => [code, mergedInto]))
  const both = before.flatMap((unit) => {
    const same = later.get(unit.municipality)
    return same ? [{ code: unit.municipality, was: unit, is: same }] : []
  })
  const moved = (name: FrameGroup): Moved<string>[] =>
    both.flatMap(({ code, was, is }) => (was[name] === is[name] ? [] : [{ code, from: was[name], to: is[name] }]))
  const classOf = ({ population }: RegisterUnit) => sizeClassOf(population, limits)
  const countOf = (frame: readonly RegisterUnit[], sizeClass: number) => frame.filter((unit) => classOf(unit) === sizeClass).length
  return {
    ended: before
      .filter(({ municipality }) => !later.has(municipality))
      .map(({ municipality: code }) => ({ code, into: into.get(code) ?? null })),
    begun: now.map(({ municipality }) => municipality).filter((code) => !earlier.has(code)),
    groups: { region: moved('region'), language: moved('language'), group: moved('group') },
    sizeClasses: both.flatMap(({ code, was, is }) => (classOf(was) === classOf(is) ? [] : [{ code, from: classOf(was), to: classOf(is) }])),
    counts: [...limits, Number.POSITIVE_INFINITY].map((_, at) => ({
      sizeClass: at + 1,
      before: countOf(before, at + 1),
      now: countOf(now, at + 1),
    })),
    population: { before: total(before), now: total(now) },
  }
}
