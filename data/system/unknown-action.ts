/**
 * A form of a page from before a new version may name an action that is no more. The framework then answers in English, without a title,
 * or with an error, and what was typed is gone: the page that stands here instead gives it back.
 */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connectedAddress } from './forwarded'
import { log } from './log'
import { keepPage, notKept, pagePolicy, typedInto, updatedPage } from './older-form'
import type { RequestStep } from './request-steps'

const mark = 'x-nextjs-action-not-found'

/** As the framework's own limit for a form. */
const mostBytes = 1024 * 1024

/** Sees what comes in besides whoever reads it, up to the limit. @returns asked for it, waits until all has come or nothing more does */
function bodyOf(request: IncomingMessage): () => Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  const push = request.push.bind(request)
  const over = new Promise<void>((resolve) => {
    request.once('close', resolve)
    request.push = (part: unknown, encoding?: BufferEncoding) => {
      if (part === null) resolve()
      if (Buffer.isBuffer(part) && bytes < mostBytes) {
        parts.push(part)
        bytes += part.length
      }
      return push(part, encoding)
    }
  })
  return async () => {
    // Nobody reads on where the action's name was enough to refuse it.
    request.resume()
    await over
    return Buffer.concat(parts)
  }
}

/** The page itself. */
function showPage(response: ServerResponse, page: string): string {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Security-Policy', pagePolicy)
  response.setHeader('Content-Length', Buffer.byteLength(page))
  return page
}

/** A script follows an address, where it finds the page; without one it would fall over the mark. */
function leadTo(response: ServerResponse, page: string, { address, from }: { address: string; from: string }): string {
  const where = keepPage(page, from) ?? `${notKept}?to=${encodeURIComponent(address)}`
  response.removeHeader(mark)
  response.setHeader('x-action-redirect', `/api/older-form/${where};push`)
  response.setHeader('Content-Length', 0)
  return ''
}

/** Puts the page in the place of what the framework says to the form. */
function watchForm(request: IncomingMessage, response: ServerResponse): void {
  const type = request.headers['content-type'] ?? ''
  const isOfScript = request.headers['next-action'] !== undefined
  if (request.method !== 'POST' || !(isOfScript || type.startsWith('multipart/form-data'))) return
  const address = request.url?.startsWith('/') && !request.url.startsWith('//') ? request.url : '/fi'
  const body = bodyOf(request)
  const { writeHead, write, end } = response
  let isAnswered = false
  const isUnknown = () => !isAnswered && response.getHeader(mark) === '1'
  const answer = async () => {
    const page = updatedPage(address, await typedInto(await body(), type, isOfScript))
    isAnswered = true
    const from = connectedAddress(String(request.headers['x-forwarded-for'] ?? ''))
    log.info({ reason: 'action', method: 'POST' }, 'request refused')
    response.removeHeader('ETag')
    end.call(response, isOfScript ? leadTo(response, page, { address, from }) : showPage(response, page), 'utf8')
  }
  // Headers may go before the end: the framework's compression sends them first.
  const heldBack =
    (own: (...given: never[]) => unknown, instead: unknown) =>
    (...given: never[]) =>
      isUnknown() ? instead : own.apply(response, given)
  response.writeHead = heldBack(writeHead, response) as ServerResponse['writeHead']
  response.write = heldBack(write, true) as ServerResponse['write']
  response.end = ((...given: never[]) => {
    if (!isUnknown()) return (end as (...all: never[]) => ServerResponse).apply(response, given)
    answer().catch((error: unknown) => {
      log.error({ err: error }, 'a form of an older version was not answered')
      response.destroy()
    })
    return response
  }) as ServerResponse['end']
}

/** After this step a form with an unknown action is answered with a page of ours. */
export const answerUnknownAction: RequestStep = (request, response, next) => {
  watchForm(request, response)
  next()
}
