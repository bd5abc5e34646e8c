'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Refusal } from '@/components/ui/form/refusable'
import type { Where } from '@/data/answering/response-scope'
import { getViewer } from '@/data/identity/session'
import { saveApprovers } from '@/data/people/approvers'
import { inviteColleague, saveProfile } from '@/data/people/invite'
import { saveDomains } from '@/data/people/joining/domains'
import { makeJoinLink, revokeJoinLink } from '@/data/people/joining/join-link'
import { decideJoinRequest } from '@/data/people/joining/join-requests'
import { removeMember, transfer } from '@/data/people/remove'
import { may } from '@/data/rights'
import { type Locale, localeNamed, locales } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../../guarded'
import { refuse, refuseOutside } from './refusal'

export type PeopleOf = Where & { municipality: string; locale: Locale }

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Back to the page of people, with what was done: codes and ids, nothing of a person. */
function back({ locale, round, municipality }: PeopleOf, said: Record<string, string>, hash = '', page = 'people'): never {
  const query = new URLSearchParams({ municipality, ...said })
  redirect(`/${localeNamed(locale)}/rounds/${encodeURIComponent(round)}/${page}?${query}${hash}` as Route)
}

/** Refusals that the page explains. */
const explained = refusedAs('too-many-requests', 'round-closed')

/** The forms of the page that may come back filled: inviting, one's own details, the domains. */
export async function peopleFormAction(of: PeopleOf, _before: Refusal | null, form: FormData): Promise<Refusal> {
  const sent = field(form, 'form')
  if (sent === 'invite') return inviteFrom(of, form)
  return sent === 'domains' ? saveDomainsFrom(of, form) : saveProfileFrom(of, form)
}

async function saveProfileFrom(of: PeopleOf, form: FormData): Promise<Refusal> {
  const [name, title] = [field(form, 'ownName'), field(form, 'ownTitle')]
  const { ok } = await guarded(saveProfile(await getViewer(), { name, title }))
  return ok ? back(of, { said: 'profile' }) : refuse(of.locale, 'name', { ownName: name, ownTitle: title })
}

/** What is typed of somebody to invite, as a form gives it back. */
const guestFrom = (form: FormData) => ({
  email: field(form, 'email'),
  name: field(form, 'name'),
  language: field(form, 'language'),
  message: field(form, 'message'),
})

/** The same as it is asked of the data. */
const invitationFrom = (form: FormData, locale: Locale) => {
  const typed = guestFrom(form)
  const language = locales.find((each) => each === typed.language)
  return { ...typed, language, outside: field(form, 'outside'), locale: localeNamed(locale) }
}

async function inviteFrom(of: PeopleOf, form: FormData): Promise<Refusal> {
  const typed = guestFrom(form)
  const invited = await guarded(inviteColleague(await getViewer(), of, invitationFrom(form, of.locale)).catch(explained))
  if (typeof invited === 'string') return refuse(of.locale, invited, typed)
  if (invited.ok) back(of, { said: 'invited', who: invited.personId })
  if (invited.code === 'member') back(of, { said: 'member', who: invited.personId })
  return invited.code === 'outside' ? refuseOutside(of.locale, invited, typed, 'invite') : refuse(of.locale, invited.code, typed)
}

async function saveDomainsFrom(of: PeopleOf, form: FormData): Promise<Refusal> {
  const domains = field(form, 'domains')
  const { wrong } = await guarded(saveDomains(await getViewer(), of, domains))
  return wrong.length ? refuse(of.locale, 'domains', { domains }, { wrong: wrong.join(' ') }) : back(of, { said: 'domains' }, '#join')
}

export async function removeAction(of: PeopleOf, form: FormData): Promise<void> {
  const personId = field(form, 'person')
  const viewer = await getViewer()
  const removed = await guarded(removeMember(viewer, of, { personId, last: form.get('last') === 'yes' }))
  if (!removed.ok) back(of, { person: personId, problem: 'last' }, '', 'people/remove')
  if (personId === viewer.personId && !may(viewer, 'actAsProxy')) redirect(`/${localeNamed(of.locale)}/rounds`)
  back(of, { said: 'removed' })
}

export async function transferAction(of: PeopleOf, _before: Refusal | null, form: FormData): Promise<Refusal> {
  const viewer = await getViewer()
  const to = field(form, 'to')
  const typed = { to, ...guestFrom(form) }
  if (!to) return refuse(of.locale, 'whom', typed)
  const guest = invitationFrom(form, of.locale)
  const successor = to === 'other' ? guest : { personId: to, locale: guest.locale }
  const passed = await guarded(transfer(viewer, of, successor).catch(explained))
  if (typeof passed === 'string') return refuse(of.locale, passed, typed)
  if (!passed.ok && passed.code === 'outside') return refuseOutside(of.locale, passed, typed, 'transferButton')
  if (!passed.ok) return refuse(of.locale, passed.code === 'member' ? 'whom' : passed.code, typed)
  redirect(`/${localeNamed(of.locale)}/rounds`)
}

export async function decideAction(of: PeopleOf, form: FormData): Promise<void> {
  const approve = form.get('decision') === 'approve'
  const deciding = decideJoinRequest(await getViewer(), of, { id: Number(field(form, 'request')), approve })
  const isGone = (await guarded(deciding.catch(refusedAs('not-found')))) === 'not-found'
  back(of, { said: isGone ? 'decided' : approve ? 'approved' : 'refused' })
}

/** Those ticked approve from now on; nobody ticked: nobody has to approve. */
export async function approversAction(of: PeopleOf, form: FormData): Promise<void> {
  const ids = form.getAll('approver').map(String)
  const saved = await guarded(saveApprovers(await getViewer(), of, ids).catch(refusedAs('round-closed')))
  back(of, saved === 'round-closed' ? {} : { said: 'approvers' }, '#approval-setting')
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
  await guarded(revokeJoinLink(await getViewer(), of, Number(field(form, 'link'))).catch(refusedAs('not-found')))
  back(of, { said: 'revoked' }, '#join')
}
