/** The headers that every answer has, whoever makes it, and what a page's scripts and styles may be. */
import 'server-only'
import { isProduction } from '@/env'

const ofAll = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
}

/** The addresses of these pages hold a token. */
const holdsToken = /^\/\w+\/(?:sign-in\/confirm|join\/[^/]+)\/?$/

/** @param path without its query */
export const securityHeaders = (path: string): Record<string, string> => ({
  ...ofAll,
  'Referrer-Policy': holdsToken.test(path) ? 'no-referrer' : 'same-origin',
})

/** The Content-Security-Policy of a page whose own scripts and styles carry the nonce. */
export function policyWith(nonce: string): string {
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
    `frame-ancestors 'none'`,
  ].join('; ')
}
