/** The raw material of a round's results: its frame, its questionnaire and the answers that count. */
import type { Answers } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'

/** A municipality of a round as it was then. Register values are opaque strings; size class 1 is the smallest. */
export type Unit = {
  municipality: string
  sizeClass: number
  region: string
  language: string
  group: string
  population: number
}

/** Of answers that count and were not sent as they stand: a draft that was never sent, or changes made after sending. */
export type TakenAlong = 'draft' | 'edits'

/** A municipality that answered, with the answers that count: those it sent, unless `taken` says otherwise. */
export type Respondent = { municipality: string; answers: Answers; taken?: TakenAlong }

export type RoundData = {
  round: {
    code: string
    /** ISO day the round stands at in trends. */
    referenceDate: string
    /** Upper limits of the size classes but the last, ascending. */
    sizeLimits: readonly number[]
    /** Answers are sample data. */
    sample: boolean
  }
  questionnaire: Questionnaire
  frame: readonly Unit[]
  respondents: readonly Respondent[]
}
