/**
 * A public page without script. Only plain links stand on it (docs/decisions/003-plain-links-and-forms.md), so the framework's scripts would
 * be fetched and run for nothing, and a page without any needs no nonce: it can be the same for everybody.
 */
import 'server-only'
import { pageWithSoftHyphens } from '@/questionnaire/soft-hyphens'

/** The framework sends a part of the page later, and a script puts it in its place. */
const needsScript = /<template\b|<div hidden="" id="S:/

/** A block of data for search engines is no script: no policy forbids it, and nothing runs it. */
const ofScripts = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g
const nonce = / nonce="[^"]*"/g

/** The page without its scripts, its long words divisible; null when it would not be whole without scripts. @param html as the framework drew it */
export function withoutScripts(html: string): string | null {
  if (needsScript.test(html)) return null
  return pageWithSoftHyphens(html.replace(ofScripts, '').replace(/<(?:link|style)\b[^>]*>/g, (tag) => tag.replace(nonce, '')))
}

const ofPlainPage: Record<string, string> = { 'script-src': `script-src 'none'`, 'style-src': `style-src 'self'` }

/** The Content-Security-Policy of a page without script: the framework's page's, without what its nonce allowed. */
export const plainPolicy = (policy: string): string =>
  policy
    .split('; ')
    .map((directive) => ofPlainPage[directive.split(' ')[0] ?? ''] ?? directive)
    .join('; ')
