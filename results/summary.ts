/** The summary of a round: plain JSON from which screen and sheets alike are made. Labels stay in the questionnaire. */

import { analyseRound, type RecodedRound } from './analysis/analyse'
import type { Merger } from './change/panel/mergers'
import type { PublicCrossTable } from './disclosure/publish/cross-tables'
import { type Response, response } from './response/response'
import type { Respondent, RoundData, TakenAlong } from './round-data'
import { observe } from './series/observe'
import { resultOf } from './series/result-of'
import { noFigures, type SeriesResult } from './series-result'

/** Municipalities. `drafts` never sent, `edits` had changed what they sent. */
export type Counted = { sent: number; drafts: number; edits: number }

export type RoundSummary = {
  round: string
  /** ISO day. */
  referenceDate: string
  sample: boolean
  sizeLimits: number[]
  response: Response
  /** How many sent, and what an administrator took along when the round was closed (`edits` are of some that sent); left out where nothing was. */
  counted?: Counted
  /** How well those who answered stand for all; null where it cannot be told. */
  rIndicator: number | null
  /** In the questionnaire's order, internal questions included: pages and files for the public leave them out. */
  series: SeriesResult[]
  /** Earlier rounds' series as this round's questionnaire reads their answers; left out where it reads none otherwise. */
  recoded?: RecodedRound[]
  /** Of the catalogue that was chosen for everybody; in a summary that was not audited none. */
  crossTables: PublicCrossTable[]
  /** In the public view of results audited under an older rule of protection: they have no figures of groups. */
  isNationalOnly?: true
}

function countedOf(respondents: readonly Respondent[]): Counted | undefined {
  const taken = (what: TakenAlong) => respondents.filter((each) => each.taken === what).length
  const [drafts, edits] = [taken('draft'), taken('edits')]
  return drafts + edits > 0 ? { sent: respondents.length - drafts, drafts, edits } : undefined
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
  const counted = countedOf(respondents)
  const { rIndicator, figures, recoded } = analyseRound({ ...data, respondents }, earlier, mergers)
  return {
    round: data.round.code,
    referenceDate: data.round.referenceDate,
    sample: data.round.sample,
    sizeLimits: [...data.round.sizeLimits],
    response: answering,
    ...(counted ? { counted } : {}),
    rIndicator,
    series: observed.map(({ asked, ...series }) => resultOf(series, asked, data.frame, codes, figures.get(series.key) ?? noFigures)),
    ...(recoded.length > 0 ? { recoded } : {}),
    crossTables: [],
  }
}
