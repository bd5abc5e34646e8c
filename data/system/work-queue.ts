/**
 * Which of the works that wait is done next: the service's own before people's, these before visitors', but every fifth of those behind, so
 * that people who ask on and on cannot shut visitors out; the askers of a rank take turns.
 */
import 'server-only'

const ranks = ['service', 'person', 'visitor'] as const
export type AskerRank = (typeof ranks)[number]

/** So many works of ranks before it are taken while one of a rank waits; then comes its turn. */
const mostTakenBefore = 4

type Waiting<Work> = { work: Work; asker: string }
type Turn<Work> = { waiting: Waiting<Work>[]; taken: number }

/** The works of a rank by their turns. None comes for a turn that has begun, so however many wait, the next is found at once. */
class Turns<Work> {
  readonly #turns = new Map<number, Turn<Work>>()
  #now = 0
  /** Works of the ranks before that were taken while one of these waited. */
  takenBefore = 0

  get isEmpty(): boolean {
    return this.#turns.size === 0
  }

  add(turn: number, waiting: Waiting<Work>): void {
    const others = this.#turns.get(turn)
    if (others) others.waiting.push(waiting)
    else this.#turns.set(turn, { waiting: [waiting], taken: 0 })
  }

  /** The first that came of the earliest turn. */
  take(): (Waiting<Work> & { turn: number }) | undefined {
    if (this.#turns.size === 0) return undefined
    while (!this.#turns.has(this.#now)) this.#now += 1
    const turn = this.#turns.get(this.#now) as Turn<Work>
    const next = turn.waiting[turn.taken] as Waiting<Work>
    turn.taken += 1
    if (turn.taken === turn.waiting.length) this.#turns.delete(this.#now)
    return { ...next, turn: this.#now }
  }
}

/**
 * An asker's second work waits until each of the others has had a first, however many it has brought, and nobody waits for those
 * who come after: a turn is counted from where the queue stands.
 */
export class WorkQueue<Work> {
  readonly #byRank = ranks.map(() => new Turns<Work>())
  /** Of each asker who has works waiting: how many, and the turn of the last. */
  readonly #askers = new Map<string, { count: number; turn: number }>()
  #turn = 0
  #size = 0

  add(work: Work, rank: AskerRank, asker: string): void {
    const own = this.#askers.get(asker)
    const turn = Math.max(this.#turn, own?.turn ?? 0) + 1
    this.#askers.set(asker, { count: (own?.count ?? 0) + 1, turn })
    this.#byRank[ranks.indexOf(rank)]?.add(turn, { work, asker })
    this.#size += 1
  }

  get size(): number {
    return this.#size
  }

  /** Takes the next one out. */
  take(): Work | undefined {
    const waiting = this.#byRank.filter((rank) => !rank.isEmpty)
    const rank = waiting.find(({ takenBefore }) => takenBefore >= mostTakenBefore) ?? waiting[0]
    const next = rank?.take()
    if (!rank || !next) return undefined
    rank.takenBefore = 0
    for (const behind of waiting.slice(waiting.indexOf(rank) + 1)) behind.takenBefore += 1
    this.#turn = Math.max(this.#turn, next.turn)
    this.#size -= 1
    this.#forget(next.asker)
    return next.work
  }

  #forget(asker: string): void {
    const own = this.#askers.get(asker)
    if (!own) return
    own.count -= 1
    if (own.count === 0) this.#askers.delete(asker)
  }
}
