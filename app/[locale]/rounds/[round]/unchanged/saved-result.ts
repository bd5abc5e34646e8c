/** What the form of this page is told when it has been sent, before anything is confirmed. */
import { getTranslations } from 'next-intl/server'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { checkMessage } from '@/components/questionnaire/problem-message'
import type { Hub } from '@/data/answering/hub'
import type { SectionSave, SectionSaved } from '@/data/answering/section'
import { type Answers, isAnswered } from '@/questionnaire/answer'
import { askedIn, findSlot, isAsking, slotsOf } from '@/questionnaire/asked'
import { obstacles } from '@/questionnaire/progress'
import { type Locale, say } from '@/questionnaire/text'
import { type UnchangedPage, unchangedPage } from '@/questionnaire/unchanged'
import { conflictsIn, invalidMessages, noResult, typedIn, unseenNotices } from '../sections/[section]/form-result'
import { leftOutChoices } from '../sections/[section]/last-choices'

type Shown = {
  before: Hub
  after: Hub
  saved: SectionSaved
  fields: SectionSave['fields']
  /** What is odd and was shown already; keys of the fields that proposed something, and of those that were to be looked at before. */
  seen: { notices: unknown[]; proposed: unknown[]; reviewed: readonly string[] }
  /** Everything was to be confirmed: then nothing may be missing. */
  goes: boolean
  hasScript: boolean
  locale: Locale
}

/** What the page shows of a municipality's answers; without an earlier round everything is asked. */
export const unchangedOf = ({ questionnaire, values, earlier }: Hub): UnchangedPage =>
  unchangedPage(questionnaire, values, earlier ?? { round: '', questionnaire: { ...questionnaire, sections: [] }, answers: {} })

/** By key, what has to be answered or corrected in the fields before the rest is confirmed. A matrix is told of once. */
async function standingBefore({ questionnaire }: Hub, page: UnchangedPage, locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations('answering')
  const own = new Set(page.fields.questions.map(({ key }) => key))
  const { missing, checks } = obstacles(questionnaire, page.confirmed)
  const messages: Record<string, string> = {}
  const told = new Set<string>()
  for (const [key, check] of [...missing.map((each) => [each, null] as const), ...checks.map((each) => [each.key, each] as const)]) {
    const question = findSlot(questionnaire, key)?.question
    if (!question || !own.has(question.key) || told.has(question.key)) continue
    told.add(question.key)
    messages[key] = check ? checkMessage(check, question, locale) : t('answerMissing', { question: say(question.label, locale) })
  }
  return messages
}

/** Questions of the fields that are asked now, and were not before. */
function openedFields(before: UnchangedPage, after: UnchangedPage, { questionnaire }: Hub): string[] {
  const asked = (answers: Answers) => askedIn(questionnaire, answers)
  const [then, now] = [asked(before.confirmed), asked(after.confirmed)]
  const isOpen = (keys: string[]) => !keys.some((key) => isAnswered(after.confirmed[key]))
  return after.fields.questions
    .filter(isAsking)
    .filter((each) => now.get(each.key) === 'asked' && then.get(each.key) !== 'asked' && isOpen(slotsOf(each).map(({ key }) => key)))
    .map(({ key }) => key)
}

/** `isClean`: nothing keeps the reader here. */
export async function savedResult(shown: Shown): Promise<{ result: SectionResult; isClean: boolean }> {
  const { before, after, saved, fields, seen, goes, hasScript, locale } = shown
  const page = unchangedOf(after)
  const errors = { ...(goes ? await standingBefore(after, page, locale) : {}), ...invalidMessages(after, saved, locale) }
  const odd = unseenNotices(after, page.fields, locale, seen.notices)
  const leftOut = goes ? leftOutChoices(after, seen.proposed).filter((key) => !seen.reviewed.includes(key)) : []
  const result: SectionResult = {
    ...noResult,
    errors,
    conflicts: conflictsIn(saved),
    notices: odd.notices,
    toReview: goes ? [...odd.toReview, ...leftOut] : [],
    reviewed: [...seen.reviewed, ...leftOut],
    // A script has opened its questions itself.
    opened: hasScript || !goes ? [] : openedFields(unchangedOf(before), page, after),
    ...typedIn(fields, [...Object.keys(saved.invalid), ...Object.keys(saved.conflicts)]),
  }
  const told = [errors, result.conflicts].some((each) => Object.keys(each).length > 0)
  return { result, isClean: !told && result.toReview.length === 0 && result.opened.length === 0 }
}
