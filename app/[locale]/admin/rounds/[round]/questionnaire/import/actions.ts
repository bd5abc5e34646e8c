'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { importQuestionnaire } from '@/data/questionnaires/import'
import { type OutlineFile, readOutlineFile } from '@/data/questionnaires/outline'
import { getQuestionnaireToEdit } from '@/data/questionnaires/read'
import type { Viewer } from '@/data/viewer'
import { mostDocumentBytes, readQuestionnaire } from '@/questionnaire/reading/document'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { type ImportInto, type ImportState, previewImport } from './preview-import'
import { previewOutline } from './preview-outline'

const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The questionnaire itself as JSON; everything else is an outline of one. */
const isDocument = (bytes: Uint8Array): boolean => /^\uFEFF?\s*\{/.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8'))

async function previewOutlineOf(file: OutlineFile, viewer: Viewer, into: ImportInto, locale: Locale): Promise<ImportState> {
  const t = await getTranslations({ locale, namespace: 'questionnaireDifferences' })
  const tImport = await getTranslations({ locale, namespace: 'imports' })
  try {
    return previewOutline(await guarded(readOutlineFile(viewer, file)), into, t, tImport, locale)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'refused', problems: [error.code === 'took-too-long' ? tImport('problem.gave-up') : t('outline.busy')] }
  }
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
    const given = form.get('file')
    const pasted = field(form, 'outline')
    const file = given instanceof File && given.size > 0 ? given : pasted.trim() ? new File([pasted], 'outline.txt') : undefined
    if (!file) return refused(t('reading.none'))
    if (file.size > mostDocumentBytes) return refused(t('reading.size'))
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (isDocument(bytes)) return previewImport(await file.text(), into, t, locale)
    return previewOutlineOf({ name: file.name, bytes }, viewer, into, locale)
  }
  const read = readQuestionnaire(confirmed)
  if (!read.ok) return previewImport(confirmed, into, t, locale)
  const imported = await guarded(importQuestionnaire(viewer, round, read.document, Number(field(form, 'seen'))))
  if (imported.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire/import?said=done#said` as Route)
  if (imported.code === 'opened') return refused(t('refused.opened'))
  return previewImport(confirmed, await guarded(getQuestionnaireToEdit(viewer, round)), t, locale, t('importConflict'))
}
