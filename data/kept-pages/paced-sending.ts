/**
 * Large answers leave one after the other, at a pace: sixty who download the same file again and again would otherwise have all of both
 * processors copied into sockets, and whoever saves wait for it. Pages and small files pass at once.
 */
import 'server-only'
import type { ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { WorkQueue } from '../system/work-queue'

type Pace = { bytesPerSecond: number; largeFrom: number }

/** A quarter of a gigabit a second of each process: more than most lines to a service have. A sheet has half a megabyte to three. */
const usualPace: Pace = { bytesPerSecond: 32 * 1024 * 1024, largeFrom: 256 * 1024 }

export class PacedSending {
  readonly #waiting = new WorkQueue<() => void>()
  #freeAt = 0
  #timer: NodeJS.Timeout | undefined

  /** @param pace bytes a second of large answers, and from how many bytes an answer is large */
  constructor(readonly pace: Pace = usualPace) {}

  /** Resolves when the answer's turn has come: networks take turns, and who has hung up takes none. */
  async turn(response: Pick<ServerResponse, 'destroyed'>, bytes: number, network: string): Promise<void> {
    if (bytes < this.pace.largeFrom) return
    await new Promise<void>((resolve) => {
      const begin = () => {
        if (!response.destroyed) this.#freeAt = performance.now() + (bytes / this.pace.bytesPerSecond) * 1000
        resolve()
      }
      this.#waiting.add(begin, 'visitor', network)
      this.#beginNext()
    })
  }

  #beginNext(): void {
    while (this.#waiting.size > 0 && performance.now() >= this.#freeAt) this.#waiting.take()?.()
    if (this.#waiting.size === 0) return
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#beginNext()
    }, this.#freeAt - performance.now())
  }
}
