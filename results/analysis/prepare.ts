/** A round made ready for analysis: its frame and its items as arrays, prepared once for all figures. */

import type { Asking } from '@/questionnaire/document'
import { hasFigures, isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { grades } from '@/questionnaire/types/scale'
import { type Frame, frameOf } from '@/results/frame/frame'
import { type Item, type ItemQuestion, itemOf } from '@/results/frame/item'
import type { RoundData, Unit } from '@/results/round-data'
import { type Observation, type ObservedSeries, observe, skip } from '@/results/series/observe'

export type PreparedSeries = {
  series: ObservedSeries
  asked: Asking
  item: Item /** Whether any of the headline's options was chosen. */
  headline: Item | null
}

export type PreparedRound = {
  code: string
  /** ISO day. */
  referenceDate: string
  /** By position in the frame. */
  units: readonly Unit[]
  frame: Frame
  /** By unit, 1 or 0. */
  responded: Uint8Array
  respondents: number
  /** Series with options or numbers, by key; texts and dates have no estimates. */
  series: ReadonlyMap<string, PreparedSeries>
}

const boundsOf = (asked: Asking): Pick<ItemQuestion, 'min' | 'max'> => {
  if (isGraded(asked)) return { min: Number(grades[0]), max: Number(grades.at(-1)) }
  if (!takesNumber(asked)) return {}
  return { ...(asked.min === undefined ? {} : { min: asked.min }), ...(asked.max === undefined ? {} : { max: asked.max }) }
}

/** The item "any of these options": one option, chosen or not, over the same base. */
export const anyOf = 'any'

function headlineOf(frame: Frame, series: ObservedSeries, options: readonly string[] | undefined): Item | null {
  if (!options?.length || series.options.length === 0) return null
  const chose = (observation: Observation): Observation => {
    if (observation === skip || !('chosen' in observation)) return observation
    return { chosen: observation.chosen.some((option) => options.includes(option)) ? [anyOf] : [] }
  }
  const observations = new Map([...series.observations].map(([code, observation]) => [code, chose(observation)]))
  return itemOf(frame, { type: 'multiple', options: [anyOf] }, observations)
}

/** A series made ready, its item and its headline's. */
export function preparedSeries(frame: Frame, series: ObservedSeries, asked: Asking): PreparedSeries {
  const item = itemOf(frame, { type: series.type, options: series.options, ...boundsOf(asked) }, series.observations)
  return { series, asked, item, headline: headlineOf(frame, series, asked.headline) }
}

const prepared = new WeakMap<RoundData, PreparedRound>()

/** Prepares a round, once for as long as its data are kept. Respondents outside the frame do not count. */
export function preparedRound(data: RoundData): PreparedRound {
  const known = prepared.get(data) ?? prepareRound(data)
  prepared.set(data, known)
  return known
}

/** Prepares a round. Respondents outside the frame do not count. */
export function prepareRound(data: RoundData): PreparedRound {
  const units = [...data.frame].sort((a, b) => (a.municipality < b.municipality ? -1 : 1))
  const frame = frameOf(units.map((unit) => ({ code: unit.municipality, cell: String(unit.sizeClass), population: unit.population })))
  const answering = new Set(data.respondents.map(({ municipality }) => municipality))
  const responded = Uint8Array.from(units, (unit) => (answering.has(unit.municipality) ? 1 : 0))
  const series = observe(data.questionnaire, data.respondents)
    .filter(hasFigures)
    .map(({ asked, ...series }) => preparedSeries(frame, series, asked))
  return {
    code: data.round.code,
    referenceDate: data.round.referenceDate,
    units,
    frame,
    responded,
    respondents: responded.reduce((sum, each) => sum + each, 0),
    series: new Map(series.map((each) => [each.series.key, each])),
  }
}
