/** A form of a page from before a new version may name an action that is no more. The framework answers in English, without a title. */
import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from './log'

const channel = 'http.server.request.start'

// The page is made outside of the framework, where the message files are not at hand.
const texts = {
  fi: ['Palvelu on päivitetty', 'Sivu, jolta lomake lähetettiin, on vanhaa versiota, eikä lomaketta tallennettu.', 'Avaa sivu uudelleen'],
  sv: [
    'Tjänsten har uppdaterats',
    'Sidan som formuläret skickades från är av en äldre version, och formuläret sparades inte.',
    'Öppna sidan på nytt',
  ],
  en: [
    'The service has been updated',
    'The page the form was sent from is of an older version, and the form was not saved.',
    'Open the page again',
  ],
} as const

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)

/** The page that says so, with a link to the form as it is now. @param address path and search of the form's page */
export function updatedPage(address: string): string {
  const [, locale = 'fi'] = /^\/(fi|sv|en)(?:[/?]|$)/.exec(address) ?? []
  const [title, text, link] = texts[locale as keyof typeof texts]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Kuntakysely</title>`
  const main = `<main><h1>${title}</h1><p>${text}</p><p><a href="${escaped(address)}">${link}</a></p></main>`
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`
}

/** Puts the page in the place of what the framework says to a form sent without script. A script reads the header and shows its own. */
function watchForm(message: unknown): void {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  if (request.method !== 'POST' || request.headers['next-action'] !== undefined) return
  const address = request.url?.startsWith('/') && !request.url.startsWith('//') ? request.url : '/fi'
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)] as ((...given: unknown[]) => ServerResponse)[]
  if (!writeHead || !end) return
  let page: string | undefined
  const isUnknown = () => response.getHeader('x-nextjs-action-not-found') === '1'
  // Headers may go before the end: the framework's compression sends them first.
  response.writeHead = ((...given: unknown[]) => {
    if (isUnknown()) {
      log.info({ reason: 'action', method: 'POST' }, 'request refused')
      page = updatedPage(address)
      response.removeHeader('ETag')
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Content-Length', Buffer.byteLength(page))
    }
    return writeHead(...given)
  }) as ServerResponse['writeHead']
  response.end = ((...given: unknown[]) => {
    if (!response.headersSent && isUnknown()) response.writeHead(response.statusCode)
    return page === undefined ? end(...given) : end(page)
  }) as ServerResponse['end']
}

/** From now on a form with an unknown action is answered with a page of ours; doing it twice changes nothing. */
export function answerUnknownActions(): void {
  unsubscribe(channel, watchForm)
  subscribe(channel, watchForm)
}
