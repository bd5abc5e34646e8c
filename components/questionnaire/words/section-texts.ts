/** The words a section's page shows in the browser, ready in the reader's language; places are in braces. */
import type { FieldTexts } from '../fields/field-props'

export type SectionTexts = FieldTexts & {
  optional: string
  error: string
  /** Before the title of a page with errors: "Virhe: ". */
  errorTitle: string
  /** By number of errors: one, two and so on in words, then `many` with `{count}`. */
  errorSummary: string[]
  errorSummaryMany: string
  hiddenOnPurpose: string
  notAsked: string
  conflictTitle: string
  conflictText: string
  you: string
  colleague: string
  keepTheirs: string
  useMine: string
  noAnswer: string
  opened: string
  readyQuestion: string
  readyYes: string
  readyNo: string
  save: string
  saving: string
  /** With `{time}`. */
  saved: string
  offline: string
  signedOut: string
  signIn: string
  refused: string
  conflict: string
  invalid: string
  closed: string
  closedTitle: string
  closedText: string
}

/** What is odd about a number that could be right. */
export type Notice = {
  /** The number it speaks of. */
  value: number
  lead: string
  ask: string
  /** Label of the field for the reason; null when none is wanted. */
  why: string | null
}

/** What is shown of the last round under a question. */
export type PreviousAnswer = { round: string; lines: string[]; by: string | null } | { kind: 'hidden' | 'not-asked'; round: string }

/** Fills the places of a text. */
export const fill = (text: string, places: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, place) => (place in places ? String(places[place]) : whole))
