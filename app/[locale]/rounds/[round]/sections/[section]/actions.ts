'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decodeForm } from '@/components/questionnaire/fields/form-fields'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { getAnswers } from '@/data/answering/answers'
import { confirmUnchanged } from '@/data/answering/confirm'
import { getHub } from '@/data/answering/hub'
import { type IssuedForm, isFormWriter } from '@/data/answering/interrupted-form'
import { readSectionForm, saveSection } from '@/data/answering/section'
import { endSession, getViewer, sessionCookie, sessionCookieName } from '@/data/identity/session'
import type { Viewer } from '@/data/viewer'
import { valuesOf } from '@/questionnaire/answer'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { remoteAnswer } from '@/questionnaire/wire'
import { guarded, refusedAs } from '../../../../guarded'
import { type ReturnTo, readReturn, returnQuery } from '../../return-to'
import { impossibleMessages, invalidMessages, nextAddress, openedQuestions, unseenNotices } from './form-result'
import { keepAndSignIn } from './interrupted-form'
import { leftOutChoices, withLastChoices } from './last-choices'

type SectionOf = IssuedForm & { locale: Locale; back?: ReturnTo | undefined }

const nothing = {
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
  leaving: false,
  postponed: null,
  next: null,
}

/** "Tallenna ja jatka", "Tallenna ja poistu": saves what the form holds and goes on or signs out, or shows the form again with what is to be done. */
export async function saveSectionAction(of: SectionOf, last: SectionResult | null, form: FormData): Promise<SectionResult | null> {
  const { section } = of
  const locale = localeNamed(of.locale)
  const back = readReturn(returnQuery(of.back).back)
  const data = decodeForm(form)
  const { fields: sent, postponed } = readSectionForm(data)
  const pressed = (name: string) => String(data.get(name) ?? '')
  const [kept, confirm, cleared] = [pressed('keep'), pressed('confirm'), pressed('clear')]
  const leaves = data.has('leave')
  const stay = ['keep', 'use', 'confirm', 'clear'].some((name) => data.has(name))
  const viewer = await getViewer()
  // What one person typed never becomes another's who has signed in meanwhile: it waits for its writer.
  if (!isFormWriter(viewer, of)) return keepAndSignIn(of, { fields: sent, postponed }, locale, back)
  const taken = confirm ? withLastChoices(await guarded(getHub(viewer, of)), confirm, sent, locale) : null
  const fields = taken ?? sent
  const wanted = Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (key === kept ? [] : [[key, key === cleared ? { ...field, fields: [] } : field]])),
  )
  // A script has opened its questions itself.
  const before = data.has('script') || leaves ? null : valuesOf(await guarded(getAnswers(viewer, of)))
  const saved = await guarded(
    saveSection(viewer, { ...of, fields: wanted, postponed: stay ? undefined : postponed }).catch(refusedAs('round-closed')),
  )
  const typed = (keys: string[]) => ({
    fields: Object.fromEntries(keys.map((key) => [key, fields[key]?.fields ?? []])),
    versions: Object.fromEntries(keys.map((key) => [key, fields[key]?.basedOn ?? 0])),
    notes: Object.fromEntries(keys.flatMap((key) => (fields[key]?.note ? [[key, fields[key].note]] : []))),
  })
  if (saved === 'round-closed') return { ...nothing, ...typed(Object.keys(fields)), closed: true, postponed: postponed ?? null }
  const confirmed = confirm && !taken ? await confirmIn(viewer, of, confirm) : null
  const after = await guarded(getHub(viewer, of))
  const conflicts = Object.fromEntries(
    Object.entries(saved.conflicts).map(([key, { mine, theirs }]) => [key, { mine, theirs: remoteAnswer(theirs) }]),
  )
  const opened = before ? openedQuestions(before, after, section) : []
  const errors = {
    ...(await invalidMessages(after, saved, locale)),
    ...(postponed || stay || leaves ? {} : impossibleMessages(after, section, locale)),
  }
  const odd = leaves ? nothing : unseenNotices(after, section, locale, data.getAll('seen'))
  const seen = last?.reviewed ?? []
  const leftOut = leaves || stay ? [] : leftOutChoices(after, data.getAll('proposed')).filter((key) => !seen.includes(key))
  const result = {
    ...nothing,
    errors,
    conflicts,
    notices: odd.notices,
    toReview: [...odd.toReview, ...leftOut],
    reviewed: [...seen, ...leftOut],
    confirmed,
    opened,
    postponed: postponed ?? null,
    ...typed([...Object.keys(saved.invalid), ...Object.keys(saved.conflicts)]),
  }
  if (stay || opened.length || result.toReview.length || Object.keys(errors).length || Object.keys(conflicts).length) return result
  if (leaves) return signOutSaved(locale, data.has('script'))
  const next = nextAddress(after, section, locale, back)
  if (data.has('script')) return { ...nothing, next }
  redirect(next)
}

/** Everything is saved. A script signs out by the page's form: were it done here, the answer would redraw the page for nobody. */
async function signOutSaved(locale: Locale, hasScript: boolean): Promise<SectionResult> {
  if (hasScript) return { ...nothing, leaving: true }
  const store = await cookies()
  const token = store.get(sessionCookieName())?.value
  if (token) await endSession(token)
  store.set({ ...sessionCookie(''), maxAge: 0 })
  redirect(`/${locale}`)
}

/** "Vahvista ennallaan", pressed without script: for one question, or those that stand after "*", which the page showed. */
async function confirmIn(viewer: Viewer, where: SectionOf, which: string): Promise<SectionResult['confirmed']> {
  const [all, ...shown] = which.split(' ')
  const questions = all === '*' ? shown : [which]
  const done = await guarded(confirmUnchanged(viewer, { ...where, questions }).catch(refusedAs('round-closed')))
  // Of many, what was answered is as it should be; of one question it is news.
  return done === 'round-closed' ? null : { questions: done.confirmed, answered: all === '*' ? [] : done.answered }
}
