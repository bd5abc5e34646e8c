'use server'

import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { sessionCookie } from '@/data/identity/session'
import { joinRehearsal } from '@/data/rehearsal/join'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'

/** Signs in to the rehearsal, as somebody who answers for the municipality. */
export async function joinRehearsalAction({ locale, round, key }: { locale: Locale; round: string; key: string }, form: FormData) {
  const t = await getTranslations({ locale, namespace: 'rehearsal.join' })
  const name = String(form.get('name') ?? '').trim() || t('someone')
  const token = await guarded(joinRehearsal(round, key, { municipality: String(form.get('municipality') ?? ''), name, locale }))
  ;(await cookies()).set(sessionCookie(token))
  redirect(`/${locale}/rounds/${encodeURIComponent(round)}` as Route)
}
