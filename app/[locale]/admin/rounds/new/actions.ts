'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { createRound, type RoundMade } from '@/data/rounds/make-round'
import { helsinkiInstant, sayDay } from '@/messages/time'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../guarded'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Makes the round and leads to its page; what cannot be taken comes back with what was typed. */
export async function makeRoundAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const typed = {
    survey: field(form, 'survey'),
    code: field(form, 'code'),
    referenceDate: field(form, 'referenceDate'),
    sizeLimits: field(form, 'sizeLimits'),
  }
  const from = field(form, 'from') === 'nothing' ? 'nothing' : 'last'
  const made = await guarded(createRound(await getViewer(), { ...typed, from }))
  if (made.ok) redirect(`/${locale}/admin/rounds/${made.code}?said=made#said` as Route)
  return { message: await sayRefusal(made, locale), fieldId: made.field, typed: { ...typed, from } }
}

async function sayRefusal(refused: Extract<RoundMade, { ok: false }>, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'preparing.newRound.problem' })
  if (refused.problem !== 'early') return t(refused.problem)
  const { code, referenceDate } = refused.last
  return t('early', { round: code, day: sayDay(helsinkiInstant(referenceDate, '12:00'), locale) })
}
