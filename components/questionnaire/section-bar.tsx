'use client'

import { Presence } from '@/components/ui/task/presence'
import { sayTime } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import type { RemoteAnswer } from '@/questionnaire/wire'
import { useAutosave } from './autosave/autosave'
import type { QueueSnapshot } from './autosave/save-types'
import styles from './section.module.css'
import { fillText, oneOrMany, presenceWords, type SectionTexts } from './words/section-texts'

/** The queue's state as one sentence; empty while nothing has been saved in this visit and `before` is empty. */
function sentence({ status, savedAt, waiting, isStored }: QueueSnapshot, texts: SectionTexts, locale: Locale, before: string): string {
  const isWaiting = waiting > 0 && (status === 'offline' || status === 'signed-out')
  if (isWaiting) {
    const counted = oneOrMany(status === 'offline' ? texts.waiting : texts.signedOutWaiting, waiting)
    return isStored ? counted : `${counted}. ${texts.notStored}`
  }
  if (status === 'idle') return before
  if (status === 'saved') return savedAt ? fillText(texts.saved, { time: sayTime(new Date(savedAt), locale) }) : before
  return texts[status === 'signed-out' ? 'signedOut' : status]
}

/** How the colours of a state are called in the style sheet. */
const tone = ({ status }: QueueSnapshot, before: string) =>
  status === 'saved' || (status === 'idle' && before) ? 'saved' : status === 'idle' || status === 'saving' ? undefined : 'failed'

/** The state of saving, beside the button; the section bar tells it to screen readers. */
export function SaveState({ texts, locale }: { texts: SectionTexts; locale: Locale }) {
  const { snapshot } = useAutosave()
  return (
    <span className={styles.saved} data-state={tone(snapshot, '')} aria-hidden="true">
      {sentence(snapshot, texts, locale, '')}
    </span>
  )
}

/** "Liisa Korhonen vastasi klo 10.43". */
function arrival({ value, savedAt, savedBy }: RemoteAnswer, texts: SectionTexts, locale: Locale): string {
  const time = savedAt ? sayTime(new Date(savedAt), locale) : ''
  return fillText(value === null ? texts.arrivedCleared : texts.arrived, { name: savedBy ?? texts.colleague, time })
}

/** Under a question: whose answer came in while the page was open. */
export function Arrival({ answerKey, texts, locale }: { answerKey: string; texts: SectionTexts; locale: Locale }) {
  const theirs = useAutosave().snapshot.arrived[answerKey]
  return theirs ? <p className={styles.arrived}>{arrival(theirs, texts, locale)}</p> : null
}

interface SectionBarProps {
  label: string
  /** "Osio 4 / 8". */
  position: string
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
export function SectionBar({ label, position, before, signInHref, section, labels, texts, locale }: SectionBarProps) {
  const { snapshot, people } = useAutosave()
  const here = people.filter((each) => each.section === section).map(({ name }) => name ?? texts.colleague)
  const words = sentence(snapshot, texts, locale, before)
  const [key, newest] = Object.entries(snapshot.arrived).at(-1) ?? []
  return (
    <section className={styles.bar} aria-label={label}>
      <div className={`page ${styles.barRow}`}>
        <span className={styles.position} data-alone={!words && here.length === 0}>
          {position}
        </span>
        {here.length ? <Presence>{presenceWords(here, texts)}</Presence> : null}
        <span className={styles.saved} role="status" data-state={tone(snapshot, before)}>
          {words}
        </span>
        {snapshot.status === 'signed-out' ? <a href={signInHref}>{texts.signIn}</a> : null}
        <span className="vh" role="status">
          {key && newest ? `${labels[key.split('.')[0] ?? key] ?? ''}: ${arrival(newest, texts, locale)}` : ''}
        </span>
      </div>
    </section>
  )
}
