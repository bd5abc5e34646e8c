/** Counts of a single choice by size class, for the field where one square is one municipality. Not for protected questions. */

import type { Unit } from '@/results/round-data'
import { type ObservedSeries, skip } from './observe'

export type ClassCounts = {
  /** "1" is the smallest class. */
  value: string
  N: number
  base: number
  /** By option, in the series' order. */
  counts: number[]
}

/** For each size class of the frame: municipalities, those that answered the item, and counts of its options. */
export function countsBySizeClass(series: ObservedSeries, frame: readonly Unit[]): ClassCounts[] {
  const classes = [...new Set(frame.map((unit) => unit.sizeClass))].sort((a, b) => a - b)
  return classes.map((sizeClass) => {
    const units = frame.filter((unit) => unit.sizeClass === sizeClass)
    const answered = units.flatMap((unit) => {
      const seen = series.observations.get(unit.municipality)
      return seen && seen !== skip && 'chosen' in seen ? [seen.chosen] : []
    })
    const counts = series.options.map((option) => answered.filter((chosen) => chosen.includes(option)).length)
    return { value: String(sizeClass), N: units.length, base: answered.length, counts }
  })
}
