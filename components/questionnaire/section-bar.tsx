'use client'

import { sayTime } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { useAutosave } from './autosave/autosave'
import type { State } from './autosave/work'
import styles from './section.module.css'
import { fill, type SectionTexts } from './words/section-texts'

/** The queue's state as one sentence; empty while nothing has been saved in this visit and `before` is empty. */
function sentence({ status, savedAt }: State, texts: SectionTexts, locale: Locale, before: string): string {
  const sentences = {
    idle: before,
    saving: texts.saving,
    saved: savedAt ? fill(texts.saved, { time: sayTime(new Date(savedAt), locale) }) : before,
    offline: texts.offline,
    'signed-out': texts.signedOut,
    conflict: texts.conflict,
    invalid: texts.invalid,
    refused: texts.refused,
    closed: texts.closed,
  }
  return sentences[status]
}

/** How the colours of a state are called in the style sheet. */
const look = (state: State, before: string) =>
  state.status === 'saved' || (state.status === 'idle' && before)
    ? 'saved'
    : ['offline', 'signed-out', 'closed', 'refused', 'conflict', 'invalid'].includes(state.status)
      ? 'failed'
      : undefined

/** The state of saving, beside the button; the section bar tells it to screen readers. */
export function SaveState({ texts, locale }: { texts: SectionTexts; locale: Locale }) {
  const { state } = useAutosave()
  return (
    <span className={styles.saved} data-state={look(state, '')} aria-hidden="true">
      {sentence(state, texts, locale, '')}
    </span>
  )
}

interface SectionBarProps {
  label: string
  /** "Osio 4 / 8". */
  place: string
  /** When the section was last saved, in words, or empty. */
  before: string
  signInHref: string
  texts: SectionTexts
  locale: Locale
}

/** The bar that stays at the top of a section: where one is, and whether the answers are saved. */
export function SectionBar({ label, place, before, signInHref, texts, locale }: SectionBarProps) {
  const { state } = useAutosave()
  return (
    <section className={styles.bar} aria-label={label}>
      <div className={`page ${styles.barRow}`}>
        <span className={styles.place}>{place}</span>
        <span className={styles.saved} role="status" data-state={look(state, before)}>
          {sentence(state, texts, locale, before)}
        </span>
        {state.status === 'signed-out' ? <a href={signInHref}>{texts.signIn}</a> : null}
      </div>
    </section>
  )
}
