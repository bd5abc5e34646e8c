/**
 * A form of a page from before a new version may name an action that is no more. The framework answers in English, without a title,
 * and what was typed would be gone: without script, the page that says so gives it back.
 */
import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from './log'

const channel = 'http.server.request.start'

// The page is made outside of the framework, where the message files are not at hand.
const texts = {
  fi: {
    title: 'Palvelu on päivitetty',
    text: 'Sivu, jolta lomake lähetettiin, on vanhaa versiota, eikä lomaketta tallennettu. Avaa sivu uudelleen ja täytä lomake siinä.',
    typed: 'Tämän kirjoitit. Kopioi se talteen ennen kuin avaat sivun.',
    link: 'Avaa sivu uudelleen',
  },
  sv: {
    title: 'Tjänsten har uppdaterats',
    text: 'Sidan som formuläret skickades från är av en äldre version, och formuläret sparades inte. Öppna sidan på nytt och fyll i formuläret där.',
    typed: 'Det här skrev du. Kopiera det innan du öppnar sidan.',
    link: 'Öppna sidan på nytt',
  },
  en: {
    title: 'The service has been updated',
    text: 'The page the form was sent from is of an older version, and the form was not saved. Open the page again and fill in the form there.',
    typed: 'This is what you wrote. Copy it before you open the page.',
    link: 'Open the page again',
  },
} as const

/** What forms say by themselves; everything else somebody wrote or chose. */
const ofTheForm =
  /^(?:\$.*|(?:version|theirs):.*|shown|seen|form|keep|use|confirm|leave|locale|round|number|act|person|handover|request|link|last|key|version|basedOn|saveId)$/

/** As the framework's own limit for a form. */
const mostBytes = 1024 * 1024

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)

/** A line break at the beginning of a text area is not part of it. */
const field = (text: string): string =>
  `<p><textarea readonly cols="80" rows="${Math.min(20, text.split('\n').length + 1)}">\n${escaped(text)}</textarea></p>`

/**
 * The page that says so, with a link to the form as it is now.
 * @param address path and search of the form's page
 * @param typed what its fields held
 */
export function updatedPage(address: string, typed: readonly string[]): string {
  const [, locale = 'fi'] = /^\/(fi|sv|en)(?:[/?]|$)/.exec(address) ?? []
  const t = texts[locale as keyof typeof texts]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title} – Kuntakysely</title>`
  const written = typed.length ? `<h2>${t.typed}</h2>${typed.map(field).join('')}` : ''
  const main = `<main><h1>${t.title}</h1><p>${t.text}</p>${written}<p><a href="${escaped(address)}">${t.link}</a></p></main>`
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`
}

/** What was typed into a form; nothing of one that cannot be read. */
async function typedIn(body: Buffer, type: string): Promise<string[]> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => new FormData())
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' && value.trim() && !ofTheForm.test(name) ? [value] : []))
  return [...new Set(typed)]
}

/** Sees what comes in besides whoever reads it, up to the limit. */
function bodyOf(request: IncomingMessage): () => Buffer {
  const parts: Buffer[] = []
  let bytes = 0
  const push = request.push.bind(request)
  request.push = (part: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(part) && bytes < mostBytes) {
      parts.push(part)
      bytes += part.length
    }
    return push(part, encoding)
  }
  return () => Buffer.concat(parts)
}

/** Puts the page in the place of what the framework says to a form sent without script. A script reads the header and shows its own. */
function watchForm(message: unknown): void {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  const type = request.headers['content-type'] ?? ''
  if (request.method !== 'POST' || request.headers['next-action'] !== undefined || !type.startsWith('multipart/form-data')) return
  const address = request.url?.startsWith('/') && !request.url.startsWith('//') ? request.url : '/fi'
  const body = bodyOf(request)
  const { writeHead, write, end } = response
  let isAnswered = false
  const isUnknown = () => !isAnswered && response.getHeader('x-nextjs-action-not-found') === '1'
  const answer = async () => {
    const page = updatedPage(address, await typedIn(body(), type))
    isAnswered = true
    log.info({ reason: 'action', method: 'POST' }, 'request refused')
    response.removeHeader('ETag')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Length', Buffer.byteLength(page))
    end.call(response, page, 'utf8')
  }
  // Headers may go before the end: the framework's compression sends them first.
  const held =
    (own: (...given: never[]) => unknown, instead: unknown) =>
    (...given: never[]) =>
      isUnknown() ? instead : own.apply(response, given)
  response.writeHead = held(writeHead, response) as ServerResponse['writeHead']
  response.write = held(write, true) as ServerResponse['write']
  response.end = ((...given: never[]) => {
    if (!isUnknown()) return (end as (...all: never[]) => ServerResponse).apply(response, given)
    answer().catch((error: unknown) => {
      log.error({ err: error }, 'a form of an older version was not answered')
      response.destroy()
    })
    return response
  }) as ServerResponse['end']
}

/** From now on a form with an unknown action is answered with a page of ours; doing it twice changes nothing. */
export function answerUnknownActions(): void {
  unsubscribe(channel, watchForm)
  subscribe(channel, watchForm)
}
