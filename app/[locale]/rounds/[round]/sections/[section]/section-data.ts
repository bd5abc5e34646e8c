import { checkMessage, noticeOf } from '@/components/questionnaire/problem-message'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import type { Notice } from '@/components/questionnaire/words/section-texts'
import type { Hub } from '@/data/answering/hub'
import { valuesOf } from '@/questionnaire/answer'
import { askedIn, countedAnswers, findSlot, isAsking, lookedAtIn, slotsOf } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'

/** What the section's form needs of the answers, as the browser can take it. */
export function sectionData(hub: Hub, section: Section, locale: Locale) {
  const { questionnaire, values, answers, previous: earlier } = hub
  const keys = section.questions.flatMap((question) => slotsOf(question).map((slot) => slot.key))
  const saved = keys.flatMap((key) => (answers[key] ? [[key, answers[key]] as const] : []))
  const counted = countedAnswers(questionnaire, values)
  const outside = lookedAtIn(section).filter((key) => !keys.includes(key))
  const checks = hub.obstacles.checks.flatMap((check) => {
    const question = keys.includes(check.key) ? findSlot(questionnaire, check.key)?.question : undefined
    return question ? [[check.key, checkMessage(check, question, locale)] as const] : []
  })
  const previous = section.questions.filter(isAsking).flatMap((question) => {
    const shown = earlier && previousOf(question, earlier, locale)
    return shown ? [[question.key, shown] as const] : []
  })
  const asked = askedIn(questionnaire, values)
  const notes = saved.flatMap(([key, { note }]) => (note ? [[key, note] as const] : []))
  return {
    values: valuesOf(Object.fromEntries(saved)),
    versions: Object.fromEntries(saved.map(([key, { version }]) => [key, version])),
    given: Object.fromEntries(outside.map((key) => [key, counted[key]])),
    checks: Object.fromEntries(checks),
    previous: Object.fromEntries(previous),
    notices: noticesOf(hub, section, locale),
    notes: Object.fromEntries(notes),
    /** Keys of the questions asked now. */
    asked: new Set(section.questions.flatMap(({ key }) => (asked.get(key) === 'asked' ? [key] : []))),
  }
}

/** What is odd about the section's saved numbers, in words, by key. */
export function noticesOf({ questionnaire, values, notices }: Hub, section: Section, locale: Locale): Record<string, Notice[]> {
  const words: Record<string, Notice[]> = {}
  for (const check of notices) {
    const found = findSlot(questionnaire, check.key)
    const value = values[check.key]
    if (!found || !section.questions.some(({ key }) => key === found.question.key) || typeof value !== 'number') continue
    const other = check.other === undefined ? undefined : findSlot(questionnaire, check.other)?.question
    words[check.key] = [...(words[check.key] ?? []), noticeOf(check, value, found.question, locale, other)]
  }
  return words
}
