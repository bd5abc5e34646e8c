/** The words a section's page shows in the browser, ready in the reader's language; places are in braces. */
import type { Value } from '@/questionnaire/answer'
import type { FieldTexts } from '../fields/field-props'

/** Of one thing, and of more with `{count}`. */
export type OneOrMany = { one: string; many: string }

/** What happens while the section is open. */
export type LiveTexts = {
  /** With `{name}` and `{time}`. */
  arrived: string
  arrivedCleared: string
  /** With `{name}`, and for more people `{names}` before the last. */
  hereOne: string
  hereMany: string
  waiting: OneOrMany
  signedOutWaiting: OneOrMany
  /** The device keeps nothing. */
  notStored: string
}

export type SectionTexts = FieldTexts &
  LiveTexts & {
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
    /** Link to earlier answers, and what it is about for those who do not see the question beside it. */
    history: string
    confirm: string
    /** The same of choices that more can be added to, with `{round}`. */
    take: string
    /** With `{round}`. */
    proposal: string
    /** Some of the last round's choices are not among those given now; with `{round}`. */
    notTaken: string
    /** Of a choice that the last round's answer had, for whoever does not see its mark; with `{round}`. */
    chosenThen: string
    unchanged: string
    sameTitle: string
    /** By number of questions, from one on, with `{round}`; then `many` with `{count}` too. */
    same: string[]
    sameMany: string
    /** By number of answers. */
    confirmed: string[]
    confirmedMany: string
    /** Before links to questions still to be answered. */
    stillOpen: string
    taken: string
    lookAgain: string
    opened: string
    comeBack: string
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
export type PreviousAnswer =
  | {
      round: string
      lines: string[]
      by: string | null
      /** What can be confirmed unchanged, by key; null where the answer is not possible any more. */
      values: Readonly<Record<string, Value>> | null
      /** It is proposed, and to be confirmed. */
      proposed: boolean
      /** By key: the options it had, which are marked where they are offered again. */
      chosen: Readonly<Record<string, readonly string[]>>
    }
  | { kind: 'hidden' | 'not-asked'; round: string }

/** Fills the places of a text. */
export const fillText = (text: string, places: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, place) => (place in places ? String(places[place]) : whole))

/** A sentence with a number: the ones there are words for, then with digits. */
export const countInWords = (count: number, words: readonly string[], many: string, places: Record<string, string | number> = {}): string =>
  fillText(words[count - 1] ?? many, { ...places, count })

/** What the pages of answering say of answers that wait on the device. */
export type OutboxTexts = {
  waiting: OneOrMany
  signedOut: OneOrMany
  closed: OneOrMany
  /** With `{number}` of the section. */
  stuck: OneOrMany
  held: string
  sent: string
  signIn: string
}

export const oneOrMany = ({ one, many }: OneOrMany, count: number): string => (count === 1 ? one : fillText(many, { count }))

const firstName = (name: string) => name.split(' ')[0] ?? name

/** "Liisa on tässä osiossa nyt", "Liisa ja Oskar ovat tässä osiossa nyt"; empty without anybody. */
export function presenceWords(names: readonly string[], texts: Pick<LiveTexts, 'hereOne' | 'hereMany'>): string {
  const first = names.map(firstName)
  const name = first.pop()
  if (name === undefined) return ''
  return first.length ? fillText(texts.hereMany, { names: first.join(', '), name }) : fillText(texts.hereOne, { name })
}
