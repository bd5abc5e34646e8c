/** What pressing a button of a section's form does besides saving what the form holds. */
import { redirect } from 'next/navigation'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { confirmUnchanged } from '@/data/answering/confirm'
import type { Hub } from '@/data/answering/hub'
import type { Where } from '@/data/answering/response-scope'
import type { SectionSave } from '@/data/answering/section'
import type { Viewer } from '@/data/viewer'
import type { Locale } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../../guarded'
import { addresses } from '../../answering-page'
import { noResult } from './form-result'

/** What the form wants saved. @param kept key of an answer for which a colleague's was chosen @param cleared key of one that was taken away */
export const fieldsToSave = (fields: SectionSave['fields'], kept: string, cleared: string): SectionSave['fields'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => (key === kept ? [] : [[key, key === cleared ? { ...field, fields: [] } : field]])),
  )

/** The form is saved: the page of leaving comes next. A script saves first what was typed since the sending. */
export function leaveSaved({ round, municipality, named }: Hub, locale: Locale, hasScript: boolean): SectionResult {
  const leaving = addresses(locale, round.code, named ? municipality.code : null).at('/leave')
  if (hasScript) return { ...noResult, leaving }
  redirect(leaving)
}

/** "Vahvista ennallaan", pressed without script: for one question, or those that stand after "*", which the page showed. */
export async function confirmPressed(viewer: Viewer, where: Where, which: string): Promise<SectionResult['confirmed']> {
  const [all, ...shown] = which.split(' ')
  const questions = all === '*' ? shown : [which]
  const done = await guarded(confirmUnchanged(viewer, { ...where, questions }).catch(refusedAs('round-closed')))
  // Of many, what was answered is as it should be; of one question it is news.
  return done === 'round-closed' ? null : { questions: done.confirmed, answered: all === '*' ? [] : done.answered }
}
