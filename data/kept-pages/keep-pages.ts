/**
 * Answers visitors' requests for public pages and sheets from memory, without the framework. What is kept was made by a request without
 * anybody's cookies, holds for one state of what the public may see, and is given to no one with a session.
 */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteDamage } from '../system/integrity'
import { log } from '../system/log'
import type { RequestStep } from '../system/request-steps'
import { askFramework, type FrameworkAnswer, ownRequestHeader } from './ask-framework'
import { type Keepable, keepableAt, keepableOf } from './keepable'
import { type KeptAnswer, KeptAnswers, keptAnswerOf } from './kept-answers'
import { plainPolicy, withoutScripts } from './plain-page'
import { nextMoment, publicStamp } from './public-state'
import { sendAsAnswered, sendKept } from './send-answer'

type Drawn = { kept: KeptAnswer } | { notKept: FrameworkAnswer }
type GoOn = Parameters<RequestStep>[2]

const varyBy = (headers: Record<string, string>, ...names: string[]): string =>
  [...new Set([...(headers.vary ?? '').split(/,\s*/).filter(Boolean), ...names])].join(', ')

/** What may be kept of an answer: a page without its scripts, a file, an embed or a listing as it is; null of everything else. */
async function keptOf({ kind }: Keepable, { status, headers, hasCookies, body }: FrameworkAnswer): Promise<KeptAnswer | null> {
  if (status !== 200 || hasCookies) return null
  const policy = headers['content-security-policy'] ?? ''
  const own = {
    ...headers,
    // An embed's own policy allows neither scripts nor a nonce.
    'content-security-policy': kind === 'embed' ? policy : plainPolicy(policy),
    vary: varyBy(headers, 'Cookie', 'Accept-Encoding'),
  }
  if (kind !== 'page') return keptAnswerOf(own, body, kind === 'listing' || /^(?:text\/|image\/svg)/.test(headers['content-type'] ?? ''))
  const plain = withoutScripts(body.toString('utf8'))
  return plain === null ? null : keptAnswerOf({ ...own, 'cache-control': 'no-cache' }, Buffer.from(plain), true)
}

/** All that a request of ours takes over: who is to be told that there is too much to do. With an agent's name pages come whole. */
const headersFor = ({ headers }: IncomingMessage): Record<string, string> => ({
  host: 'localhost',
  'user-agent': 'kuntakysely',
  'x-forwarded-for': String(headers['x-forwarded-for'] ?? ''),
})

/** Answers from what is kept; `isSent` is false of HEAD, and to who has it. */
async function send(asked: Keepable, request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): Promise<void> {
  const isSent = await sendKept(request, response, kept)
  if (!isSent || asked.kind !== 'sheet') return
  const { kind: _, ...file } = asked
  log.info({ ...file, tag: kept.tag.replaceAll('"', '') }, 'public sheet downloaded')
}

function tellFault(error: unknown): void {
  noteDamage(error)
  log.error({ err: error }, 'a public page could not be kept')
}

/** A step that leaves to the framework what it cannot do. */
const orGoOn =
  (answer: (asked: Keepable, ...rest: Parameters<RequestStep>) => Promise<void>): RequestStep =>
  (request, response, next) => {
    const asked = keepableOf(request)
    if (!asked) return next()
    answer(asked, request, response, next).catch((error: unknown) => {
      tellFault(error)
      if (response.headersSent) response.destroy()
      else next()
    })
  }

/**
 * For all requests of a process: whether what is kept answers one, which then is only sent, and the step that answers from what is kept.
 * The step stands behind those that make askers wait their turn, so that what is not kept is drawn in the asker's own turn, once, however
 * many ask meanwhile.
 * @param kept where
 * @param offeredAt addresses that whoever reads a page asks for next
 */
export function keepPages(
  kept: KeptAnswers = new KeptAnswers(),
  offeredAt: (page: string) => readonly string[] = () => [],
): { isKept: (request: IncomingMessage) => boolean; answerKept: RequestStep } {
  const drawing = new Map<string, Promise<Drawn>>()
  const urlOf = ({ url = '/' }: IncomingMessage) => url
  const found = (request: IncomingMessage) => kept.find(urlOf(request), publicStamp(), new Date())

  async function draw(asked: Keepable, url: string, stamp: string, request: IncomingMessage, goOn: GoOn): Promise<Drawn> {
    const until = nextMoment(new Date())
    const answer = await askFramework(url, headersFor(request), (own, response) => goOn({ request: own, response }))
    const one = await keptOf(asked, answer)
    if (!one) return { notKept: answer }
    kept.keep(url, one, { stamp, until })
    drawOffered(url, stamp, request, goOn).catch(tellFault)
    return { kept: one }
  }

  /** Once, however many ask meanwhile. */
  function drawOnce(asked: Keepable, url: string, stamp: string, request: IncomingMessage, goOn: GoOn): Promise<Drawn> {
    const key = `${stamp} ${url}`
    const begun = drawing.get(key)
    if (begun) return begun
    const drawn = draw(asked, url, stamp, request, goOn).finally(() => drawing.delete(key))
    drawing.set(key, drawn)
    return drawn
  }

  /** What a page offers is drawn while its reader reads, one thing after the other. */
  async function drawOffered(page: string, stamp: string, request: IncomingMessage, goOn: GoOn): Promise<void> {
    for (const url of offeredAt(page)) {
      const asked = keepableAt(url)
      if (publicStamp() !== stamp) return
      if (asked && !kept.find(url, stamp, new Date())) await drawOnce(asked, url, stamp, request, goOn)
    }
  }

  const answer = orGoOn(async (asked, request, response, next) => {
    const one = found(request)
    if (one) return send(asked, request, response, one)
    const stamp = publicStamp()
    const begun = drawing.has(`${stamp} ${urlOf(request)}`)
    const made = await drawOnce(asked, urlOf(request), stamp, request, next)
    if (response.destroyed) return
    if ('kept' in made) return send(asked, request, response, made.kept)
    // What another was told, that there is too much to do or that they have a cookie now, is theirs alone.
    if (made.notKept.hasCookies || (begun && made.notKept.status >= 500)) next()
    else await sendAsAnswered(request, response, made.notKept)
  })

  return {
    isKept: (request) => {
      try {
        return keepableOf(request) !== undefined && found(request) !== undefined
      } catch {
        // The step meets the same fault, tells of it, and leaves the request to the framework.
        return false
      }
    },
    answerKept: (request, response, next) => {
      delete request.headers[ownRequestHeader]
      answer(request, response, next)
    },
  }
}
