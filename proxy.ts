/** Headers only: one Content-Security-Policy with a nonce for every page, the locale from the address. No permissions. */
import { type NextRequest, NextResponse } from 'next/server'
import { probeCookie } from './app/api/auth/cookies'
import { isOwnRequest } from './app/api/own-origin'
import { preferredLocale } from './messages/preferred'
import { locales } from './questionnaire/text'

const development = process.env.NODE_ENV === 'development'

const policy = (nonce: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

const reading = ['GET', 'HEAD', 'OPTIONS']

export function proxy(request: NextRequest) {
  // A page is only posted to by its own forms, whose server actions refuse other sites as the API does.
  if (!reading.includes(request.method) && !isOwnRequest(request.headers))
    return NextResponse.json({ code: 'cross-site' }, { status: 403, headers: { 'Cache-Control': 'no-store' } })
  const { pathname, search } = request.nextUrl
  const locale = locales.find((each) => pathname === `/${each}` || pathname.startsWith(`/${each}/`))
  if (!locale) {
    const preferred = preferredLocale(request.headers.get('accept-language'))
    return NextResponse.redirect(new URL(`/${preferred}${pathname === '/' ? '' : pathname}${search}`, request.url), {
      headers: { Vary: 'Accept-Language' },
    })
  }
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy(nonce))
  headers.set('x-nonce', nonce)
  headers.set('x-address', pathname + search)
  headers.set('X-NEXT-INTL-LOCALE', locale)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy(nonce))
  if (/^\/\w\w\/sign-in\/(?:confirm|code)$/.test(pathname))
    response.cookies.set(probeCookie, '1', { httpOnly: true, sameSite: 'lax', path: '/' })
  return response
}

/** Everything but the API, Next's own files and the files at the root: a page's address may end in anything. */
export const config = { matcher: ['/((?!api(?:/|$)|_next/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)'] }
