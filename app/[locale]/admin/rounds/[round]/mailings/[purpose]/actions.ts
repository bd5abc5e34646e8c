'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { AppError } from '@/data/errors'
import { getViewer } from '@/data/identity/session'
import { changeMailing, type MailingChange, makeMailing } from '@/data/mailings/mailings'
import { sendProof } from '@/data/mailings/preview'
import { type MailingPurpose, readPurpose } from '@/questionnaire/mailing/purposes'
import { type Locale, localeNamed, locales } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { readDue } from '../../read-due'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

type Where = { locale: Locale; round: string; purpose: MailingPurpose }

function whereOf(form: FormData): Where {
  const purpose = readPurpose(field(form, 'purpose'))
  if (!purpose) notFound()
  return { locale: localeNamed(form.get('locale')), round: field(form, 'round'), purpose }
}

const backTo = ({ locale, round, purpose }: Where, said: string): never =>
  redirect(`/${locale}/admin/rounds/${encodeURIComponent(round)}/mailings/${purpose}?said=${said}#said` as Route)

async function proof(where: Where, form: FormData): Promise<Refusal> {
  const t = await getTranslations({ locale: where.locale, namespace: 'mailings' })
  const language = locales.find((each) => each === field(form, 'language'))
  const of = { purpose: where.purpose, municipality: field(form, 'municipality'), locale: language }
  try {
    await sendProof(await getViewer(), where.round, of, t('proofMark'))
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many-requests') return { message: t('problem.proofs'), typed: {} }
    if (error instanceof AppError) notFound()
    throw error
  }
  return backTo(where, 'proof')
}

/** Makes a mailing for now or later, or sends a proof of its letter; what cannot be taken comes back with what was typed. */
export async function mailingAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const where = whereOf(form)
  const { locale, round, purpose } = where
  if (field(form, 'form') === 'proof') return proof(where, form)
  const isLater = field(form, 'form') === 'later'
  const viewer = await getViewer()
  const due = isLater ? await readDue(form, locale) : null
  const ticked = isLater ? 'calendarLater' : 'calendarNow'
  const withCalendar = form.get(ticked) !== null
  const typed = { form: isLater ? 'later' : 'now', ...(withCalendar ? { [ticked]: 'yes' } : {}) }
  if (due !== null && !(due instanceof Date)) return { ...due, typed: { ...due.typed, ...typed } }
  const made = await guarded(makeMailing(viewer, round, { purpose, dueAt: due, withCalendar }))
  if (made.ok) return backTo(where, isLater ? 'scheduled' : 'made')
  const t = await getTranslations({ locale, namespace: 'mailings' })
  return { message: t(`problem.${made.code}`), typed }
}

const isChange = (text: string): text is MailingChange => text === 'pause' || text === 'resume' || text === 'cancel'

/** Pauses a mailing, lets it go on or cancels it. */
export async function changeMailingAction(form: FormData): Promise<void> {
  const where = whereOf(form)
  const change = field(form, 'change')
  if (!isChange(change)) notFound()
  await guarded(changeMailing(await getViewer(), where.round, Number(field(form, 'mailing')) || 0, change))
  backTo(where, change)
}
