/** The headers that every answer has, whoever makes it, and what a page's scripts and styles may be. */
import 'server-only'
import { createHash } from 'node:crypto'
import { embedStyle } from '@/charts/embed-style'
import { isProduction } from '@/env'

const ofAll = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
}

/** The addresses of these pages hold a token. */
const holdsToken = /^\/\w+\/(?:sign-in\/confirm|join\/[^/]+)\/?$/

/** Charts for other sites' pages: they alone may stand in a frame. */
const mayBeFramed = /^\/\w+\/results\/[\w-]+\/[\w-]+\/embed$/

/** The narrow preview of a section stands in a frame of the editor's own page. */
const framedByOwn = /^\/\w+\/admin\/rounds\/[\w-]+\/questionnaire\/preview\/\w+\/narrow$/

/** @param path without its query */
export const securityHeaders = (path: string): Record<string, string> => ({
  ...ofAll,
  ...(mayBeFramed.test(path) ? {} : { 'X-Frame-Options': framedByOwn.test(path) ? 'SAMEORIGIN' : 'DENY' }),
  'Referrer-Policy': holdsToken.test(path) ? 'no-referrer' : 'same-origin',
})

/** Nothing but its own style sheet, and any site's frame around it. */
const embedPolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(embedStyle).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  'frame-ancestors *',
].join('; ')

/** The Content-Security-Policy of a page: of an embed its own, else one whose scripts and styles carry the nonce. @param path without its query */
export const policyOf = (path: string, nonce: string): string =>
  mayBeFramed.test(path) ? embedPolicy : policyWith(nonce, framedByOwn.test(path) ? `'self'` : `'none'`)

function policyWith(nonce: string, ancestors: string): string {
  const isDeveloped = !isProduction()
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDeveloped ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDeveloped ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${isDeveloped ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}
