'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { readAddress } from '@/questionnaire/reading/address'
import { cutText } from '@/questionnaire/reading/text'
import { type Locale, localeNamed } from '@/questionnaire/text'
import { mailboxCookie } from './mailbox-cookie'

/** Shows the letters to one address, which is remembered in a cookie and stands in no page's address; empty shows all. */
export async function showMailboxAction(locale: Locale, form: FormData): Promise<void> {
  const path = `/${localeNamed(locale)}/demo/letters` as const
  const typed = String(form.get('to') ?? '')
  const address = readAddress(typed) ?? cutText(typed, 254)
  const store = await cookies()
  store.set(mailboxCookie, address, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: address ? 30 * 60 : 0 })
  redirect(path)
}
