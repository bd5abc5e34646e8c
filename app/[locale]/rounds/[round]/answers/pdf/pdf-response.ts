import type { Locale } from '@/questionnaire/text'
import type { SentOrCurrent } from '@/sheets/answers-pdf/own-answers'

const notCached = { 'Cache-Control': 'private, no-store' }

/** What cannot be had is not found, whatever the reason. */
export const pdfNotFound = (): Response => new Response(null, { status: 404, headers: notCached })

/** To the page of the same, by an address of the same origin. */
export const seePage = (locale: Locale, round: string, page: 'answers' | 'benchmark', search: string): Response =>
  new Response(null, {
    status: 303,
    headers: { ...notCached, Location: `/${locale}/rounds/${encodeURIComponent(round)}/${page}${search}` },
  })

/** `?municipality=CODE&as=sent` of an address. */
export function ownAnswersQuery(search: URLSearchParams): { municipality: string | undefined; as: SentOrCurrent | undefined } {
  return { municipality: search.get('municipality') || undefined, as: asOf(search.get('as')) }
}

/** Which answers an address asks for; undefined leaves the choice to the service. */
export const asOf = (given: unknown): SentOrCurrent | undefined => (given === 'sent' || given === 'current' ? given : undefined)

/** Headers of the file. @param names its name in plain letters, and in the municipality's own */
export const pdfHeaders = ({ plain, full }: { plain: string; full: string }, locale: Locale, length: number): Headers =>
  new Headers({
    ...notCached,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`,
    'Content-Language': locale,
    'Content-Length': String(length),
    Vary: 'Cookie',
  })
