import { retryAfter } from '@/data/system/workers'
import { sheetTexts } from '@/messages/sheet-texts'
import type { Locale } from '@/questionnaire/text'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function filePage(
  locale: Locale,
  [title, ...lines]: [string, ...string[]],
  init: { status: number; headers?: Record<string, string> },
): Response {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  const page = `<!doctype html><html lang="${locale}"><head>${head}</head><body><main><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</main></body></html>`
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale }
  return new Response(page, { status: init.status, headers: { ...headers, ...init.headers } })
}

/** For files: too much is being made for this asker already. A page that says so, and when to try again. */
export function busyPage(locale: Locale): Response {
  const { t } = sheetTexts(locale)
  const retry = `<a href="">${escaped(t('busyRetry'))}</a>`
  return filePage(locale, [escaped(t('busyTitle')), escaped(t('busyText', { seconds: retryAfter })), retry], {
    status: 503,
    headers: { 'Retry-After': String(retryAfter) },
  })
}

/** For public files: they rest on results that are not public. A page that says so, and until when. */
export function restsOnHiddenPage(locale: Locale): Response {
  const { t } = sheetTexts(locale)
  return filePage(locale, [escaped(t('withheldTitle')), escaped(t('withheldText'))], { status: 409 })
}

/** For files: making it took so long that it was ended. A page that says so, and asks nobody to try again at once. */
export function tookTooLongPage(locale: Locale): Response {
  const { t } = sheetTexts(locale)
  return filePage(locale, [escaped(t('tooLongTitle')), escaped(t('tooLongText'))], { status: 500 })
}
