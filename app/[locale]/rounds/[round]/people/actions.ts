'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Where } from '@/data/answering/response-scope'
import { getViewer } from '@/data/identity/session'
import { inviteColleague, saveProfile } from '@/data/people/invite'
import { decideJoinRequest } from '@/data/people/joining/decide'
import { saveDomains } from '@/data/people/joining/domains'
import { makeJoinLink, revokeJoinLink } from '@/data/people/joining/join-link'
import { removeMember, transfer } from '@/data/people/remove'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, telling } from '../../../guarded'

export type PeopleOf = Where & { municipality: string; locale: Locale }

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Back to the page of people, with what was done or what is wrong and what was typed. */
function back({ locale, round, municipality }: PeopleOf, said: Record<string, string>, hash = '', page = 'people'): never {
  const query = new URLSearchParams({ municipality, ...said })
  redirect(`/${localeNamed(locale)}/rounds/${encodeURIComponent(round)}/${page}?${query}${hash}` as Route)
}

/** Refusals that the page explains. */
const explained = telling('too-many-requests', 'round-closed')

export async function saveProfileAction(of: PeopleOf, form: FormData): Promise<void> {
  const typed = { name: field(form, 'ownName'), title: field(form, 'ownTitle') }
  const { ok } = await guarded(saveProfile(await getViewer(), typed))
  back(of, ok ? { said: 'profile' } : { problem: 'name' })
}

export async function inviteAction(of: PeopleOf, form: FormData): Promise<void> {
  const typed = { email: field(form, 'email'), name: field(form, 'name'), message: field(form, 'message') }
  const invited = await guarded(inviteColleague(await getViewer(), of, { ...typed, locale: localeNamed(of.locale) }).catch(explained))
  if (typeof invited === 'string') back(of, { problem: invited, ...typed })
  if (!invited.ok)
    back(of, invited.code === 'member' ? { said: 'member', who: typed.email } : { problem: invited.code, ...typed }, '#invite')
  back(of, { said: 'invited', who: typed.email })
}

export async function removeAction(of: PeopleOf, form: FormData): Promise<void> {
  const personId = field(form, 'person')
  const viewer = await getViewer()
  const removed = await guarded(removeMember(viewer, of, { personId, last: form.get('last') === 'yes' }))
  if (!removed.ok) back(of, { person: personId, problem: 'last' }, '', 'people/remove')
  if (personId === viewer.personId && !viewer.administrator) redirect(`/${localeNamed(of.locale)}/rounds`)
  back(of, { said: 'removed' })
}

export async function transferAction(of: PeopleOf, form: FormData): Promise<void> {
  const viewer = await getViewer()
  const to = field(form, 'to')
  const typed = { to, email: field(form, 'email'), name: field(form, 'name'), message: field(form, 'message') }
  if (!to) back(of, { ...typed, problem: 'whom' }, '', 'people/transfer')
  const { to: _, ...guest } = typed
  const successor = to === 'other' ? guest : { personId: to }
  const passed = await guarded(transfer(viewer, of, { ...successor, locale: localeNamed(of.locale) }).catch(explained))
  if (typeof passed === 'string') back(of, { problem: passed, ...typed }, '', 'people/transfer')
  if (!passed.ok) back(of, { problem: passed.code, ...typed }, '', 'people/transfer')
  redirect(`/${localeNamed(of.locale)}/rounds`)
}

export async function decideAction(of: PeopleOf, form: FormData): Promise<void> {
  const approve = form.get('decision') === 'approve'
  const deciding = decideJoinRequest(await getViewer(), of, { id: Number(field(form, 'request')), approve })
  const isGone = (await guarded(deciding.catch(telling('not-found')))) === 'not-found'
  back(of, { said: isGone ? 'decided' : approve ? 'approved' : 'refused' })
}

export type LinkState = { link: string; address: string | null } | { problem: string; email: string } | null

export async function joinLinkAction(of: PeopleOf, _before: LinkState, form: FormData): Promise<LinkState> {
  const email = field(form, 'registry')
  const made = await guarded(makeJoinLink(await getViewer(), of, { email, locale: localeNamed(of.locale) }).catch(explained))
  if (typeof made === 'string') return { problem: made, email }
  return made.ok ? { link: made.link, address: made.address } : { problem: made.code, email }
}

export async function revokeAction(of: PeopleOf, form: FormData): Promise<void> {
  // A second press finds nothing to revoke: the link is as gone as was wanted.
  await guarded(revokeJoinLink(await getViewer(), of, Number(field(form, 'link'))).catch(telling('not-found')))
  back(of, { said: 'revoked' }, '#join')
}

export async function saveDomainsAction(of: PeopleOf, form: FormData): Promise<void> {
  const domains = field(form, 'domains')
  const { wrong } = await guarded(saveDomains(await getViewer(), of, domains))
  back(of, wrong.length ? { problem: 'domains', wrong: wrong.join(' '), domains } : { said: 'domains' }, wrong.length ? '' : '#join')
}
