'use client'

import { Presence } from '@/components/ui/task/presence'
import { sayTime } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { useAutosave } from './autosave/autosave'
import type { State, Theirs } from './autosave/work'
import { countWords, hereWords } from './live/live-texts'
import styles from './section.module.css'
import { fill, type SectionTexts } from './words/section-texts'

/** The queue's state as one sentence; empty while nothing has been saved in this visit and `before` is empty. */
function sentence({ status, savedAt, waiting, kept }: State, texts: SectionTexts, locale: Locale, before: string): string {
  const isWaiting = waiting > 0 && (status === 'offline' || status === 'signed-out')
  if (isWaiting) {
    const counted = countWords(status === 'offline' ? texts.waiting : texts.signedOutWaiting, waiting)
    return kept ? counted : `${counted}. ${texts.unkept}`
  }
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

/** "Liisa Korhonen vastasi klo 10.43". */
function arrival({ value, savedAt, savedBy }: Theirs, texts: SectionTexts, locale: Locale): string {
  const time = savedAt ? sayTime(new Date(savedAt), locale) : ''
  return fill(value === null ? texts.arrivedCleared : texts.arrived, { name: savedBy ?? texts.colleague, time })
}

/** Under a question: whose answer came in while the page was open. */
export function Arrival({ answerKey, texts, locale }: { answerKey: string; texts: SectionTexts; locale: Locale }) {
  const theirs = useAutosave().state.arrived[answerKey]
  return theirs ? <p className={styles.arrived}>{arrival(theirs, texts, locale)}</p> : null
}

interface SectionBarProps {
  label: string
  /** "Osio 4 / 8". */
  place: string
  /** When the section was last saved, in words, or empty. */
  before: string
  signInHref: string
  section: string
  /** Short names of the answers, by key, for whoever does not see the page. */
  labels: Readonly<Record<string, string>>
  texts: SectionTexts
  locale: Locale
}

/** The bar that stays at the top of a section: where one is, who else is there, and whether the answers are saved. */
export function SectionBar({ label, place, before, signInHref, section, labels, texts, locale }: SectionBarProps) {
  const { state, people } = useAutosave()
  const here = people.filter((each) => each.section === section).map(({ name }) => name ?? texts.colleague)
  const words = sentence(state, texts, locale, before)
  const [key, newest] = Object.entries(state.arrived).at(-1) ?? []
  return (
    <section className={styles.bar} aria-label={label}>
      <div className={`page ${styles.barRow}`}>
        <span className={styles.place} data-alone={!words && here.length === 0}>
          {place}
        </span>
        {here.length ? <Presence>{hereWords(here, texts)}</Presence> : null}
        <span className={styles.saved} role="status" data-state={look(state, before)}>
          {words}
        </span>
        {state.status === 'signed-out' ? <a href={signInHref}>{texts.signIn}</a> : null}
        <span className="vh" role="status">
          {key && newest ? `${labels[key.split('.')[0] ?? key] ?? ''}: ${arrival(newest, texts, locale)}` : ''}
        </span>
      </div>
    </section>
  )
}
