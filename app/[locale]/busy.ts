import { retryAfter } from '@/data/system/workers'
import { sheetTexts } from '@/messages/sheet-texts'
import type { Locale } from '@/questionnaire/text'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** For files: too much is being made for this asker already. A page that says so, and when to try again. */
export function busyPage(locale: Locale): Response {
  const { t } = sheetTexts(locale)
  const [title, text, retry] = [t('busyTitle'), t('busyText', { seconds: retryAfter }), t('busyRetry')].map(escaped)
  const page = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p></main></body></html>`
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale }
  return new Response(page, { status: 503, headers: { ...headers, 'Retry-After': String(retryAfter) } })
}
