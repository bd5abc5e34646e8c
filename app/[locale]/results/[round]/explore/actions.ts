'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { addCrossTable, removeCrossTable } from '@/data/results/catalogue'
import { localeNamed } from '@/questionnaire/text'
import { crossQuery } from '@/results/crosstab/cross-address'
import { guarded } from '../../../guarded'

async function changeCatalogue(data: FormData, change: typeof addCrossTable, done: string) {
  const [round, question, by] = ['round', 'question', 'by'].map((name) => String(data.get(name) ?? '')) as [string, string, string]
  const changed = await guarded(change(await getViewer(), round, { question, by }))
  const said = changed === 'done' ? done : changed
  const address = `/${localeNamed(data.get('locale'))}/results/${encodeURIComponent(round)}/explore`
  redirect(`${address}?${crossQuery({ question, by, filters: {} })}&said=${said}` as Route)
}

/** Takes the table into the public tables; the page says what came of it. */
export async function addCrossTableAction(data: FormData) {
  await changeCatalogue(data, addCrossTable, 'added')
}

export async function removeCrossTableAction(data: FormData) {
  await changeCatalogue(data, removeCrossTable, 'removed')
}
