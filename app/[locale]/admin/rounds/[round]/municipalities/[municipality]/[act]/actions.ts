'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { requireMunicipality } from '@/data/municipality-log/meet'
import { type GivenAct, recordAct } from '@/data/municipality-log/record-act'
import { proxyMedia } from '@/questionnaire/municipality-acts'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../../../guarded'
import { readDue, typedMoment } from '../../../read-due'
import { type MunicipalityActPage, readMunicipalityAct } from '../acts'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

const kinds = { call: 'call', note: 'note', decline: 'declined', 'send-back': 'sent-back' } as const

type Given = { act: GivenAct } | { refusal: Omit<Refusal, 'typed'> }

async function readGiven(page: MunicipalityActPage, form: FormData, locale: Locale): Promise<Given> {
  if (page === 'proxy') {
    const medium = proxyMedia.find((each) => each === field(form, 'medium'))
    const t = await getTranslations({ locale, namespace: 'municipalityPage' })
    return medium ? { act: { kind: 'proxy', medium } } : { refusal: { message: t('problem.medium'), fieldId: 'medium' } }
  }
  const text = field(form, 'text')
  if (page !== 'extend') return { act: { kind: kinds[page], text } }
  const until = await readDue(form, locale)
  return until instanceof Date ? { act: { kind: 'extended', until, text } } : { refusal: until }
}

const ofDay = ['past', 'early', 'far']

/** Records what is done with a municipality; what cannot be taken comes back with what was typed. */
export async function recordMunicipalityActAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const page = readMunicipalityAct(field(form, 'form'))
  if (!page) notFound()
  const locale = localeNamed(form.get('locale'))
  const [round, municipality] = [field(form, 'round'), field(form, 'municipality')]
  const typed = { ...typedMoment(form), text: field(form, 'text'), medium: field(form, 'medium') }
  const given = await readGiven(page, form, locale)
  const viewer = await getViewer()
  if ('refusal' in given) {
    // Who may not know of the page learns nothing of what was wrong on it.
    await guarded(requireMunicipality(viewer, { round, municipality }))
    return { ...given.refusal, typed }
  }
  const recorded = await guarded(recordAct(viewer, { round, municipality }, given.act))
  if (!recorded.ok) {
    const t = await getTranslations({ locale, namespace: 'municipalityPage' })
    const fieldId = recorded.code === 'text' ? 'text' : ofDay.includes(recorded.code) ? 'opensDay' : undefined
    return { message: t(`problem.${recorded.code}`), typed, ...(fieldId ? { fieldId } : {}) }
  }
  const code = encodeURIComponent(round)
  const of = encodeURIComponent(municipality)
  if (page === 'proxy') redirect(`/${locale}/rounds/${code}?municipality=${of}` as Route)
  redirect(`/${locale}/admin/rounds/${code}/municipalities/${of}?said=${page}` as Route)
}
