import { redirect } from 'next/navigation'
import type { SectionResult } from '@/components/questionnaire/form/section-result'
import { type FormContent, findInterruptedForm, formSeal, type IssuedForm, keepInterruptedForm } from '@/data/answering/interrupted-form'
import { getViewer } from '@/data/identity/session'
import { may } from '@/data/rights'
import type { Locale } from '@/questionnaire/text'
import { leadRemoved } from '../../../../lead-removed'
import { addresses } from '../../answering-page'
import { noResult } from './form-result'

type Of = Omit<IssuedForm, 'writer' | 'seal'>

/** The form of this section as it is given to whoever looks at the page now. */
export async function issueForm(of: Of): Promise<IssuedForm> {
  const given = { ...of, writer: (await getViewer()).personId ?? '' }
  return { ...given, seal: formSeal(given) }
}

/** To signing in, and from there back to the form with what it held. @param path of its page, under the round's address */
export function keepAndSignIn(
  given: IssuedForm,
  content: FormContent,
  locale: Locale,
  path: string,
  more: Record<string, string> = {},
): never {
  const token = keepInterruptedForm(given, content)
  const { at } = addresses(locale, given.round, given.municipality)
  redirect(`/${locale}/sign-in?to=${encodeURIComponent(at(path, '', { ...(token ? { kept: token } : {}), ...more }))}`)
}

/** To the page for whoever was removed, when that is why the form cannot be saved: with what it held. */
export async function keepForRemoved(given: IssuedForm, content: FormContent): Promise<void> {
  const viewer = await getViewer()
  if (may(viewer, 'actAsProxy') || viewer.municipalities.includes(given.municipality)) return
  const token = keepInterruptedForm(given, content)
  await leadRemoved(token ? { kept: token } : {})
}

/** What the viewer's form held when it came after the session had ended, to be shown again; null without such. */
export async function readInterruptedForm(of: Of, token: string | string[] | undefined): Promise<SectionResult | null> {
  const content = typeof token === 'string' ? findInterruptedForm(await getViewer(), of, token) : null
  if (!content) return null
  const by = <T>(read: (field: FormContent['fields'][string]) => T) =>
    Object.fromEntries(Object.entries(content.fields).map(([key, field]) => [key, read(field)]))
  const notes = Object.entries(content.fields).flatMap(([key, { note }]) => (note ? [[key, note] as const] : []))
  return {
    ...noResult,
    fields: by((field) => field.fields),
    versions: by((field) => field.basedOn),
    notes: Object.fromEntries(notes),
    postponed: content.postponed ?? null,
  }
}
