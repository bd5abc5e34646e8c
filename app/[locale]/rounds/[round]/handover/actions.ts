'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import type { Refusal } from '@/components/ui/form/refusable'
import type { Where } from '@/data/answering/response-scope'
import { getViewer } from '@/data/identity/session'
import { handOver } from '@/data/people/handover/hand-over'
import { endHandover } from '@/data/people/handover/handovers'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../guarded'
import { refuse } from '../people/refusal'
import { sectionPath } from '../section-path'

export type HandoverOf = Where & { municipality: string; locale: Locale; section: string }

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const pathOf = ({ locale, round }: HandoverOf, page: string) => `/${localeNamed(locale)}/rounds/${encodeURIComponent(round)}${page}`

/** Hands a question or the section over; what is missing comes back with what was typed. */
export async function handOverAction(of: HandoverOf, _before: Refusal | null, form: FormData): Promise<Refusal> {
  const { section, municipality, locale } = of
  const [what, to] = [field(form, 'what'), field(form, 'to')]
  const typed = { what, to, email: field(form, 'email'), name: field(form, 'name'), note: field(form, 'note') }
  if (!what) return refuse(locale, 'what', typed)
  if (!to) return refuse(locale, 'whom', typed)
  const whom = to === 'other' ? { email: typed.email, name: typed.name } : { personId: to }
  const target = { section, question: what === 'section' ? null : what.replace(/^q:/, '') }
  const asked = { ...target, ...whom, note: typed.note, locale: localeNamed(locale) }
  const handed = await guarded(handOver(await getViewer(), of, asked).catch(refusedAs('too-many-requests', 'round-closed')))
  if (typeof handed === 'string') return refuse(locale, handed, typed)
  if (!handed.ok) return refuse(locale, handed.code, typed)
  redirect(pathOf(of, `?${new URLSearchParams({ municipality, said: 'asked' })}`) as Route)
}

/** "Valmis" or "Peru pyyntö": ends what was asked and stays where the button was. */
export async function endHandoverAction(
  of: Where & { municipality: string; locale: Locale; page: 'hub' | 'section' | 'check' },
  form: FormData,
): Promise<void> {
  const as = form.get('as') === 'withdrawn' ? 'withdrawn' : 'done'
  const ended = { id: Number(field(form, 'handover')), as, locale: localeNamed(of.locale) } as const
  const ending = endHandover(await getViewer(), of, ended).catch(refusedAs('round-closed'))
  const target = await guarded(ending)
  const query = new URLSearchParams({ municipality: of.municipality })
  // The hub of a closed round says that it is closed.
  if (target === 'round-closed') redirect(pathOf({ ...of, section: '' }, `?${query}`) as Route)
  const hash = of.page === 'section' && target.question ? `#q-${fieldName(target.question)}` : ''
  const page = { hub: '', check: '/check', section: sectionPath(target.section) }[of.page]
  redirect(pathOf({ ...of, section: target.section }, `${page}?${query}${hash}`) as Route)
}
