/**
 * The step that leads requests for a rehearsal to the process that answers it. Which they are is told by the address alone, for all pages of
 * answering stand under the round's code; whatever else is asked for is the service's own. Neither gets the other's session.
 */
import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { rehearsedRound } from '@/questionnaire/rehearsal'
import { sessionCookiePart } from '../identity/cookie-name'
import { log } from '../system/log'
import type { RequestStep } from '../system/request-steps'
import { rehearsalPort } from './answering'
import { runningId } from './rows'

const ofRound = /^\/(?:api|fi|sv|en)\/(?:rounds|rehearsal)\/([0-9a-z-]+)(?=[/?]|$)/
const signsOut = /^\/api\/auth\/sign-out\?rehearsal=([0-9a-z-]+)$/

/** The round whose rehearsal an address is of; null of any other address. */
export const rehearsedAt = (url: string): string | null => {
  const [, code = ''] = ofRound.exec(url) ?? signsOut.exec(url) ?? []
  return rehearsedRound(code)
}

const portOfRound = (round: string): number | undefined => {
  const id = runningId(round)
  return id === undefined ? undefined : rehearsalPort(id)
}

/** Headers that speak of one connection only. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding']

const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)))

/** Without the session of the service itself. */
const withoutSession = (cookie: string | undefined): string =>
  (cookie ?? '')
    .split(/; */)
    .filter((each) => !each.includes(sessionCookiePart))
    .join('; ')

/** Sends a request on, and its answer back. @param port on this machine */
export function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url: path, headers } = request
  const body = headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': headers['transfer-encoding'] }
  const asked = { ...passedOn(headers), ...body, cookie: withoutSession(headers.cookie) }
  const onward = process.getBuiltinModule('node:http').request({ host: '127.0.0.1', port, method, path, headers: asked, agent: false })
  onward.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers))
    answer.pipe(response)
  })
  onward.once('error', (error) => {
    if (!response.destroyed) log.warn({ err: error }, 'the process of a rehearsal does not answer')
    if (response.headersSent) response.destroy()
    else response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '2' }).end('Service Unavailable')
  })
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}

/** What is meant for a rehearsal that nobody answers is the service's own again, which knows no round of that code. */
export const leadToRehearsal: RequestStep = (request, response, next) => {
  const round = rehearsedAt(request.url ?? '')
  const port = round === null ? undefined : portOfRound(round)
  if (port === undefined) next()
  else passOn(request, response, port)
}
