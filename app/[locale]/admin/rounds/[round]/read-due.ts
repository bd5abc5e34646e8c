import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { isAskedWhich, readMoment } from '@/questionnaire/round-schedule'
import type { Locale } from '@/questionnaire/text'
import { sayScheduleProblem } from './say-schedule'

/** What was typed into `MomentFields`, for the page to show again. */
export function typedMoment(form: FormData) {
  const field = (name: string): string => String(form.get(name) ?? '')
  const typed = { opensDay: field('opensDay'), opensTime: field('opensTime'), opensOffset: field('opensOffset') }
  const twice = isAskedWhich({ ...typed, closesDay: '', closesTime: '', closesOffset: '' }, 'opens')
  return { ...typed, opensTwice: twice ? 'yes' : '' }
}

/** The moment that a form's `MomentFields` name; what is wrong with it, and what was typed, as the page shows it. */
export async function readDue(form: FormData, locale: Locale): Promise<Date | Refusal> {
  const typed = typedMoment(form)
  const t = await getTranslations({ locale, namespace: 'preparing.schedule' })
  const refusal = (message: string, fieldId: string): Refusal => ({ message, fieldId, typed })
  const read = readMoment(typed)
  if ('problem' in read) return refusal(sayScheduleProblem(read, locale, t), read.field)
  if (read.at === null) return refusal(t('problem.day'), 'opensDay')
  return read.at > new Date() ? read.at : refusal(t('problem.past'), 'opensDay')
}
