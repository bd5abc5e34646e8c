'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getViewer } from '@/data/identity/session'
import { decideUncertain } from '@/data/letters/decide'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../guarded'

/** Decides of a letter of which it is not known whether it left: it did, or it is to leave again. */
export async function decideLetterAction(form: FormData): Promise<void> {
  const locale = localeNamed(form.get('locale'))
  const decision = form.get('decision')
  if (decision !== 'left' && decision !== 'again') notFound()
  const outcome = await guarded(decideUncertain(await getViewer(), Number(form.get('letter')) || 0, decision))
  redirect(`/${locale}/admin/letters?said=${outcome.ok ? decision : outcome.code}` as Route)
}
