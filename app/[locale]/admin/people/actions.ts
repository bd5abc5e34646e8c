'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { changeRole, removeStaff } from '@/data/people/staff'
import { inviteStaff } from '@/data/people/staff-invitation'
import { roleNamed } from '@/data/rights'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { guarded, refusedAs } from '../../guarded'

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const list = (locale: Locale) => `/${locale}/admin/people`

/** Gives a role with a letter; what was typed comes back when it cannot be done. */
export async function inviteStaffAction(_before: Refusal | null, form: FormData): Promise<Refusal> {
  const locale = localeNamed(form.get('locale'))
  const [email, name, language, given] = ['email', 'name', 'language', 'role'].map((each) => field(form, each)) as [
    string,
    string,
    string,
    string,
  ]
  const typed = { email, name, language, role: given }
  const t = await getTranslations({ locale, namespace: 'staff' })
  const viewer = await getViewer()
  const role = roleNamed(given)
  if (!role) return { message: t('problem.role'), fieldId: 'role', typed }
  const asked = { email, name, role, language: localeNamed(language), outside: field(form, 'outside') }
  const invited = await guarded(inviteStaff(viewer, asked).catch(refusedAs('too-many-requests')))
  if (invited === 'too-many-requests') return { message: t('problem.tooMany'), typed }
  if (invited.ok) redirect(`${list(locale)}?said=invited&person=${encodeURIComponent(invited.personId)}` as Route)
  if (invited.code === 'known') redirect(`${list(locale)}?said=known&person=${encodeURIComponent(invited.personId)}` as Route)
  if (invited.code === 'address') return { message: t('problem.address'), fieldId: 'email', typed }
  const { proposal } = invited
  const message = proposal === null ? t('problem.outside', { button: t('invite') }) : t('problem.near', { button: t('invite'), proposal })
  return { message, fieldId: 'email', typed: { ...typed, outside: email } }
}

/** Takes the role of the person whom the confirming page named; the page says why when it cannot be taken. */
export async function removeStaffAction(form: FormData) {
  const locale = localeNamed(form.get('locale'))
  const person = field(form, 'person')
  const viewer = await getViewer()
  const { ok } = await guarded(removeStaff(viewer, person))
  if (!ok) redirect(`${list(locale)}/remove?person=${encodeURIComponent(person)}` as Route)
  redirect(person === viewer.personId ? `/${locale}` : (`${list(locale)}?said=removed` as Route))
}

/** Gives the person another role; the page says why when it cannot be given. */
export async function changeRoleAction(form: FormData) {
  const locale = localeNamed(form.get('locale'))
  const person = field(form, 'person')
  const viewer = await getViewer()
  const role = roleNamed(form.get('role'))
  const page = `${list(locale)}/role?person=${encodeURIComponent(person)}` as Route
  if (!role) redirect(page)
  const { ok } = await guarded(changeRole(viewer, person, role))
  if (!ok) redirect(page)
  const isOwnEnded = person === viewer.personId && role !== 'administrator'
  redirect(isOwnEnded ? (`/${locale}/analysis` as Route) : (`${list(locale)}?said=changed` as Route))
}
