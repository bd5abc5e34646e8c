'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { createSurvey } from '@/data/rounds/make-round'
import { newSurveyFields, type TypedSurvey } from '@/questionnaire/new-round'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../guarded'

/** Makes the survey and leads to where its first round is made; what cannot be taken comes back with what was typed. */
export async function makeSurveyAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const typed = Object.fromEntries(newSurveyFields.map((name) => [name, String(form.get(name) ?? '')])) as TypedSurvey
  const made = await guarded(createSurvey(await getViewer(), typed))
  if (made.ok) redirect(`/${locale}/admin/rounds/new?survey=${made.key}&said=survey#said` as Route)
  const t = await getTranslations({ locale, namespace: 'preparing.newSurvey.problem' })
  return { message: t(made.problem), fieldId: made.field, typed }
}
