import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { isAskedWhich, readMoment, type TypedSchedule } from '@/questionnaire/round-schedule'
import type { Locale } from '@/questionnaire/text'
import { sayScheduleProblem } from './say-schedule'

const scheduleFields = ['opensDay', 'opensTime', 'opensOffset'] as const

/** The moment that a form's fields name; what is wrong with it, and what was typed, as the page shows it. */
export async function readDue(form: FormData, locale: Locale): Promise<Date | Refusal> {
  const typed = Object.fromEntries(scheduleFields.map((name) => [name, String(form.get(name) ?? '')])) as Pick<
    TypedSchedule,
    (typeof scheduleFields)[number]
  >
  const t = await getTranslations({ locale, namespace: 'preparing.schedule' })
  const refusal = (message: string, fieldId: string): Refusal => {
    const twice = isAskedWhich({ ...typed, closesDay: '', closesTime: '', closesOffset: '' }, 'opens')
    return { message, fieldId, typed: { ...typed, opensTwice: twice ? 'yes' : '' } }
  }
  const read = readMoment(typed)
  if ('problem' in read) return refusal(sayScheduleProblem(read, locale, t), read.field)
  if (read.at === null) return refusal(t('problem.day'), 'opensDay')
  return read.at > new Date() ? read.at : refusal(t('problem.past'), 'opensDay')
}
