'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { type ScheduleSaved, saveSchedule } from '@/data/rounds/schedule'
import { isAskedWhich, scheduleFields, type TypedSchedule } from '@/questionnaire/round-schedule'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { sayExactMoment, sayScheduleProblem } from '../say-schedule'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const yes = (asked: boolean) => (asked ? 'yes' : '')

/** Sets when the round opens and closes; what cannot be taken, or was set by another meanwhile, comes back with what was typed. */
export async function saveScheduleAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const round = field(form, 'round')
  const typed = Object.fromEntries(scheduleFields.map((name) => [name, field(form, name)])) as TypedSchedule
  const version = Number(field(form, 'version')) || 0
  const saved = await guarded(saveSchedule(await getViewer(), round, typed, version))
  if (saved.ok) redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}?said=scheduled#said` as Route)
  const twice = { opensTwice: yes(isAskedWhich(typed, 'opens')), closesTwice: yes(isAskedWhich(typed, 'closes')) }
  // Whoever is told of another's schedule has seen it: saving again puts what was typed in its place.
  const seen = saved.problem === 'conflict' ? saved.stands.version : version
  const fieldId = saved.problem === 'conflict' ? 'opensDay' : saved.field
  return { message: await sayRefusal(saved, locale), fieldId, typed: { ...typed, ...twice, version: String(seen) } }
}

async function sayRefusal(refused: Exclude<ScheduleSaved, { ok: true }>, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'preparing.schedule' })
  switch (refused.problem) {
    case 'conflict': {
      const { opensAt, closesAt } = refused.stands
      const moment = (at: Date | null) => (at ? sayExactMoment(at, locale, t) : t('notSet'))
      return t('conflict', { name: refused.by ?? t('another'), opens: moment(opensAt), closes: moment(closesAt) })
    }
    default:
      return sayScheduleProblem(refused, locale, t)
  }
}
