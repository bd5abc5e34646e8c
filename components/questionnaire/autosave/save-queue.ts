/**
 * Answers on their way to the server: per key the newest value wins, one request is under way at a time, and a request
 * whose outcome is unknown is repeated as it was before anything newer is sent. Others' answers come in where nothing of
 * one's own is on its way. No React, no network, no clock of its own.
 */
import { sameValue, type Value } from '@/questionnaire/answer'
import type { Conflict, Extra, SaveRequest, Settled, Start, State, Theirs, Unsent, Waiting, Work } from './work'
import { extraOf, isDecision } from './work'

const longestWait = 30_000

export class SaveQueue {
  #work: Work
  #versions: Record<string, number>
  #saved: Record<string, Value>
  /** Newest values not yet sent. */
  #next = new Map<string, Waiting>()
  /** Requests under way or to be repeated. */
  #sending = new Map<string, SaveRequest>()
  #flying = new Set<string>()
  #timers = new Map<string, () => void>()
  #conflicts = new Map<string, Conflict>()
  /** What was typed and cannot be an answer, with the message; it stays on the device until it is changed. */
  #invalid = new Map<string, { value: Value; message: string }>()
  /** What the server does not take from this person or in this shape: it stays on the device and is not tried again by the clock. */
  #refused = new Map<string, Waiting>()
  /** Others' answers that came in, and those that came while one's own was on its way. */
  #arrived = new Map<string, Theirs>()
  #early = new Map<string, Theirs>()
  #resending: Promise<void> | null = null
  #inOrder = false
  #kept = true
  #blocked: 'offline' | 'signed-out' | 'closed' | null = null
  #failures = 0
  #savedAt: string | null = null
  #waiting: (() => void)[] = []
  #listeners = new Set<() => void>()
  #snapshot: State

