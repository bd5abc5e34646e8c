/** What a municipality's answers on paper are made from. */
import type { Value } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'

/** Which answers: as they were sent the last time, or as they are now. */
export type SentOrCurrent = 'sent' | 'current'

/** `savedBy`: a name, null where there is none. `note` explains a check. */
export type GivenAnswer = { value: Value; savedAt: Date; savedBy: string | null; note: string | null }

export type OwnAnswers = {
  municipality: { code: string; name: Text }
  round: { code: string; survey: Text; sample: boolean; isOpen: boolean }
  questionnaire: Questionnaire
  which: SentOrCurrent
  answers: Readonly<Record<string, GivenAnswer>>
  /** The last sending and its reference number; null while the answers have never been sent. */
  sent: { at: Date; by: string | null; reference: string } | null
  /** Do the answers of now differ from those sent? */
  changed: boolean
  /** Never sent, but counted among the answers when the round closed. */
  accepted: boolean
}
