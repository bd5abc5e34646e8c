import type { NextRequest } from 'next/server'
import { countWrongCode, requireRoomForCode } from '@/data/identity/sign-in/limits'
import { redeemCode, redeemLink, type SignedIn } from '@/data/identity/sign-in/redeem'
import { ipOf } from '@/data/system/forwarded'
import { readSignInMeans } from '@/questionnaire/reading/code'
import type { Locale } from '@/questionnaire/text'
import { addressCookie } from '../cookies'
import { inEqualTime, tooMany } from '../form'

/** Who signed in, or the page that says why nobody did. A link that holds always works: only codes can be guessed, so only they are limited. */
export async function redeem(form: URLSearchParams, locale: Locale, request: NextRequest): Promise<SignedIn | string> {
  // Whoever pastes the letter's link, or all of the letter, where its code belongs, means that link.
  const pasted = readSignInMeans(form.get('code') ?? '')
  const token = form.get('token') ?? (pasted && 'token' in pasted ? pasted.token : null)
  if (token !== null) return (await inEqualTime(() => redeemLink(token, locale))) ?? `/${locale}/sign-in/confirm?problem=confirm`
  const address = form.get('email') ?? request.cookies.get(addressCookie)?.value ?? ''
  if (!pasted || !('code' in pasted)) return `/${locale}/sign-in/code?problem=digits`
  const { code } = pasted
  return tryCode().catch(tooMany(() => `/${locale}/sign-in/code?problem=too-many`))

  async function tryCode() {
    const ip = ipOf(request.headers)
    requireRoomForCode(ip)
    const signedIn = await inEqualTime(async () => {
      const right = await redeemCode(address, code, locale)
      if (!right) countWrongCode(ip)
      return right
    })
    return signedIn ?? `/${locale}/sign-in/code?problem=code`
  }
}
