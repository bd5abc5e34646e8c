/**
 * Answers visitors' requests for public pages and sheets from memory, without the framework. What is kept was made by a request without
 * anybody's cookies, holds for one state of what the public may see, and is given to no one with a session.
 */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../system/log'
import type { RequestStep } from '../system/request-steps'
import { askFramework, type FrameworkAnswer, ownRequestHeader } from './ask-framework'
import { type Keepable, keepableOf } from './keepable'
import { type KeptAnswer, KeptAnswers, keptAnswerOf } from './kept-answers'
import { plainPolicy, withoutScripts } from './plain-page'
import { nextMoment, publicStamp } from './public-state'
import { sendAsAnswered, sendKept } from './send-answer'

type Made = { kept: KeptAnswer } | { notKept: FrameworkAnswer }
type GoOn = Parameters<RequestStep>[2]

const varyBy = (headers: Record<string, string>, ...names: string[]): string =>
  [...new Set([...(headers.vary ?? '').split(/,\s*/).filter(Boolean), ...names])].join(', ')

/** What may be kept of an answer: a page without its scripts, a sheet as it is; null of everything else. */
async function keptOf({ kind }: Keepable, { status, headers, hasCookies, body }: FrameworkAnswer): Promise<KeptAnswer | null> {
  if (status !== 200 || hasCookies) return null
  const own = {
    ...headers,
    'content-security-policy': plainPolicy(headers['content-security-policy'] ?? ''),
    vary: varyBy(headers, 'Cookie', 'Accept-Encoding'),
  }
  if (kind === 'sheet') return keptAnswerOf(own, body, headers['content-type']?.startsWith('text/') ?? false)
  const plain = withoutScripts(body.toString('utf8'))
  return plain === null ? null : keptAnswerOf({ ...own, 'cache-control': 'no-cache' }, Buffer.from(plain), true)
}

/** All that a request of ours takes over: whose turn it is. */
const headersFor = ({ headers }: IncomingMessage): Record<string, string> => ({
  host: 'localhost',
  'x-forwarded-for': String(headers['x-forwarded-for'] ?? ''),
})

/** The step that answers from what is kept, and keeps what it can: one for all requests of a process. @param kept where */
export function keepPages(kept: KeptAnswers = new KeptAnswers()): RequestStep {
  const making = new Map<string, Promise<Made>>()

  async function make(asked: Keepable, url: string, stamp: string, request: IncomingMessage, goOn: GoOn): Promise<Made> {
    const until = nextMoment(new Date())
    const answer = await askFramework(url, headersFor(request), (own, response) => goOn({ request: own, response }))
    const one = await keptOf(asked, answer)
    if (!one) return { notKept: answer }
    kept.keep(url, one, { stamp, until })
    return { kept: one }
  }

  /** What is kept, or is made now: once, however many ask. */
  function find(asked: Keepable, request: IncomingMessage, goOn: GoOn): Promise<Made> | Made {
    const url = request.url ?? '/'
    const stamp = publicStamp()
    const found = kept.find(url, stamp, new Date())
    if (found) return { kept: found }
    const key = `${stamp} ${url}`
    const begun = making.get(key)
    if (begun) return begun
    const one = make(asked, url, stamp, request, goOn).finally(() => making.delete(key))
    making.set(key, one)
    return one
  }

  async function answer(asked: Keepable, request: IncomingMessage, response: ServerResponse, goOn: GoOn): Promise<void> {
    const made = await find(asked, request, goOn)
    if (response.destroyed) return
    if ('notKept' in made) return made.notKept.hasCookies ? goOn() : await sendAsAnswered(request, response, made.notKept)
    const isSent = await sendKept(request, response, made.kept)
    if (!isSent || asked.kind !== 'sheet') return
    log.info({ round: asked.round, format: asked.format, tag: made.kept.tag.replaceAll('"', '') }, 'public sheet downloaded')
  }

  return (request, response, next) => {
    delete request.headers[ownRequestHeader]
    const asked = keepableOf(request)
    if (!asked) return next()
    answer(asked, request, response, next).catch((error: unknown) => {
      log.error({ err: error }, 'a public page could not be kept')
      if (response.headersSent) response.destroy()
      else next()
    })
  }
}
