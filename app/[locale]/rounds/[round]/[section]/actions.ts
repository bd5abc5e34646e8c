'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { decodeForm } from '@/components/questionnaire/fields/field-texts'
import { seenMark } from '@/components/questionnaire/form/notices'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { checkMessage, problemMessage } from '@/components/questionnaire/problem-message'
import type { Notice } from '@/components/questionnaire/words/section-texts'
import { getHub, type Hub } from '@/data/answering/hub'
import { readSectionForm, type SectionSaved, saveSection } from '@/data/answering/section'
import { confirmUnchanged } from '@/data/confirm/confirm'
import { AppError } from '@/data/errors'
import { type Given, isWriter } from '@/data/kept/kept'
import { getViewer } from '@/data/session'
import type { Viewer } from '@/data/viewer'
import { askedIn, findSlot } from '@/questionnaire/asked'
import { type Locale, localeNamed, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { addresses } from '../place'
import { signInWith } from './kept-form'
import { noticesOf } from './section-data'

type SectionOf = Given & { locale: Locale }

const nothing = {
  errors: {},
  fields: {},
  versions: {},
  notes: {},
  notices: null,
  look: [],
  confirmed: null,
  conflicts: {},
  opened: [],
  closed: false,
  ready: null,
  next: null,
}

/** "Tallenna ja jatka": saves what the form holds and goes on, or shows the form again with what is to be done. */
export async function saveSectionAction(of: SectionOf, _before: SectionResult | null, form: FormData): Promise<SectionResult | null> {
  const { section } = of
  const locale = localeNamed(of.locale)
  const data = decodeForm(form)
  const { fields, ready } = readSectionForm(data)
  const kept = String(data.get('keep') ?? '')
  const confirm = String(data.get('confirm') ?? '')
  const stay = data.has('keep') || data.has('use') || confirm !== ''
  const wanted = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== kept))
  const viewer = await getViewer()
  // What one person typed never becomes another's who has signed in meanwhile: it waits for its writer.
  if (!isWriter(viewer, of)) return signInWith(of, { fields, ready }, locale)
  const before = await guarded(getHub(viewer, of))
  const saved = await guarded(saveSection(viewer, { ...of, fields: wanted, ready: stay ? undefined : ready }).catch(closedAsNull))
  const typed = (keys: string[]) => ({
    fields: Object.fromEntries(keys.map((key) => [key, fields[key]?.fields ?? []])),
    versions: Object.fromEntries(keys.map((key) => [key, fields[key]?.basedOn ?? 0])),
    notes: Object.fromEntries(keys.flatMap((key) => (fields[key]?.note ? [[key, fields[key].note]] : []))),
  })
  if (!saved) return { ...nothing, ...typed(Object.keys(fields)), closed: true, ready: ready ?? null }
  const confirmed = confirm ? await confirmIn(viewer, of, confirm) : null
  const after = await guarded(getHub(viewer, of))
  const conflicts = Object.fromEntries(
    Object.entries(saved.conflicts).map(([key, { mine, theirs }]) => [
      key,
      { mine, theirs: { ...theirs, savedAt: theirs.savedAt.toISOString() } },
    ]),
  )
  const opened = data.has('script') ? [] : openedBy(before, after, section)
  const errors = { ...(await refusals(after, saved, locale)), ...(ready && !stay ? await unfinished(after, section, locale) : {}) }
  const result = {
    ...nothing,
    errors,
    conflicts,
    ...lookAgain(after, section, locale, data.getAll('seen')),
    confirmed,
    opened,
    ready: ready ?? null,
    ...typed([...Object.keys(saved.invalid), ...Object.keys(saved.conflicts)]),
  }
  if (stay || opened.length || result.look.length || Object.keys(errors).length || Object.keys(conflicts).length) return result
  const next = nextAddress(after, section, locale)
  if (data.has('script')) return { ...nothing, next }
  redirect(next)
}

/** "Vahvista ennallaan", pressed without script: for one question, or ("*") the whole section. */
async function confirmIn(viewer: Viewer, { section, ...where }: SectionOf, which: string): Promise<SectionResult['confirmed']> {
  const wanted = which === '*' ? { ...where, section } : { ...where, questions: [which] }
  const done = await guarded(confirmUnchanged(viewer, wanted).catch(closedAsNull))
  // Of a whole section, what was answered is as it should be; of one question it is news.
  return done && { questions: done.confirmed, answered: which === '*' ? [] : done.answered }
}

/** What is odd about the section's numbers, and which of it the form had not shown yet: that is to be looked at before going on. */
function lookAgain(hub: Hub, key: string, locale: Locale, seen: unknown[]): Pick<SectionResult, 'notices' | 'look'> {
  const section = hub.questionnaire.sections.find((each) => each.key === key)
  const notices = section ? noticesOf(hub, section, locale) : {}
  const isNew = ([name, odd]: [string, Notice[]]) => {
    const settled = odd.every(({ why }) => why !== null) && hub.answers[name]?.note
    return !settled && odd[0] && !seen.includes(seenMark(name, odd[0]))
  }
  return { notices, look: Object.entries(notices).flatMap((each) => (isNew(each) ? [each[0]] : [])) }
}

function closedAsNull(error: unknown): null {
  if (error instanceof AppError && error.code === 'round-closed') return null
  throw error
}

/** Questions of the section that are asked now and were not before. */
function openedBy(before: Hub, after: Hub, section: string): string[] {
  const then = askedIn(before.questionnaire, before.values)
  const now = askedIn(after.questionnaire, after.values)
  const questions = after.questionnaire.sections.find((each) => each.key === section)?.questions ?? []
  return questions.flatMap(({ key, type }) => (type !== 'block' && now.get(key) === 'asked' && then.get(key) !== 'asked' ? [key] : []))
}

async function refusals(hub: Hub, saved: SectionSaved, locale: Locale): Promise<Record<string, string>> {
  const messages: Record<string, string> = {}
  for (const [key, { problem }] of Object.entries(saved.invalid)) {
    const question = findSlot(hub.questionnaire, key)?.question
    if (question) messages[key] = problemMessage(problem, question, locale)
  }
  return messages
}

/** What is still to be done in a section said to be ready: everything is saved, the answers are asked for. */
async function unfinished(hub: Hub, section: string, locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations('answering')
  const messages: Record<string, string> = {}
  const told = new Set<string>()
  const progress = hub.progress.find((each) => each.key === section)
  for (const key of progress?.missing ?? []) {
    const question = findSlot(hub.questionnaire, key)?.question
    if (!question || told.has(question.key)) continue
    told.add(question.key)
    messages[key] = t('answerMissing', { question: say(question.label, locale) })
  }
  for (const check of progress?.checks ?? []) {
    const question = findSlot(hub.questionnaire, check.key)?.question
    if (question && check.grade === 'hard') messages[check.key] = checkMessage(check, question, locale)
  }
  return messages
}

function nextAddress(hub: Hub, section: string, locale: Locale): Route {
  const { at } = addresses(locale, hub.round.code, hub.named ? hub.municipality.code : null)
  const next = hub.progress[hub.progress.findIndex((each) => each.key === section) + 1]
  return at(next ? `/${next.key}` : '')
}
