/** What came of a form of the questionnaire editor, field by field, for the page with and without script. */

/** `stands`: what the field holds in the document now. `mine`: what was typed and is not saved. */
export type FieldState =
  | { code: 'saved'; stands: string[] }
  /** `by`: the name of who changed it, `at` when, in words; null where that is not known. */
  | { code: 'conflict'; stands: string[]; mine: string[]; by: string | null; at: string | null }
  | { code: 'invalid' | 'gone'; mine: string[] }

export type EditorState = {
  fields: Readonly<Record<string, FieldState>>
  /** Instant (ISO) of saving; null where nothing was saved. */
  savedAt: string | null
  /** Why what a button was to do was not done; `opened`: the round is open, nothing is saved any more. */
  refused?: 'conflict' | 'gone' | 'key-taken' | 'invalid' | 'opened'
}

/** Where a form stands: its page's address after the round's, and who reads it. */
export type EditorPlace = { round: string; locale: 'fi' | 'sv' | 'en'; path: string }
