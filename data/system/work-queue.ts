/** Which of the works that wait is done next: the service's own before people's, these before visitors'; the askers of a rank take turns. */
import 'server-only'

const ranks = ['service', 'person', 'visitor'] as const
export type AskerRank = (typeof ranks)[number]

type Waiting<Work> = { work: Work; asker: string; rank: number; turn: number }

/**
 * An asker's second work waits until each of the others has had a first, however many it has brought, and nobody waits for those
 * who come after: a turn is counted from where the queue stands.
 */
export class WorkQueue<Work> {
  #waiting: Waiting<Work>[] = []
  #turn = 0

  add(work: Work, rank: AskerRank, asker: string): void {
    const own = this.#waiting.filter((each) => each.asker === asker)
    const turn = Math.max(this.#turn, ...own.map((each) => each.turn)) + 1
    this.#waiting.push({ work, asker, rank: ranks.indexOf(rank), turn })
  }

  get size(): number {
    return this.#waiting.length
  }

  /** Takes the next one out. */
  take(): Work | undefined {
    const [first, ...others] = this.#waiting
    if (!first) return undefined
    const isBefore = (a: Waiting<Work>, b: Waiting<Work>) => a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn)
    const next = others.reduce((best, each) => (isBefore(each, best) ? each : best), first)
    this.#waiting.splice(this.#waiting.indexOf(next), 1)
    this.#turn = Math.max(this.#turn, next.turn)
    return next.work
  }
}
