/** A case: rounds of answers with requests for figures, in the format of docs/estimate.md. */
import type { Merger } from '@/results/change/panel/mergers'
import type { Frame } from '@/results/frame/frame'
import type { Item, ItemQuestion } from '@/results/frame/item'
import type { Parameters } from '@/results/frame/parameters'
import type { Observation } from '@/results/series/observe'

export type CaseRound = {
  round: string
  frame: Frame
  /** Every column of each unit as text, in the frame's order. */
  register: readonly Record<string, string>[]
  /** By unit: 1 when it answered anything. */
  responded: Uint8Array
  /** Every question of the case, whether anybody answered it or not. */
  items: ReadonlyMap<string, Item>
  observations: ReadonlyMap<string, ReadonlyMap<string, Observation>>
}

type Common = { id: string }
export type ResponseRequest = Common & { kind: 'response'; round: string; by: string }
export type SummaryRequest = Common & {
  kind: 'summary'
  round: string
  question: string
  domain?: { var: string; value: string }
  filter?: { question: string; answer: string }
}
export type PopshareRequest = Common & { kind: 'popshare'; round: string; question: string }
export type BreakdownRequest = Common & { kind: 'breakdown'; round: string; question: string; by: string }
export type ChangeRequest = Common & { kind: 'change'; rounds: [string, string]; question: string; option?: string }
export type TrendRequest = Common & { kind: 'trend'; rounds: string[]; question: string; option?: string }
export type CrosstabRequest = Common & { kind: 'crosstab'; round: string; row: string; col: string }
export type Request = ResponseRequest | SummaryRequest | PopshareRequest | BreakdownRequest | ChangeRequest | TrendRequest | CrosstabRequest

export type Case = {
  name: string
  parameters: Parameters
  questions: ReadonlyMap<string, ItemQuestion>
  rounds: ReadonlyMap<string, CaseRound>
  mergers: readonly Merger[]
  requests: readonly Request[]
}

/** A round or item of a case; what a request names was checked when the case was read. */
export function roundOf({ rounds }: Case, round: string): CaseRound {
  const found = rounds.get(round)
  if (!found) throw new RangeError(`no round ${round}`)
  return found
}

export function itemOfRound(round: CaseRound, question: string): Item {
  const found = round.items.get(question)
  if (!found) throw new RangeError(`no question ${question}`)
  return found
}
