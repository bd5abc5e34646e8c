/** The save queue's shell: takes what happens to `queue-step.ts`, does what that says, and tells those who listen. */
import type { Value } from '@/questionnaire/answer'
import type { Extra, RemoteAnswer, Unsent } from '@/questionnaire/wire'
import { snapshotOf, unsentOf } from './queue-snapshot'
import { answerOf, isSettled, isUnderWay, type QueueEffect, type QueueEvent, type QueueState, queueStep, startState } from './queue-step'
import type { QueueHost, QueueSnapshot, QueueStart } from './save-types'

export class SaveQueue {
  #outside: QueueHost
  #state: QueueState
  #snapshot: QueueSnapshot
  /** Those who wait until no request is under way. */
  #flushing: (() => void)[] = []
  #listeners = new Set<() => void>()

  constructor(start: QueueStart, outside: QueueHost) {
    this.#outside = outside
    this.#state = startState(start)
    this.#snapshot = snapshotOf(this.#state, true)
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  snapshot = () => this.#snapshot
  version = (key: string) => answerOf(this.#state, key).version
  /** Puts another's answer into the form. */
  show: (key: string, value: Value) => void = () => {}

  /** An answer was given. @param delay milliseconds to wait for a newer one, for text being typed */
  change(key: string, value: Value, delay = 0, extra: Extra = {}): void {
    this.#dispatch({ kind: 'change', key, value, delay, extra, saveId: this.#outside.newId() })
  }

  /** Sends what waits, now. */
  sendNow = () => this.#dispatch({ kind: 'send-now' })

  /** The connection is back, somebody has signed in again, or everything is to be saved. */
  retry = () => this.#dispatch({ kind: 'retry' })

  /** Sends everything. @returns whether every answer is saved */
  async flush(): Promise<boolean> {
    this.retry()
    this.sendNow()
    while (isUnderWay(this.#state)) await new Promise<void>((resolve) => this.#flushing.push(resolve))
    return this.unsent().length === 0
  }

  /** Another's newer answer is known. It is taken where nothing of one's own is on its way, or else met there. */
  receiveRemote = (key: string, theirs: RemoteAnswer) => this.#dispatch({ kind: 'remote', key, theirs })

  /** Ends a conflict with one of the two answers. @returns the answer that now stands */
  resolveConflict(key: string, choice: 'theirs' | 'mine'): { value: Value } | undefined {
    const answer = answerOf(this.#state, key)
    if (answer.phase !== 'conflict') return undefined
    this.#dispatch({ kind: 'resolve', key, choice, saveId: this.#outside.newId() })
    return { value: choice === 'mine' ? answer.conflict.mine : answer.conflict.theirs.value }
  }

  /** What the server has not confirmed, to be kept on the device. */
  unsent = (): Unsent[] => unsentOf(this.#state)

  /** Takes up what an earlier visit left unsent, and shows it. @returns what is left where it was: a newer answer is on its way */
  restore(stored: readonly Unsent[]): Unsent[] {
    const left = stored.filter(({ key }, at) => !isSettled(this.#state, key) || stored.findIndex((each) => each.key === key) < at)
    const unsent = stored.filter((each) => !left.includes(each)).map((each) => ({ saveId: this.#outside.newId(), ...each }))
    this.#dispatch({ kind: 'restore', unsent })
    return left
  }

  #dispatch(event: QueueEvent): void {
    const [state, effects] = queueStep(this.#state, event)
    if (state !== this.#state) this.#tell(state)
    for (const effect of effects) this.#perform(effect)
    if (!isUnderWay(this.#state)) for (const done of this.#flushing.splice(0)) done()
  }

  #perform(effect: QueueEffect): void {
    if (effect.kind === 'show') this.show(effect.key, effect.value)
    else if (effect.kind === 'later') this.#outside.after(effect.delay, () => this.#dispatch(effect.event))
    else
      void this.#outside.send(effect.key, effect.request).then((outcome) => this.#dispatch({ kind: 'outcome', key: effect.key, outcome }))
  }

  /** On the device first: what a request carries is kept before that leaves. */
  #tell(state: QueueState): void {
    this.#state = state
    this.#snapshot = snapshotOf(state, this.#outside.keep(this.unsent()))
    for (const listener of this.#listeners) listener()
  }
}
