/** What the form is told when it has been sent: read from the hub as it is after saving. */
import type { Route } from 'next'
import { seenMark } from '@/components/questionnaire/form/notices'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { checkMessage, problemMessage } from '@/components/questionnaire/problem-message'
import type { Notice } from '@/components/questionnaire/words/section-texts'
import type { Hub } from '@/data/answering/hub'
import type { SectionSave, SectionSaved } from '@/data/answering/section'
import type { Answers } from '@/questionnaire/answer'
import { askedIn, findSlot, isAsking } from '@/questionnaire/asked'
import type { Section } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import { remoteAnswer } from '@/questionnaire/wire'
import { addresses } from '../../answering-page'
import { type ReturnTo, returnAddress } from '../../return-to'
import { sectionPath } from '../../section-path'
import { noticesOf } from './section-data'

/** A form's result that says nothing. */
export const noResult: SectionResult = {
  errors: {},
  fields: {},
  versions: {},
  notes: {},
  notices: null,
  toReview: [],
  reviewed: [],
  confirmed: null,
  conflicts: {},
  opened: [],
  closed: false,
  leaving: null,
  postponed: null,
  next: null,
}

/** What was typed under these keys, to be shown again. */
export const typedIn = (fields: SectionSave['fields'], keys: readonly string[]): Pick<SectionResult, 'fields' | 'versions' | 'notes'> => ({
  fields: Object.fromEntries(keys.map((key) => [key, fields[key]?.fields ?? []])),
  versions: Object.fromEntries(keys.map((key) => [key, fields[key]?.basedOn ?? 0])),
  notes: Object.fromEntries(keys.flatMap((key) => (fields[key]?.note ? [[key, fields[key].note]] : []))),
})

/** Two answers at the same time, by key. */
export const conflictsIn = ({ conflicts }: SectionSaved): SectionResult['conflicts'] =>
  Object.fromEntries(Object.entries(conflicts).map(([key, { mine, theirs }]) => [key, { mine, theirs: remoteAnswer(theirs) }]))

export const findSection = ({ questionnaire }: Hub, key: string): Section | undefined =>
  questionnaire.sections.find((each) => each.key === key)

/** What is odd about the section's numbers, and which of it the form had not shown yet: that is to be looked at before going on. */
export function unseenNotices(
  hub: Hub,
  section: Section | undefined,
  locale: Locale,
  seen: unknown[],
): Pick<SectionResult, 'notices' | 'toReview'> {
  const notices = section ? noticesOf(hub, section, locale) : {}
  const isNew = ([name, odd]: [string, Notice[]]) => {
    const settled = odd.every(({ why }) => why !== null) && hub.answers[name]?.note
    return !settled && odd[0] && !seen.includes(seenMark(name, odd[0]))
  }
  return { notices, toReview: Object.entries(notices).flatMap((each) => (isNew(each) ? [each[0]] : [])) }
}

/** Questions of the section that are asked now and were not before. */
export function openedQuestions(before: Answers, after: Hub, section: string): string[] {
  const then = askedIn(after.questionnaire, before)
  const now = askedIn(after.questionnaire, after.values)
  const questions = after.questionnaire.sections.find((each) => each.key === section)?.questions ?? []
  return questions.filter(isAsking).flatMap(({ key }) => (now.get(key) === 'asked' && then.get(key) !== 'asked' ? [key] : []))
}

/** By key, why what was sent cannot be an answer. */
export function invalidMessages(hub: Hub, saved: SectionSaved, locale: Locale): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const [key, { problem }] of Object.entries(saved.invalid)) {
    const question = findSlot(hub.questionnaire, key)?.question
    if (question) messages[key] = problemMessage(problem, question, locale)
  }
  return messages
}

/** By key, what is impossible in a section that is not to be come back to: it is saved, and asked about before going on. */
export function impossibleMessages(hub: Hub, section: string, locale: Locale): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const check of hub.progress.find((each) => each.key === section)?.checks ?? []) {
    const question = findSlot(hub.questionnaire, check.key)?.question
    if (question) messages[check.key] = checkMessage(check, question, locale)
  }
  return messages
}

/** The next section, after the last one the hub; from a question that was come to from elsewhere, back there. */
export function nextAddress(hub: Hub, section: string, locale: Locale, back: ReturnTo | undefined): Route {
  const { at } = addresses(locale, hub.round.code, hub.named ? hub.municipality.code : null)
  if (back) return returnAddress(at, back)
  const next = hub.progress[hub.progress.findIndex((each) => each.key === section) + 1]
  return at(next ? sectionPath(next.key) : '')
}
