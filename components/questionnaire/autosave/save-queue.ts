/**
 * Answers on their way to the server: per key the newest value wins, one request is under way at a time, and a request
 * whose outcome is unknown is repeated as it was before anything newer is sent. No React, no network, no clock of its own.
 */
import { sameValue, type Value } from '@/questionnaire/answer'
import type { Settled, Start, State, Theirs, Unsent, Work } from './work'

const longestWait = 30_000

export class SaveQueue {
  #work: Work
  #versions: Record<string, number>
  #saved: Record<string, Value>
  /** Newest values not yet sent. */
  #next = new Map<string, Value>()
  /** Requests under way or to be repeated. */
  #sending = new Map<string, { value: Value; basedOn: number; saveId: string }>()
  #flying = new Set<string>()
  #timers = new Map<string, () => void>()
  #conflicts = new Map<string, { mine: Value; theirs: Theirs }>()
  /** What was typed and cannot be an answer, with the message; it stays on the device until it is changed. */
  #invalid = new Map<string, { value: Value; message: string }>()
  /** What the server does not take from this person or in this shape: it stays on the device and is not tried again by the clock. */
  #refused = new Map<string, Value>()
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

  /** An answer was given. @param delay milliseconds to wait for a newer one, for text being typed */
  change(key: string, value: Value, delay = 0): void {
    this.#invalid.delete(key)
    this.#refused.delete(key)
    const conflict = this.#conflicts.get(key)
    if (conflict) this.#conflicts.set(key, { ...conflict, mine: value })
    else if (sameValue(value, this.#sending.has(key) ? this.#sending.get(key)?.value : this.#saved[key])) this.#next.delete(key)
    else this.#next.set(key, value)
    this.#cancel(`send ${key}`)
    if (delay) this.#later(`send ${key}`, delay, () => this.#send(key))
    else this.#send(key)
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
    if (this.#flying.size) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return this.unsent().length === 0 && this.#conflicts.size === 0
  }

  /** The connection is back, somebody has signed in again, or everything is to be saved. */
  retry(): void {
    if (this.#blocked === 'closed') return
    this.#blocked = null
    this.#cancel('retry')
    for (const key of [...this.#sending.keys()]) this.#fly(key)
    for (const [key, value] of this.#refused) if (!this.#next.has(key)) this.#next.set(key, value)
    this.#refused.clear()
    this.hurry()
  }

  /** Ends a conflict with one of the two answers. @returns the answer that now stands */
  settle(key: string, choice: 'theirs' | 'mine'): Settled | undefined {
    const conflict = this.#conflicts.get(key)
    if (!conflict) return undefined
    this.#conflicts.delete(key)
    this.#versions[key] = conflict.theirs.version
    this.#saved[key] = conflict.theirs.value
    if (choice === 'mine') this.change(key, conflict.mine)
    this.#tell()
    return { value: choice === 'mine' ? conflict.mine : conflict.theirs.value }
  }

  /** What the server has not confirmed, to be kept on the device. */
  unsent(): Unsent[] {
    const keys = new Set([this.#sending, this.#next, this.#conflicts, this.#invalid, this.#refused].flatMap((each) => [...each.keys()]))
    return [...keys].map((key) => {
      const typed = [this.#conflicts.get(key)?.mine, this.#next.get(key), this.#invalid.get(key)?.value, this.#refused.get(key)]
      const waiting = typed.find((value) => value !== undefined)
      const request = this.#sending.get(key)
      return { key, ...(request ? { request } : {}), ...(waiting === undefined ? {} : { waiting, basedOn: this.version(key) }) }
    })
  }

  /** Takes up what an earlier visit left unsent. @returns the values that the form should show */
  restore(kept: readonly Unsent[]): { key: string; value: Value }[] {
    const shown: { key: string; value: Value }[] = []
    for (const { key, request, waiting, basedOn } of kept) {
      if (this.#sending.has(key) || this.#next.has(key)) continue
      const current = this.version(key)
      if (request) this.#sending.set(key, request)
      else if (basedOn !== undefined) this.#versions[key] = basedOn
      if (waiting !== undefined) this.#next.set(key, waiting)
      const isArrived = request && current === request.basedOn + 1 && sameValue(this.#saved[key], request.value)
      const newest = waiting === undefined ? (request?.value ?? null) : waiting
      if (isArrived || (request?.basedOn ?? basedOn) === current) shown.push({ key, value: newest })
    }
    this.retry()
    return shown
  }

  #send(key: string): void {
    const value = this.#next.get(key)
    if (value === undefined || this.#sending.has(key) || this.#conflicts.has(key) || this.#blocked === 'closed') return
    this.#next.delete(key)
    this.#sending.set(key, { value, basedOn: this.version(key), saveId: this.#work.newId() })
    if (!this.#blocked) this.#fly(key)
  }

  async #fly(key: string): Promise<void> {
    const request = this.#sending.get(key)
    if (!request || this.#flying.has(key)) return
    this.#flying.add(key)
    this.#tell()
    const outcome = await this.#work.send(key, request)
    this.#flying.delete(key)
    if (outcome.kind === 'saved') {
      if (outcome.version > this.version(key) || this.#next.has(key)) {
        this.#versions[key] = outcome.version
        this.#saved[key] = request.value
      }
      this.#savedAt = outcome.savedAt
      this.#failures = 0
      this.#blocked = null
    }
    if (outcome.kind === 'conflict') this.#meet(key, request.value, outcome.theirs)
    if (outcome.kind === 'invalid' && !this.#next.has(key)) this.#invalid.set(key, { value: request.value, message: outcome.message })
    if (outcome.kind === 'refused' && !this.#next.has(key)) this.#refused.set(key, request.value)
    if (outcome.kind === 'closed' || outcome.kind === 'signed-out') this.#blocked = outcome.kind
    else if (outcome.kind === 'unreachable') this.#wait()
    else {
      this.#sending.delete(key)
      if (!this.#timers.has(`send ${key}`)) this.#send(key)
    }
    this.#tell()
    if (!this.#flying.size) for (const done of this.#waiting.splice(0)) done()
  }

  #meet(key: string, sent: Value, theirs: Theirs): void {
    const newer = this.#next.get(key)
    const mine = newer === undefined ? sent : newer
    this.#cancel(`send ${key}`)
    this.#next.delete(key)
    if (!sameValue(mine, theirs.value)) this.#conflicts.set(key, { mine, theirs })
    else {
      this.#versions[key] = theirs.version
      this.#saved[key] = theirs.value
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
      conflicts: Object.fromEntries(this.#conflicts),
      invalid: Object.fromEntries([...this.#invalid].map(([key, { message }]) => [key, message])),
    }
  }

  #tell(): void {
    this.#snapshot = this.#look()
    this.#work.keep(this.unsent())
    for (const listener of this.#listeners) listener()
  }
}
