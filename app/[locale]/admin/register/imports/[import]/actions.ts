'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import {
  chooseStatisticsOptions,
  confirmStatisticsImport,
  discardStatisticsImport,
  undoStatisticsImport,
} from '@/data/register/statistics-import'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

export type StatisticsPlace = { locale: string; id: number }

const pageOf = ({ locale, id }: StatisticsPlace, query = '') =>
  `/${localeNamed(locale)}/admin/register/imports/${Number(id)}${query}` as Route

export async function chooseStatisticsAction(place: StatisticsPlace, form: FormData): Promise<void> {
  const options = { year: String(form.get('year') ?? ''), replace: String(form.get('replace') ?? '') }
  await guarded(chooseStatisticsOptions(await getViewer(), Number(place.id), options))
  redirect(pageOf(place))
}

/** Does what the page showed; when that is no longer so, the page shows what would be done now. */
export async function confirmStatisticsAction(place: StatisticsPlace, form: FormData): Promise<void> {
  const { ok } = await guarded(confirmStatisticsImport(await getViewer(), Number(place.id), String(form.get('seal'))))
  redirect(pageOf(place, ok ? '' : '?problem=changed'))
}

export async function discardStatisticsAction(place: StatisticsPlace): Promise<void> {
  await guarded(discardStatisticsImport(await getViewer(), Number(place.id)))
  redirect(pageOf(place))
}

export async function undoStatisticsAction(place: StatisticsPlace): Promise<void> {
  await guarded(undoStatisticsImport(await getViewer(), Number(place.id)))
  redirect(pageOf(place))
}
