'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { nameState } from '@/data/questionnaires/read'
import { guarded } from '../../../../../guarded'
import type { EditorPlace } from '../form-state'

/** Gives the questionnaire as it now stands a name. */
export async function nameStateAction({ round, locale, path }: EditorPlace, form: FormData): Promise<void> {
  const isNamed = await guarded(nameState(await getViewer(), round, String(form.get('name') ?? '')))
  const said = isNamed ? 'named' : 'empty'
  redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/questionnaire${path}?said=${said}#said` as Route)
}
