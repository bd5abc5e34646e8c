/** The network between clients and server: loses, delays, repeats and reorders requests as planned, and notes what truly happened. */
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answerer, HistoryScope, LoggedAttempt, LoggedRequest, Reply, ReplyBody } from './log'
import type { Mishap } from './plan'

/** A server that can be killed; it comes back by itself on the same database. */
export type Server = {
  /** Its address, as soon as it is up. */
  address: () => Promise<string>
  /** `kill -9`; does nothing while it is down. */
  kill: () => void
  /** It dies by itself at the told point of a request's way; another one is killed from outside at about that time. */
  diesAsTold?: boolean
}

/** Milliseconds after its sending at which a request has not begun, and is being answered, in the whole service. */
const about = { before: 0, between: 6 }

export class FlakyNetwork {
  readonly attempts: LoggedAttempt[] = []
  #clock = 0
  #ghosts: Promise<unknown>[] = []

  constructor(
    readonly server: Server,
    readonly scope: HistoryScope,
  ) {}

  /** Sends a request through a mishap. @returns the answer, or 'unknown' when the client is left without one */
  async exchange(person: Answerer, request: LoggedRequest, mishap: Mishap = { kind: 'none' }): Promise<Reply | 'unknown'> {
    if (mishap.kind === 'request-lost') return 'unknown'
    if (mishap.kind === 'delayed') await pause(mishap.before)
    if (mishap.kind === 'copied') this.#ghost(pause(mishap.later).then(() => this.#send(person, request)))
    const when = mishap.kind === 'killed' ? mishap.when : undefined
    const killing = typeof when === 'string' && !this.server.diesAsTold ? about[when] : when
    if (typeof killing === 'number') this.#ghost(pause(killing).then(() => this.server.kill()))
    const sent = this.#send(person, request, {
      ...(typeof killing === 'string' ? { die: killing } : {}),
      ...(mishap.kind === 'cut' ? { cut: mishap.after } : {}),
    })
    if (mishap.kind === 'answer-lost') {
      this.#ghost(sent)
      return pause(mishap.after, 'unknown' as const)
    }
    const answer = await sent
    if (mishap.kind === 'delayed') await pause(mishap.after)
    return answer
  }

  /** Waits until everything under way has arrived or is lost. */
  async settle(): Promise<void> {
    while (this.#ghosts.length > 0) await Promise.all(this.#ghosts.splice(0))
  }

  #ghost(work: Promise<unknown>): void {
    this.#ghosts.push(work)
  }

  async #send(person: Answerer, request: LoggedRequest, { die, cut }: { die?: string; cut?: number } = {}): Promise<Reply | 'unknown'> {
    const { round, municipality } = this.scope
    const base = `${await this.server.address()}/api/rounds/${round}`
    const { path, method, body } = form(request)
    const attempt: LoggedAttempt = { person, request, sent: this.#clock++ }
    this.attempts.push(attempt)
    try {
      const headers = { Cookie: person.cookie, 'Content-Type': 'application/json', ...(die ? { 'X-Die': die } : {}) }
      const url = `${base}/${path}?municipality=${municipality}`
      const reply = await call(url, { method, headers, body: body && JSON.stringify(body), cut })
      attempt.replied = this.#clock++
      attempt.reply = reply
      return reply
    } catch {
      // The connection broke: that is what the test wants, and the outcome is unknown. The client tries again in a moment.
      return pause(1, 'unknown' as const)
    }
  }
}

type Call = { method: string; headers: Record<string, string>; body: string | undefined; cut: number | undefined }

/** A page instead of JSON is what the service says when it fails; the checker shall see it. */
const bodyOf = (text: string): ReplyBody => (text.startsWith('{') ? JSON.parse(text) : { code: text.slice(0, 200) })

/** One exchange over HTTP. Node's own client: it tells the end of every connection, however it comes. @throws when there is no whole answer */
function call(url: string, { method, headers, body, cut }: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const end = cut === undefined ? {} : { signal: AbortSignal.timeout(cut) }
    const outgoing = request(url, { method, headers, ...end }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      incoming.on('error', reject)
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: bodyOf(text) }))
    })
    outgoing.on('error', reject)
    outgoing.on('close', () => reject(new Error('the connection has ended')))
    outgoing.end(body)
  })
}

function form(asked: LoggedRequest): { path: string; method: string; body?: object } {
  if (asked.kind === 'read') return { path: 'answers', method: 'GET' }
  if (asked.kind === 'submit') return { path: 'submission', method: 'POST' }
  const path = `answers/${encodeURIComponent(asked.key)}`
  if (asked.kind === 'history') return { path: `${path}/history`, method: 'GET' }
  const { value, basedOn, saveId, note } = asked
  return { path, method: 'PUT', body: { value, basedOn, saveId, note } }
}
