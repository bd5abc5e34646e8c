'use client'

import { createContext } from 'react'
import type { Locale } from '@/questionnaire/text'
import type { FieldState } from './form-state'

/** What the page says of saving, in the reader's language; `{time}` is filled in here. */
export type SavingTexts = {
  saving: string
  saved: string
  failed: string
  opened: string
  gone: string
  invalid: string
  refused: string
  conflictTitle: string
  stands: string
  /** With `{name}` and `{moment}`. */
  standsBy: string
  mine: string
  useMine: string
  keepTheirs: string
  nothing: string
}

/** What the form's parts know of its fields. */
export type Kept = {
  fields: Readonly<Record<string, FieldState>>
  /** What each field held when its writer saw it last. */
  seen: Readonly<Record<string, readonly string[]>>
  texts: SavingTexts
  locale: Locale
  resolve: (name: string, choice: 'mine' | 'theirs') => boolean
}

export const Editing = createContext<Kept | null>(null)
