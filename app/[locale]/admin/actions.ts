'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { releaseHeld } from '@/data/restore/release'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../guarded'

/** Lets go what waits after a copy of the database was restored. */
export async function releaseHeldAction(data: FormData) {
  await guarded(releaseHeld(await getViewer()))
  redirect(`/${localeNamed(data.get('locale'))}/admin` as Route)
}
