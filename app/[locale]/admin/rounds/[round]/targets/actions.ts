'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { saveTargets } from '@/data/cockpit/targets'
import { getViewer } from '@/data/identity/session'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

const ofForm = ['locale', 'round', 'form']

/** Saves a round's targets; what cannot be taken, or was changed by another meanwhile, comes back with what was typed. */
export async function saveTargetsAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const round = String(form.get('round'))
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' && !ofForm.includes(name) ? [[name, value] as const] : []))
  const typed: Record<string, string> = Object.fromEntries(fields)
  const saved = await guarded(saveTargets(await getViewer(), round, typed, Number(typed.version) || 0))
  if (saved.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}?said=targets#said` as Route)
  const t = await getTranslations({ locale, namespace: 'cockpit' })
  if (saved.code === 'invalid') return { message: t('targets.invalid'), fieldId: saved.field, typed }
  const message = saved.by ? t('targets.conflict', { name: saved.by }) : t('targets.conflictUnknown')
  // The writer has now been told: saving again keeps what was typed.
  return { message, typed: { ...typed, version: String(saved.version) } }
}
