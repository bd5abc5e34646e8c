'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { approveQuote, withdrawQuote } from '@/data/open-answers/quotes'
import { localeNamed } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const answerOf = (form: FormData) => ({ key: field(form, 'question'), responseId: Number(field(form, 'answer')) })

const listWith = (form: FormData, said: string) => {
  const query = new URLSearchParams({ question: field(form, 'question'), said })
  return `/${localeNamed(form.get('locale'))}/admin/rounds/${encodeURIComponent(field(form, 'round'))}/open-answers?${query}#said` as Route
}

const refusals = { empty: 'quoteEmpty', 'names-municipality': 'quoteNames', 'not-in-answer': 'quoteNotInAnswer' } as const

/** Approves a quote; one that is empty, is not in the answer or names a municipality comes back with what was typed. */
export async function approveQuoteAction(_before: Refusal | null, form: FormData): Promise<Refusal | null> {
  const quote = field(form, 'quote')
  const approved = await guarded(approveQuote(await getViewer(), field(form, 'round'), answerOf(form), quote))
  if (approved === 'done' || approved === 'unchanged') redirect(listWith(form, 'quoted'))
  const t = await getTranslations({ locale: localeNamed(form.get('locale')), namespace: 'openAnswers' })
  return { message: t(refusals[approved]), fieldId: 'quote', typed: { quote } }
}

export async function withdrawQuoteAction(form: FormData): Promise<void> {
  await guarded(withdrawQuote(await getViewer(), field(form, 'round'), answerOf(form)))
  redirect(listWith(form, 'unquoted'))
}
