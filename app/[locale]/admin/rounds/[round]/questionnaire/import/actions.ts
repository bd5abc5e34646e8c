'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getViewer } from '@/data/identity/session'
import { importQuestionnaire } from '@/data/questionnaires/import'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import { mostDocumentBytes, readQuestionnaire } from '@/questionnaire/reading/document'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { type ImportState, previewImport } from './preview-import'

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A file is looked at first and changes nothing; what was looked at is imported when it is confirmed. */
export async function importQuestionnaireAction(_before: ImportState | null, form: FormData): Promise<ImportState> {
  const locale = localeNamed(form.get('locale'))
  const round = field(form, 'round')
  const viewer = await getViewer()
  const into = await guarded(getQuestionnaireToEdit(viewer, round))
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  const refused = (problem: string): ImportState => ({ kind: 'refused', problems: [problem] })
  if (!into.isEditable) return refused(t('refused.opened'))
  const confirmed = field(form, 'document')
  if (confirmed === '') {
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return refused(t('reading.none'))
    if (file.size > mostDocumentBytes) return refused(t('reading.size'))
    return previewImport(await file.text(), into, t, locale)
  }
  const read = readQuestionnaire(confirmed)
  if (!read.ok) return previewImport(confirmed, into, t, locale)
  const imported = await guarded(importQuestionnaire(viewer, round, read.document, Number(field(form, 'seen'))))
  if (imported.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/import?said=done#said` as Route)
  if (imported.code === 'opened') return refused(t('refused.opened'))
  return previewImport(confirmed, await guarded(getQuestionnaireToEdit(viewer, round)), t, locale, t('importConflict'))
}
