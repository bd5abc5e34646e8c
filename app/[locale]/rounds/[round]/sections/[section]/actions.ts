'use server'

import { redirect } from 'next/navigation'
import { decodeForm } from '@/components/questionnaire/fields/form-fields'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { getAnswers } from '@/data/answering/answers'
import { getHub } from '@/data/answering/hub'
import { type IssuedForm, isFormWriter } from '@/data/answering/interrupted-form'
import { readSectionForm, saveSection } from '@/data/answering/section'
import { getViewer } from '@/data/identity/session'
import { finishSections } from '@/data/people/handover/finish'
import { valuesOf } from '@/questionnaire/answer'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../../guarded'
import { type ReturnTo, readReturn, returnQuery } from '../../return-to'
import { sectionPath } from '../../section-path'
import { confirmPressed, fieldsToSave, leaveSaved } from './form-acts'
import {
  conflictsIn,
  findSection,
  impossibleMessages,
  invalidMessages,
  nextAddress,
  noResult,
  openedQuestions,
  typedIn,
  unseenNotices,
} from './form-result'
import { keepAndSignIn, keepForRemoved } from './interrupted-form'
import { leftOutChoices, withLastChoices } from './last-choices'

type SectionOf = IssuedForm & { locale: Locale; back?: ReturnTo | undefined }

/** "Tallenna ja jatka", "Tallenna ja poistu": saves what the form holds and goes on or to the page of leaving, or shows the form again with what is to be done. */
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
  if (!isFormWriter(viewer, of)) return keepAndSignIn(of, { fields: sent, postponed }, locale, sectionPath(section), returnQuery(back))
  await keepForRemoved(of, { fields: sent, postponed })
  const taken = confirm ? withLastChoices(await guarded(getHub(viewer, of)), confirm, sent, locale) : null
  const fields = taken ?? sent
  // A script has opened its questions itself.
  const before = data.has('script') || leaves ? null : valuesOf(await guarded(getAnswers(viewer, of)))
  const saved = await guarded(
    saveSection(viewer, { ...of, fields: fieldsToSave(fields, kept, cleared), postponed: stay ? undefined : postponed }).catch(
      refusedAs('round-closed'),
    ),
  )
  if (saved === 'round-closed') return { ...noResult, ...typedIn(fields, Object.keys(fields)), closed: true, postponed: postponed ?? null }
  const confirmed = confirm && !taken ? await confirmPressed(viewer, of, confirm) : null
  const after = await guarded(getHub(viewer, of))
  const conflicts = conflictsIn(saved)
  const opened = before ? openedQuestions(before, after, section) : []
  const errors = {
    ...invalidMessages(after, saved, locale),
    ...(postponed || stay || leaves ? {} : impossibleMessages(after, section, locale)),
  }
  const odd = leaves ? noResult : unseenNotices(after, findSection(after, section), locale, data.getAll('seen'))
  const seen = last?.reviewed ?? []
  const leftOut = leaves || stay ? [] : leftOutChoices(after, data.getAll('proposed')).filter((key) => !seen.includes(key))
  const result = {
    ...noResult,
    errors,
    conflicts,
    notices: odd.notices,
    toReview: [...odd.toReview, ...leftOut],
    reviewed: [...seen, ...leftOut],
    confirmed,
    opened,
    postponed: postponed ?? null,
    ...typedIn(fields, [...Object.keys(saved.invalid), ...Object.keys(saved.conflicts)]),
  }
  if (stay || opened.length || result.toReview.length || Object.keys(errors).length || Object.keys(conflicts).length) return result
  await guarded(finishSections(viewer, of, { sections: [section], locale }))
  if (leaves) return leaveSaved(after, locale, data.has('script'))
  const next = nextAddress(after, section, locale, back)
  if (data.has('script')) return { ...noResult, next }
  redirect(next)
}
