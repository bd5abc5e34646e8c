'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { publishRevision } from '@/data/rounds/publish'
import { cancelPublishing, schedulePublishing } from '@/data/rounds/publishing-schedule'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { readDue, typedMoment } from '../read-due'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

const pathOf = (form: FormData) => `/${localeNamed(form.get('locale'))}/admin/rounds/${encodeURIComponent(field(form, 'round'))}` as Route

/**
 * Publishes the revision whose number the page named, with the texts and quotes it told of, now or at the instant typed. What cannot be taken
 * comes back with what was typed; what was overtaken is told of.
 */
export async function publishAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const locale = localeNamed(form.get('locale'))
  const t = await getTranslations({ locale, namespace: 'publishing' })
  const due = field(form, 'when') === 'later' ? await readDue(form, locale) : null
  const typed = {
    ...typedMoment(form),
    corrects: field(form, 'corrects'),
    form: 'publish',
    ...(field(form, 'looked') ? { looked: 'yes' } : {}),
  }
  if (due !== null && !(due instanceof Date)) return { ...due, typed }
  if (!field(form, 'looked')) return { message: t('problem.looked'), fieldId: 'looked', typed }
  const version = (name: string) => Number(form.get(name)) || null
  const seen = { textsTo: version('textsTo'), quotesTo: version('quotesTo') }
  const what = { number: Number(form.get('number')), seen, corrects: field(form, 'corrects') }
  const viewer = await getViewer()
  const round = field(form, 'round')
  const outcome = await guarded(
    due === null
      ? publishRevision(viewer, round, what.number, new Date(), seen, what.corrects)
      : schedulePublishing(viewer, round, what, due),
  )
  if (outcome === 'no-reason') return { message: t('problem.corrects'), fieldId: 'corrects', typed }
  if (outcome === 'past') return { message: t('problem.far'), fieldId: 'opensDay', typed }
  redirect(outcome === 'done' ? pathOf(form) : (`${pathOf(form)}?said=unpublished#said` as Route))
}

/** Calls off what was set to be published. */
export async function cancelPublishingAction(form: FormData): Promise<void> {
  await guarded(cancelPublishing(await getViewer(), field(form, 'round')))
  redirect(pathOf(form))
}
