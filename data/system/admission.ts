/**
 * Saving comes first: requests that save are begun at once; of those whose answer is ready, which is then only sent, four at a time; of all
 * others two, in turns by network. One thread answers them all, and what it has begun it goes on with by turns, so that a save beside forty
 * pages would wait for a piece of each, and beside sixty large files being sent for each of those.
 */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { connectedAddress } from './forwarded'
import { networksOf } from './network'
import type { RequestStep } from './request-steps'
import { WorkQueue } from './work-queue'

/** How many are under way at a time, each until it is answered or waits for something else than this thread. */
export const mostUnderWay = { saves: 8, ready: 4, others: 2 }

/** Milliseconds that this thread has had nothing to do, after which what was begun before waits for something else. */
const idleUntilWaiting = 5
/** Whatever else is begun beside saves all the same when none of its kind was for so long, in milliseconds. */
const longestPause = 20
/** Milliseconds between two looks at whether what is under way waits. */
const lookEvery = 10

type Begun = { response: ServerResponse; idle: number }
type Kind = keyof typeof mostUnderWay

/** Writes of answers and sendings, by script or by a form. */
export const isSave = ({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean =>
  (method === 'PUT' || method === 'POST') && /^\/(?:api|fi|sv|en)\/rounds\//.test(url)

const idleTime = () => performance.eventLoopUtilization().idle

/** The requests of a server in the order in which they are begun. */
export class Admission {
  readonly #waiting: Record<Kind, WorkQueue<() => void>> = { saves: new WorkQueue(), ready: new WorkQueue(), others: new WorkQueue() }
  readonly #underWay: Record<Kind, Set<Begun>> = { saves: new Set(), ready: new Set(), others: new Set() }
  readonly #isReady: (request: IncomingMessage) => boolean
  readonly #idle: () => number
  readonly #lastBegun = { ready: 0, others: 0 }
  #look: NodeJS.Timeout | undefined

  /**
   * @param isReady is the answer to a request already made?
   * @param idle milliseconds that the thread has been idle in all
   */
  constructor(isReady: (request: IncomingMessage) => boolean, idle: () => number = idleTime) {
    this.#isReady = isReady
    this.#idle = idle
  }

  /** Calls `begin` when it is the request's turn; never, when its asker has hung up before. */
  enter(request: IncomingMessage, response: ServerResponse, begin: () => void): void {
    const kind = isSave(request) ? 'saves' : this.#isReady(request) ? 'ready' : 'others'
    const [network] = networksOf(connectedAddress(String(request.headers['x-forwarded-for'] ?? '')))
    const wait = (as: Kind) => this.#waiting[as].add(() => start(as), as === 'saves' ? 'person' : 'visitor', network.name)
    const start = (as: Kind) => {
      if (response.destroyed) return
      // What was published meanwhile has to be drawn first: it waits as all else does that is drawn.
      if (as === 'ready' && !this.#isReady(request)) return wait('others')
      const begun = { response, idle: this.#idle() }
      this.#underWay[as].add(begun)
      response.once('close', () => {
        this.#underWay[as].delete(begun)
        this.#beginNext()
      })
      if (as !== 'saves') this.#lastBegun[as] = performance.now()
      begin()
    }
    wait(kind)
    this.#beginNext()
  }

  #begin(kind: Kind, isPaused = () => false): void {
    const [waiting, underWay] = [this.#waiting[kind], this.#underWay[kind]]
    while (underWay.size < mostUnderWay[kind] && waiting.size && !isPaused()) waiting.take()?.()
  }

  #beginNext(): void {
    const idle = this.#idle()
    for (const begun of Object.values(this.#underWay))
      for (const each of begun) if (idle - each.idle >= idleUntilWaiting) begun.delete(each)
    this.#begin('saves')
    for (const kind of ['ready', 'others'] as const)
      this.#begin(kind, () => this.#underWay.saves.size > 0 && performance.now() - this.#lastBegun[kind] < longestPause)
    if (!Object.values(this.#waiting).some(({ size }) => size)) return
    this.#look ??= setTimeout(() => {
      this.#look = undefined
      this.#beginNext()
    }, lookEvery)
  }
}

/** The step by which saves come first: one for all requests of a process. @param isReady is the answer to a request already made? */
export function savesFirst(isReady: (request: IncomingMessage) => boolean = () => false): RequestStep {
  const admission = new Admission(isReady)
  return (request, response, next) => admission.enter(request, response, next)
}
