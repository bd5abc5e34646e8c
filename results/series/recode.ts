/**
 * Answers of an earlier round read as answers of a later one, as the later one's questionnaire declares: each municipality's answer is read
 * before anything is counted or estimated, so that every figure is that of a round which had been asked so.
 */
import type { Asking } from '@/questionnaire/document'
import { optionsOf } from '@/questionnaire/types/options'
import type { Declared, RecodedOption } from './declared'
import { type Observation, type ObservedSeries, skip } from './observe'

/** By the key of an answer, the key it is read as. */
export type Reading = (option: string) => string

export const asOffered: Reading = (option) => option

/** What a declaration reads earlier answers as; an answer it does not name keeps its key. */
export function readingOf({ from = {} }: Pick<Declared, 'from'>): Reading {
  const read = new Map(Object.entries(from))
  return (option) => read.get(option) ?? option
}

type AskedObserved = { series: ObservedSeries; asked: Asking }

const readObservation = (observation: Observation, reading: Reading): Observation =>
  observation === skip || !('chosen' in observation) ? observation : { chosen: [...new Set(observation.chosen.map(reading))] }

/**
 * The series of an earlier round in the answers of a later one. Of several answers, one is chosen if any that is read as it was. Its headline is the
 * later's, where all of that was offered; answers that were not are not among its options.
 * @param to the later round's series, in whose answers the reading ends
 */
export function recodedSeries({ series, asked }: AskedObserved, reading: Reading, to: AskedObserved): AskedObserved {
  const labelsIn = (question: Asking) => new Map(optionsOf(question).map(({ key, label }) => [key, label]))
  const [before, after] = [labelsIn(asked), labelsIn(to.asked)]
  const recoded = series.options.map((from): RecodedOption => {
    const as = reading(from)
    const label = before.get(from) ?? { fi: from, sv: from }
    return { from, to: as, label, as: after.get(as) ?? label }
  })
  const read = new Set(recoded.map((each) => each.to))
  const options = [...to.series.options.filter((option) => read.has(option)), ...[...read].filter((option) => !after.has(option))]
  const observations = new Map([...series.observations].map(([code, said]) => [code, readObservation(said, reading)]))
  const { headline: _, ...question } = asked
  const isOffered = to.asked.headline?.every((option) => read.has(option)) === true
  return {
    series: { ...series, options, observations, recoded },
    asked: { ...question, ...(isOffered && to.asked.headline ? { headline: to.asked.headline } : {}) } as Asking,
  }
}
