'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { removeAdministrator } from '@/data/people/administrators'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../guarded'

/** Takes the right of the person whom the confirming page named; the page says why when it cannot be taken. */
export async function removeAdministratorAction(data: FormData) {
  const locale = localeNamed(data.get('locale'))
  const person = String(data.get('person'))
  const viewer = await getViewer()
  const { ok } = await guarded(removeAdministrator(viewer, person))
  const list = `/${locale}/admin/administrators`
  if (!ok) redirect(`${list}/remove?person=${encodeURIComponent(person)}` as Route)
  redirect(person === viewer.personId ? `/${locale}/rounds` : (`${list}?said=removed` as Route))
}