  constructor(start: Start, work: Work) {
    this.#work = work
    this.#versions = { ...start.versions }
    this.#saved = { ...start.values }
    this.#snapshot = this.#look()
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = () => this.#snapshot
  version = (key: string) => this.#versions[key] ?? 0
  /** Puts another's answer into the form. */
  show: (key: string, value: Value) => void = () => {}

  /** An answer was given. @param delay milliseconds to wait for a newer one, for text being typed */
  change(key: string, value: Value, delay = 0, extra: Extra = {}): void {
    for (const each of [this.#invalid, this.#refused, this.#arrived]) each.delete(key)
    const conflict = this.#conflicts.get(key)
    const isSame = sameValue(value, this.#sending.has(key) ? this.#sending.get(key)?.value : this.#saved[key])
    if (conflict) this.#conflicts.set(key, { ...extra, mine: value, theirs: conflict.theirs })
    else if (isSame && extra.note === undefined) this.#next.delete(key)
    else this.#next.set(key, { ...extra, value, saveId: this.#work.newId() })
    this.#cancel(`send ${key}`)
    if (delay) this.#later(`send ${key}`, delay, () => this.#send(key))
    else this.#send(key)
    this.#catchUp(key)
    this.#tell()
  }

  /** Sends what waits, now. */
  hurry(): void {
    for (const key of [...this.#next.keys()]) {
      this.#cancel(`send ${key}`)
      this.#send(key)
    }
  }

  /** Sends everything. @returns whether every answer is saved */
  async flush(): Promise<boolean> {
    this.retry()
    this.hurry()
    while (this.#flying.size || this.#resending) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return this.unsent().length === 0 && this.#conflicts.size === 0
  }

  /** The connection is back, somebody has signed in again, or everything is to be saved. */
  retry(): void {
    if (this.#blocked === 'closed') return
    this.#blocked = null
    this.#cancel('retry')
    this.#resending ??= this.#resend().finally(() => {
      this.#resending = null
      this.#release()
    })
  }

  /** Another's newer answer is known. It is taken where nothing of one's own is on its way, or else met there. */
  arrive(key: string, theirs: Theirs): void {
    if (theirs.version <= this.version(key)) return
    const conflict = this.#conflicts.get(key)
    if (conflict && theirs.version <= conflict.theirs.version) return
    if (conflict && isDecision(conflict, theirs)) this.#conflicts.set(key, { ...conflict, theirs })
    else if (!conflict && this.#isOwn(key)) this.#early.set(key, theirs)
    else this.#take(key, theirs)
    this.#tell()
  }

  /** Ends a conflict with one of the two answers. @returns the answer that now stands */
  settle(key: string, choice: 'theirs' | 'mine'): Settled | undefined {
    const conflict = this.#conflicts.get(key)
    if (!conflict) return undefined
    this.#stand(key, conflict.theirs)
    if (choice === 'mine') this.change(key, conflict.mine, 0, extraOf(conflict))
    this.#tell()
    return { value: choice === 'mine' ? conflict.mine : conflict.theirs.value }
  }

  /** What the server has not confirmed, to be kept on the device. */
  unsent(): Unsent[] {
    const keys = new Set([this.#sending, this.#next, this.#conflicts, this.#invalid, this.#refused].flatMap((each) => [...each.keys()]))
    return [...keys].map((key) => {
      const [conflict, invalid] = [this.#conflicts.get(key), this.#invalid.get(key)]
      const stuck = conflict ? { ...extraOf(conflict), value: conflict.mine } : invalid && { value: invalid.value }
      const own = conflict ? stuck : (this.#next.get(key) ?? this.#refused.get(key) ?? stuck)
      const request = this.#sending.get(key)
      const { value: waiting, ...rest } = own ?? {}
      return {
        key,
        ...(request ? { request } : {}),
        ...(waiting === undefined ? {} : { ...rest, waiting, basedOn: this.version(key) }),
        ...(stuck ? { stuck: true } : {}),
      }
    })
  }

  /** Takes up what an earlier visit left unsent. @returns the values that the form should show, and what is left where it was: a newer answer is on its way */
  restore(kept: readonly Unsent[]): { shown: { key: string; value: Value }[]; left: Unsent[] } {
    const shown: { key: string; value: Value }[] = []
    const left: Unsent[] = []
    for (const each of kept) {
      const { key, request, waiting, basedOn, saveId } = each
      if (this.#isOwn(key) || this.#conflicts.has(key)) {
        left.push(each)
        continue
      }
      const current = this.version(key)
      if (request) this.#sending.set(key, request)
      else if (basedOn !== undefined) this.#versions[key] = basedOn
      if (waiting !== undefined) this.#next.set(key, { ...extraOf(each), value: waiting, saveId: saveId ?? this.#work.newId() })
      const isArrived = request && current === request.basedOn + 1 && sameValue(this.#saved[key], request.value)
      const newest = waiting === undefined ? (request?.value ?? null) : waiting
      if (isArrived || (request?.basedOn ?? basedOn) === current) shown.push({ key, value: newest })
    }
    this.retry()
    this.#tell()
    return { shown, left }
  }

  /** What waits goes in the order it was given, the next when the server has the one before; what comes meanwhile goes last. */
  async #resend(): Promise<void> {
    this.#inOrder = true
    for (const [key, waiting] of this.#refused) if (!this.#next.has(key)) this.#next.set(key, waiting)
    this.#refused.clear()
    for (const key of [...this.#next.keys()]) if (!this.#timers.has(`send ${key}`)) this.#send(key)
    for (const key of this.#sending.keys()) {
      if (this.#blocked) break
      await this.#fly(key)
    }
    this.#inOrder = false
  }

  #send(key: string): void {
    const next = this.#next.get(key)
    if (!next || this.#sending.has(key) || this.#conflicts.has(key) || this.#blocked === 'closed') return
    this.#next.delete(key)
    this.#sending.set(key, { ...next, basedOn: this.version(key) })
    if (!this.#blocked && !this.#inOrder) this.#fly(key)
  }

  async #fly(key: string): Promise<void> {
    const request = this.#sending.get(key)
    if (!request || this.#flying.has(key)) return
    this.#flying.add(key)
    this.#tell()
    const outcome = await this.#work.send(key, request)
    this.#flying.delete(key)
    const wasBlocked = this.#blocked !== null
    if (outcome.kind === 'saved') {
      if (outcome.version > this.version(key) || this.#next.has(key)) {
        this.#versions[key] = outcome.version
        this.#saved[key] = request.value
      }
      this.#savedAt = outcome.savedAt
      this.#failures = 0
      this.#blocked = null
    }
    // What is undecided stays based on what its writer had seen, also where the page was made after the other's answer.
    if (outcome.kind !== 'saved') this.#versions[key] = request.basedOn
    if (outcome.kind === 'conflict') this.#meet(key, request, outcome.theirs)
    if (outcome.kind === 'invalid' && !this.#next.has(key)) this.#invalid.set(key, { value: request.value, message: outcome.message })
    if (outcome.kind === 'refused' && !this.#next.has(key)) this.#refused.set(key, request)
    if (outcome.kind === 'closed' || outcome.kind === 'signed-out') this.#blocked = outcome.kind
    else if (outcome.kind === 'unreachable') this.#wait()
    else {
      this.#sending.delete(key)
      if (!this.#timers.has(`send ${key}`)) this.#send(key)
      this.#catchUp(key)
    }
    if (wasBlocked && outcome.kind === 'saved') this.retry()
    this.#tell()
    this.#release()
  }

  /** Those who wait for everything to be sent look again. */
  #release(): void {
    if (!this.#flying.size) for (const done of this.#waiting.splice(0)) done()
  }

  /** Is something of one's own on its way, or still to be put right? */
  #isOwn = (key: string) => [this.#sending, this.#next, this.#invalid, this.#refused].some((each) => each.has(key))

  /** Their answer is the saved one. */
  #stand(key: string, theirs: Theirs): void {
    this.#conflicts.delete(key)
    this.#versions[key] = theirs.version
    this.#saved[key] = theirs.value
  }

  /** Another's answer that came too early is taken when nothing of one's own is left to meet it. */
  #catchUp(key: string): void {
    const early = this.#early.get(key)
    if (!early || this.#isOwn(key)) return
    this.#early.delete(key)
    this.arrive(key, early)
  }

  #take(key: string, theirs: Theirs): void {
    const isNew = theirs.note || !sameValue(this.#saved[key], theirs.value)
    this.#stand(key, theirs)
    if (!isNew) return
    this.#arrived.delete(key)
    this.#arrived.set(key, theirs)
    this.show(key, theirs.value)
  }

  #meet(key: string, sent: SaveRequest, theirs: Theirs): void {
    const newest = this.#next.get(key) ?? sent
    const conflict = { ...extraOf(newest), mine: newest.value, theirs }
    this.#cancel(`send ${key}`)
    this.#next.delete(key)
    if (isDecision(conflict, theirs)) this.#conflicts.set(key, conflict)
    else {
      this.#stand(key, theirs)
      this.#savedAt = theirs.savedAt
    }
  }

  #wait(): void {
    this.#blocked = 'offline'
    this.#failures += 1
    this.#later('retry', Math.min(longestWait, 1000 * 2 ** (this.#failures - 1)), () => this.retry())
  }

  #later(name: string, delay: number, work: () => void): void {
    this.#cancel(name)
    const run = () => {
      this.#timers.delete(name)
      work()
    }
    this.#timers.set(name, this.#work.after(delay, run))
  }

  #cancel(name: string): void {
    this.#timers.get(name)?.()
    this.#timers.delete(name)
  }

  #look(): State {
    const told = this.#refused.size ? 'refused' : this.#conflicts.size ? 'conflict' : this.#invalid.size ? 'invalid' : null
    const status = this.#blocked ?? told
    const busy = this.#flying.size || this.#next.size
    return {
      status: status ?? (busy ? 'saving' : this.#savedAt ? 'saved' : 'idle'),
      savedAt: this.#savedAt,
      waiting: new Set([...this.#sending.keys(), ...this.#next.keys(), ...this.#refused.keys()]).size,
      kept: this.#kept,
      conflicts: Object.fromEntries(this.#conflicts),
      invalid: Object.fromEntries([...this.#invalid].map(([key, { message }]) => [key, message])),
      arrived: Object.fromEntries(this.#arrived),
    }
  }

  #tell(): void {
    this.#kept = this.#work.keep(this.unsent())
    this.#snapshot = this.#look()
    for (const listener of this.#listeners) listener()
  }
}
