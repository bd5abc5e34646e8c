'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { type MergerProblem, saveMerger, withdrawMerger } from '@/data/register/mergers'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../guarded'

const fields = {
  municipality: 'code',
  day: 'day',
  past: 'day',
  into: 'into',
  itself: 'into',
  'new-code': 'newCode',
  'new-name': 'newNameFi',
} as const satisfies Record<MergerProblem, string>

/** Enters a merger; the page says what is wrong with one that cannot be. */
export async function saveMergerAction(_before: Refusal | null, form: FormData): Promise<Refusal> {
  const locale = localeNamed(form.get('locale'))
  const field = (name: string) => String(form.get(name) ?? '')
  const typed = {
    code: field('code'),
    day: field('day'),
    into: field('into'),
    newCode: field('newCode'),
    newNameFi: field('newNameFi'),
    newNameSv: field('newNameSv'),
  }
  const saved = await guarded(saveMerger(await getViewer(), typed))
  if (saved.ok) redirect(`/${locale}/admin/register?said=merger` as Route)
  const t = await getTranslations({ locale, namespace: 'municipalRegister' })
  return { message: t(`problem.${saved.problem}`), fieldId: fields[saved.problem], typed }
}

export async function withdrawMergerAction(of: { locale: string; code: string }): Promise<void> {
  await guarded(withdrawMerger(await getViewer(), String(of.code)))
  redirect(`/${localeNamed(of.locale)}/admin/register?said=withdrawn` as Route)
}
