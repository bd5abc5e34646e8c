'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { saveWording } from '@/data/rounds/correct-wording'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'

/** Corrects the texts of a question; what cannot be taken comes back with what was typed. */
export async function saveWordingAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const { round = '', question = '', questionnaire = '' } = typed
  const saved = await guarded(saveWording(await getViewer(), round, question, typed, Number(questionnaire) || 0))
  const back = `/${locale}/admin/rounds/${encodeURIComponent(round)}/wording`
  if (saved.ok) redirect((saved.changes > 0 ? `${back}?said=saved#said` : back) as Route)
  const t = await getTranslations({ locale, namespace: 'preparing.wording.problem' })
  if (saved.problem !== 'conflict') return { message: t(saved.problem), fieldId: saved.field, typed }
  const [[fieldId] = []] = Object.entries(saved.stands)
  const stands = Object.values(saved.stands).map((text) => `”${text}”`)
  // What the writer left as it was now holds what another made of it: sending the form again takes nothing back unseen.
  return {
    message: t('conflict', { stands: stands.join(', ') }),
    ...(fieldId ? { fieldId } : {}),
    typed: { ...typed, ...saved.untouched, questionnaire: String(saved.questionnaireId) },
  }
}
