'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/components/ui/form/refusable'
import { removeContact, saveContact } from '@/data/contacts/contacts'
import { getViewer } from '@/data/identity/session'
import { saveMunicipalityDomains } from '@/data/people/joining/domains'
import { type Locale, localeNamed, locales } from '@/questionnaire/text'
import { guarded } from '../../../guarded'

export type MunicipalityPlace = { locale: Locale; municipality: string }

const field = (form: FormData, name: string): string => String(form.get(name) ?? '')
const pageOf = ({ locale, municipality }: MunicipalityPlace, said: string) =>
  `/${localeNamed(locale)}/admin/municipalities/${encodeURIComponent(municipality)}?said=${said}` as Route

export async function saveDomainsAction(of: MunicipalityPlace, _before: Refusal | null, form: FormData): Promise<Refusal> {
  const domains = field(form, 'domains')
  const { wrong } = await guarded(saveMunicipalityDomains(await getViewer(), of.municipality, domains))
  if (wrong.length === 0) redirect(pageOf(of, 'domains'))
  const t = await getTranslations({ locale: localeNamed(of.locale), namespace: 'people' })
  return { message: t('problemDomains', { wrong: wrong.join(' ') }), fieldId: 'domains', typed: { domains } }
}

const states = ['current', 'bounced', 'departed'] as const

/** @param of.contact null for a new one */
export async function saveContactAction(
  of: MunicipalityPlace & { contact: number | null },
  _before: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const typed = Object.fromEntries(
    ['email', 'name', 'role', 'language', 'state', 'primary', 'registry'].map((name) => [name, field(form, name)]),
  )
  const { email = '', name = '', role = '', language, state, primary, registry } = typed
  const saved = await guarded(
    saveContact(await getViewer(), of.municipality, of.contact, {
      email,
      name,
      role,
      locale: locales.find((each) => each === language) ?? null,
      state: states.find((each) => each === state) ?? 'current',
      isPrimary: primary === 'yes',
      isRegistry: registry === 'yes',
    }),
  )
  if (saved.ok) redirect(pageOf(of, 'contact'))
  const t = await getTranslations({ locale: localeNamed(of.locale), namespace: 'contacts' })
  return { message: saved.code === 'address' ? t(`fault.${saved.fault}`) : t('taken'), fieldId: 'email', typed }
}

export async function removeContactAction(of: MunicipalityPlace & { contact: number }): Promise<void> {
  await guarded(removeContact(await getViewer(), of.municipality, Number(of.contact)))
  redirect(pageOf(of, 'removed'))
}
