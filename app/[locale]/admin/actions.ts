'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { releaseHeld } from '@/data/restore/release'
import { sendTestLetter } from '@/data/rounds/first-steps'
import { localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../guarded'

/** Lets go what waits after a copy of the database was restored. */
export async function releaseHeldAction(data: FormData) {
  await guarded(releaseHeld(await getViewer()))
  redirect(`/${localeNamed(data.get('locale'))}/admin` as Route)
}

/** Mails the administrator a letter that says nothing but that it came; too many of them are none more. */
export async function sendTestLetterAction(data: FormData) {
  const locale = localeNamed(data.get('locale'))
  await guarded(sendTestLetter(await getViewer(), locale).catch(refusedAs('too-many-requests')))
  redirect(`/${locale}/admin` as Route)
}
