/** The summary of a round: plain JSON from which screen and sheets alike are made. Labels stay in the questionnaire. */

import { picksOne } from '@/questionnaire/types/abilities'
import { analyseRound, type RoundAnalysis } from './analysis/analyse'
import type { Merger } from './change/panel/mergers'
import { type Response, response } from './response/response'
import type { RoundData } from './round-data'
import { observe } from './series/observe'
import { type ClassCounts, countsBySizeClass } from './series/size-classes'
import { type SeriesSummary, summariseSeries } from './series/summarise-series'

export type RoundSummary = {
  round: string
  /** ISO day. */
  referenceDate: string
  sample: boolean
  sizeLimits: number[]
  response: Response
  /** In the questionnaire's order, internal questions included: pages and files for the public leave them out. */
  series: (SeriesSummary & { bySizeClass?: ClassCounts[] })[]
  /** Of all municipalities, with intervals; and the change since the round before. */
  analysis: RoundAnalysis
}

/**
 * Computes a round's summary. Respondents outside the frame do not count; order of rows does not matter.
 * @param earlier closed rounds of the survey before it, the oldest first
 * @param mergers of municipalities, `round` being the ISO day each took effect
 */
export function summariseRound(data: RoundData, earlier: readonly RoundData[] = [], mergers: readonly Merger[] = []): RoundSummary {
  const inFrame = new Set(data.frame.map((unit) => unit.municipality))
  const respondents = data.respondents.filter(({ municipality }) => inFrame.has(municipality))
  const codes = respondents.map(({ municipality }) => municipality)
  const observed = observe(data.questionnaire, respondents)
  const answering = response(
    data.frame,
    codes,
    observed.map(({ observations }) => observations),
  )
  return {
    round: data.round.code,
    referenceDate: data.round.referenceDate,
    sample: data.round.sample,
    sizeLimits: [...data.round.sizeLimits],
    response: answering,
    series: observed.map(({ asked, ...series }) => ({
      ...summariseSeries(series, data.frame.length, codes, asked.headline),
      ...(picksOne(asked) && asked.public && !asked.protect ? { bySizeClass: countsBySizeClass(series, data.frame) } : {}),
    })),
    analysis: analyseRound({ ...data, respondents }, earlier, mergers),
  }
}
