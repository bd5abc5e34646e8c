/** Small frames with answers written out, for tests. */

import { summariseItem } from '@/results/estimation/summary'
import { frameOf } from '@/results/frame/frame'
import { type ItemQuestion, itemOf } from '@/results/frame/item'
import { defaultParameters } from '@/results/frame/parameters'
import { type Observation, skip } from '@/results/series/observe'

/** What a municipality said: an option, options, a number, "_skip", or nothing. */
export type Said = string | readonly string[] | number | null
export type EstimationUnit = { cell?: string; population?: number; said: Said }

const yesNo: ItemQuestion = { type: 'single', options: ['yes', 'no'] }

const observation = (said: Exclude<Said, null>): Observation => {
  if (said === skip) return skip
  return typeof said === 'number' ? { number: said } : { chosen: [said].flat() }
}

/** Frame and item of units given in order; their codes are "0", "1" and so on. */
export function answersOf(units: readonly EstimationUnit[], question: ItemQuestion = yesNo) {
  const frame = frameOf(units.map(({ cell = '1', population = 1000 }, at) => ({ code: String(at), cell, population })))
  const said = units.flatMap((unit, at) => (unit.said === null ? [] : [[String(at), observation(unit.said)] as const]))
  const observations = new Map(said)
  return { frame, observations, item: itemOf(frame, question, observations) }
}

/** Summary of units of whom those that said something are the respondents. */
export function summaryOf(units: readonly EstimationUnit[], question: ItemQuestion = yesNo) {
  const { frame, item } = answersOf(units, question)
  return summariseItem(frame, item, units.filter((unit) => unit.said !== null).length, defaultParameters)
}

/** So many units of a class that say the same. */
export const units = (count: number, said: Said, cell = '1'): EstimationUnit[] => Array.from({ length: count }, () => ({ cell, said }))
