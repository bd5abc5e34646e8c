/** Results of a round as screens and sheets receive them, with what they may tell about where the figures come from. */
import type { Answers } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import type { RoundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import type { TakenAlong, Unit } from './round-data'
import type { RoundSummary } from './summary'

export type ToldCorrection = { at: Date; reason: string }

export type RoundResults = {
  /** Without internal questions unless the viewer is an administrator. */
  summary: RoundSummary
  questionnaire: Questionnaire
  frame: readonly Unit[]
  survey: Text
  state: RoundState
  publishedAt: Date | null
  /** What was corrected since it was first published, in the words of administrators, the newest last; left out where nothing was. */
  corrections?: readonly ToldCorrection[]
  /** To everybody: codes of rounds, public no more, that its files rest on, which nobody is given until then; left out where there are none. */
  withheldWith?: readonly string[]
  /** Undefined while the figures are live: the round is open, or closed by its clock alone. */
  revision?: { number: number; hash: string; reason: string; computedAt: Date }
  /** Closed rounds of the survey that stand before this one and that the viewer may read too, oldest first. */
  earlier: { summary: RoundSummary }[]
}

/** A municipality with the answers that counted and the reasons given to checks, for the sheets of those who may see them. */
export type AnswerRow = Unit & {
  nameFi: string
  nameSv: string
  answers: Answers
  notes: Readonly<Record<string, string>>
  /** Of what was not sent as it stands. */
  taken?: TakenAlong
}
