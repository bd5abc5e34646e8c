/** Rounds made for tests: a few municipalities with what each said. */

import { changeOfShare } from '@/results/change/change'
import { codeFollower, type Merger } from '@/results/change/panel/mergers'
import { type Paired, pairUnits } from '@/results/change/panel/pairing'
import { type AskedItem, sideOf } from '@/results/change/side'
import { summariseItem } from '@/results/estimation/summary'
import { frameOf } from '@/results/frame/frame'
import { type ItemQuestion, itemOf } from '@/results/frame/item'
import { defaultParameters, type Parameters } from '@/results/frame/parameters'
import { type Observation, skip } from '@/results/series/observe'

export type ChangeUnit = { code: string; cell?: string; population?: number; said?: string | number | null }

export const yesNoQuestion: ItemQuestion = { type: 'single', options: ['yes', 'no'] }

const observed = (said: string | number): Observation =>
  said === skip ? skip : typeof said === 'number' ? { number: said } : { chosen: said === '' ? [] : said.split('|') }

/** A round of one item; `said` is an option (several joined by |), a number, `_skip`, or null for no answer. */
export function madeRound(units: readonly ChangeUnit[], question: ItemQuestion = yesNoQuestion): AskedItem {
  const frame = frameOf(units.map(({ code, cell = '1', population = 1000 }) => ({ code, cell, population })))
  const given = units.flatMap(({ code, said }) => (said == null ? [] : [[code, observed(said)] as const]))
  const item = itemOf(frame, question, new Map(given))
  return { frame, item, summary: summariseItem(frame, item, given.length, defaultParameters) }
}

/** Units of one class that answered in order: `made(3, ['yes', null])` is 001, 002 silent, and 003 silent. */
export const made = (N: number, said: readonly ChangeUnit['said'][]): ChangeUnit[] =>
  Array.from({ length: N }, (_, at) => ({ code: String(at + 1).padStart(3, '0'), said: said[at] ?? null }))

export const pairOf = (first: AskedItem, second: AskedItem, mergers: readonly Merger[] = []): Paired =>
  pairUnits(first.frame, second.frame, codeFollower(mergers, '2017', '2018'), 0.1)

/** The change of "yes" from 2017 to 2018. */
export const shareChange = (first: AskedItem, second: AskedItem, mergers: readonly Merger[] = [], parameters: Partial<Parameters> = {}) =>
  changeOfShare(sideOf(first, 'yes'), sideOf(second, 'yes'), pairOf(first, second, mergers), { ...defaultParameters, ...parameters })
