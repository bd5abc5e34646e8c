'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { endSessionsOf } from '@/data/identity/sign-out'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../guarded'

export async function signOutPersonAction(data: FormData) {
  const person = String(data.get('person'))
  await guarded(endSessionsOf(await getViewer(), person))
  redirect(`/${localeNamed(data.get('locale'))}/admin/sign-out?person=${encodeURIComponent(person)}&said=done` as Route)
}
