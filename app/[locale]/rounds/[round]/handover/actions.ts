'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { fieldName } from '@/components/questionnaire/fields/form-fields'
import type { Refusal } from '@/components/ui/form/refusable'
import type { Where } from '@/data/answering/response-scope'
import { getViewer } from '@/data/identity/session'
import { handOver } from '@/data/people/handover/hand-over'
import { endHandover, markSeen } from '@/data/people/handover/handovers'
import { type Locale, localeNamed, locales } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../guarded'
import { refuse, refuseOutside } from '../people/refusal'
import { sectionPath } from '../section-path'

export type HandoverOf = Where & { municipality: string; locale: Locale; section: string }

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const pathOf = ({ locale, round }: HandoverOf, page: string) => `/${localeNamed(locale)}/rounds/${encodeURIComponent(round)}${page}`

/** Hands a question or the section over; what is missing comes back with what was typed. */
export async function handOverAction(of: HandoverOf, _before: Refusal | null, form: FormData): Promise<Refusal> {
  const { section, municipality, locale } = of
  const [what, to] = [field(form, 'what'), field(form, 'to')]
  const guest = { email: field(form, 'email'), name: field(form, 'name') }
  const typed = { what, to, ...guest, language: field(form, 'language'), note: field(form, 'note') }
  if (!what) return refuse(locale, 'what', typed)
  if (!to) return refuse(locale, 'whom', typed)
  const language = locales.find((each) => each === typed.language)
  const whom = to === 'other' ? { ...guest, language, outside: field(form, 'outside') } : { personId: to }
  const target = { section, question: what === 'section' ? null : what.replace(/^q:/, '') }
  const asked = { ...target, ...whom, note: typed.note, locale: localeNamed(locale) }
  const handed = await guarded(handOver(await getViewer(), of, asked).catch(refusedAs('too-many-requests', 'round-closed')))
  if (typeof handed === 'string') return refuse(locale, handed, typed)
  if (!handed.ok)
    return handed.code === 'outside' ? refuseOutside(locale, handed, typed, 'handoverButton') : refuse(locale, handed.code, typed)
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

/** "Selvä": what is done of one's asking has been seen. */
export async function seeDoneAction(of: Where & { municipality: string; locale: Locale }, form: FormData): Promise<void> {
  const ids = form.getAll('handover').map(Number).filter(Number.isSafeInteger)
  await guarded(markSeen(await getViewer(), of, ids))
  redirect(pathOf({ ...of, section: '' }, `?${new URLSearchParams({ municipality: of.municipality })}`) as Route)
}
