/** What a section's form knows of its questions, by the answers it holds now. */
import { type Answers, sameValue } from '@/questionnaire/answer'
import { askedIn, isAsking, missingOf } from '@/questionnaire/asked'
import type { Asking, Section } from '@/questionnaire/document'
import { confirmableQuestions, onlyAsked } from '@/questionnaire/prefill'
import { takeIn } from '@/questionnaire/take-in'
import { type Locale, say } from '@/questionnaire/text'
import type { Notice, PreviousAnswer } from '../words/section-texts'

interface SectionNow {
  section: Section
  locale: Locale
  previous: Readonly<Record<string, PreviousAnswer>>
  notices: Readonly<Record<string, Notice[]>>
  /** Counted answers of other sections that conditions here look at. */
  given: Answers
  /** The answers of this one. */
  answers: Answers
}

/**
 * Which questions are asked and which can have the last round's answer; `notices` that still speak of what stands there. `among`
 * and `open` name questions with their texts: those of the keys, and those still without an answer.
 */
export function sectionState({ section, locale, previous, notices, given, answers }: SectionNow) {
  const whole = { key: 'section', title: section.title, sections: [section] }
  const known = { ...given, ...answers }
  const asked = askedIn(whole, known)
  // What confirming opens is out of sight until then: it is shown and asked, never confirmed with the others.
  const then = ({ key }: Asking) => {
    const shown = previous[key]
    return shown && 'values' in shown && asked.get(key) === 'asked' ? shown.values : null
  }
  const confirmable = confirmableQuestions(whole, known, then)
  const named = (isMeant: (question: Asking) => boolean) =>
    section.questions
      .filter(isAsking)
      .flatMap((question) => (isMeant(question) ? [{ key: question.key, title: say(question.label, locale) }] : []))
  return {
    asked,
    confirmable,
    /** What one question gets of the last round. */
    take: (name: string) =>
      section.questions
        .filter(isAsking)
        .flatMap((question) =>
          question.key === name ? [{ question, values: onlyAsked(takeIn(question, answers, then(question) ?? {}), asked) }] : [],
        ),
    notices: Object.fromEntries(Object.entries(notices).filter(([key, [odd]]) => odd && sameValue(odd.value, answers[key]))),
    among: (keys: readonly string[] = []) => named(({ key }) => keys.includes(key)),
    open: () => named((question) => missingOf(question, answers, asked).length > 0),
  }
}

export type SectionState = ReturnType<typeof sectionState>
