import type { Value } from '@/questionnaire/answer'
import type { RemoteAnswer } from '@/questionnaire/wire'
import type { Notice } from '../words/section-texts'

/** By it the button outside the form ("Tallenna ja poistu") belongs to the form. */
export const sectionFormId = 'section-form'

/** What came of sending the form, when it has to be shown again. By key: messages, fields as sent, two answers at the same time. */
export type SectionResult = {
  errors: Record<string, string>
  fields: Record<string, string[]>
  /** By key of `fields`: the version they were filled in on, which the form still stands on. */
  versions: Record<string, number>
  conflicts: Record<string, { mine: Value; theirs: RemoteAnswer }>
  /** Reasons given to checks, as sent. */
  notes: Record<string, string>
  /** What is odd about the answers, by key; null when nothing was saved. */
  notices: Record<string, Notice[]> | null
  /** Keys of the answers to be looked at before going on: odd numbers, and lists without some of the choices proposed for them. */
  toReview: string[]
  /** Keys of the lists that were to be looked at, now or at an earlier sending of the form: once is enough. */
  reviewed: string[]
  /** "Vahvista ennallaan": keys of questions that got the last round's answer, and of those that had one already. */
  confirmed: { questions: string[]; answered: string[] } | null
  /** Questions that the answers opened. */
  opened: string[]
  closed: boolean
  /** All is saved: where whoever pressed "Tallenna ja poistu" goes. */
  leaving: string | null
  /** "Palaan tähän vielä", as sent. */
  postponed: boolean | null
  /** Where to go, for the script to follow. */
  next: string | null
}
