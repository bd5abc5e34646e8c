import type { Value } from '@/questionnaire/answer'
import type { Theirs } from '../autosave/work'

/** What came of sending the form, when it has to be shown again. By key: messages, fields as sent, two answers at the same time. */
export type SectionResult = {
  errors: Record<string, string>
  fields: Record<string, string[]>
  /** By key of `fields`: the version they were filled in on, which the form still stands on. */
  versions: Record<string, number>
  conflicts: Record<string, { mine: Value; theirs: Theirs }>
  /** Questions that the answers opened. */
  opened: string[]
  closed: boolean
  ready: boolean | null
  /** Where to go, for the script to follow. */
  next: string | null
}
