'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { decodeForm } from '@/components/questionnaire/fields/field-texts'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { checkMessage, problemMessage } from '@/components/questionnaire/problem-message'
import { getHub, type Hub } from '@/data/answering/hub'
import type { Where } from '@/data/answering/place'
import { readSectionForm, type SectionSaved, saveSection } from '@/data/answering/section'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/session'
import { askedIn, findSlot } from '@/questionnaire/asked'
import { type Locale, localeNamed, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { addresses } from '../place'

type SectionOf = Where & { section: string; locale: Locale }

const nothing = { errors: {}, fields: {}, versions: {}, conflicts: {}, opened: [], closed: false, ready: null, next: null }

/** "Tallenna ja jatka": saves what the form holds and goes on, or shows the form again with what is to be done. */
export async function saveSectionAction(of: SectionOf, _before: SectionResult | null, form: FormData): Promise<SectionResult | null> {
  const { section } = of
  const locale = localeNamed(of.locale)
  const data = decodeForm(form)
  const { fields, ready } = readSectionForm(data)
  const kept = String(data.get('keep') ?? '')
  const stay = data.has('keep') || data.has('use')
  const wanted = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== kept))
  const viewer = await getViewer()
  const before = await guarded(getHub(viewer, of))
  const saved = await guarded(saveSection(viewer, { ...of, fields: wanted, ready: stay ? undefined : ready }).catch(closedAsNull))
  const typed = (keys: string[]) => ({
    fields: Object.fromEntries(keys.map((key) => [key, fields[key]?.fields ?? []])),
    versions: Object.fromEntries(keys.map((key) => [key, fields[key]?.basedOn ?? 0])),
  })
  if (!saved) return { ...nothing, ...typed(Object.keys(fields)), closed: true, ready: ready ?? null }
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
    opened,
    ready: ready ?? null,
    ...typed([...Object.keys(saved.invalid), ...Object.keys(saved.conflicts)]),
  }
  if (stay || opened.length || Object.keys(errors).length || Object.keys(conflicts).length) return result
  const next = nextAddress(after, section, locale)
  if (data.has('script')) return { ...nothing, next }
  redirect(next)
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
