import type { NextRequest } from 'next/server'
import { AppError } from '@/data/errors'
import { countAttempt } from '@/data/identity/sign-in/limits'
import { redeemCode, redeemLink, type SignedIn } from '@/data/identity/sign-in/redeem'
import { normalAddress } from '@/data/people/people'
import type { Locale } from '@/questionnaire/text'
import { addressCookie } from '../address-cookie'
import { ipOf } from '../form'

/** Who signed in, or the page that says why nobody did. */
export async function redeem(form: URLSearchParams, locale: Locale, request: NextRequest): Promise<SignedIn | string> {
  const token = form.get('token')
  const address = form.get('email') ?? request.cookies.get(addressCookie)?.value ?? ''
  const code = (form.get('code') ?? '').replace(/[\s-]/g, '')
  const page = token === null ? 'code' : 'confirm'
  if (token === null && !/^\d{6}$/.test(code)) return `/${locale}/sign-in/code?problem=digits`
  try {
    await countAttempt('redeem', ipOf(request.headers), token === null ? normalAddress(address) : null)
  } catch (error) {
    if (error instanceof AppError) return `/${locale}/sign-in/${page}?problem=too-many`
    throw error
  }
  const signedIn = token === null ? await redeemCode(address, code, locale) : await redeemLink(token, locale)
  return signedIn ?? `/${locale}/sign-in/${page}?problem=${page}`
}
