'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { chooseContactColumns, confirmContactsImport, undoContactsImport } from '@/data/contacts/contacts-import'
import { getViewer } from '@/data/identity/session'
import { discardImport } from '@/data/imports/imports'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import type { ImportPlace } from './import-place'

const pageOf = ({ locale, id }: ImportPlace, query = '') => `/${localeNamed(locale)}/admin/contacts/imports/${Number(id)}${query}` as Route

export async function chooseColumnsAction(place: ImportPlace, form: FormData): Promise<void> {
  await guarded(chooseContactColumns(await getViewer(), Number(place.id), form.getAll('field').map(String)))
  redirect(pageOf(place))
}

/** Does what the page showed; when that is no longer so, the page shows what would be done now. */
export async function confirmContactsAction(place: ImportPlace, form: FormData): Promise<void> {
  const { ok } = await guarded(confirmContactsImport(await getViewer(), Number(place.id), String(form.get('seal'))))
  redirect(pageOf(place, ok ? '' : '?problem=changed'))
}

export async function discardContactsAction(place: ImportPlace): Promise<void> {
  await guarded(discardImport(await getViewer(), 'contacts', Number(place.id)))
  redirect(pageOf(place))
}

export async function undoContactsAction(place: ImportPlace): Promise<void> {
  const { kept } = await guarded(undoContactsImport(await getViewer(), Number(place.id)))
  redirect(pageOf(place, kept ? `?kept=${kept}` : ''))
}
