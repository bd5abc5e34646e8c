/** Random events against an honest server with a bad network: nothing typed is lost, and nobody decides but its writer. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameValue, type Value } from '@/questionnaire/answer'
import type { RemoteAnswer, SaveOutcome, SaveRequest, Unsent } from '@/questionnaire/wire'
import { unsentOf } from './queue-snapshot'
import { answerOf, type QueueEffect, type QueueEvent, type QueueState, queueStep, startState } from './queue-step'

const savedAt = '2026-11-22T08:42:00.000Z'

/** Saves as data/answering/save.ts does: compares versions, knows a repeated request. */
class Server {
  answers = new Map<string, { value: Value; version: number }>()
  /** All it ever had. */
  history = new Map<string, Value[]>()
  #seen = new Map<string, number>()
  write(key: string, value: Value): RemoteAnswer {
    const version = (this.answers.get(key)?.version ?? 0) + 1
    this.answers.set(key, { value, version })
    this.history.set(key, [...(this.history.get(key) ?? [null]), value])
    return this.remote(key)
  }
  remote(key: string): RemoteAnswer {
    return { ...(this.answers.get(key) ?? { value: null, version: 0 }), savedAt, savedBy: 'Liisa', note: null }
  }
  save(key: string, { value, basedOn, saveId }: SaveRequest): SaveOutcome {
    const before = this.#seen.get(saveId)
    if (before !== undefined) return { kind: 'saved', version: before, savedAt }
    if ((this.answers.get(key)?.version ?? 0) !== basedOn) return { kind: 'conflict', theirs: this.remote(key) }
    const { version } = this.write(key, value)
    this.#seen.set(saveId, version)
    return { kind: 'saved', version, savedAt }
  }
}

/** One tab and the rest of the world; every act checks what must always hold. */
class World {
  server = new Server()
  state: QueueState = startState({ versions: {}, values: {} })
  flying = new Map<string, SaveRequest>()
  /** What was typed last and is not known to be saved. */
  typed = new Map<string, Value>()
  #ids = 0

  dispatch(event: QueueEvent): void {
    const before = this.state
    const frozen = JSON.stringify([...before.answers])
    const [after, effects] = queueStep(before, event)
    expect(JSON.stringify([...before.answers])).toBe(frozen)
    this.state = after
    for (const effect of effects) this.#perform(effect)
    if (event.kind === 'change') this.typed.set(event.key, event.value)
    if (event.kind === 'resolve' && event.choice === 'theirs') this.typed.delete(event.key)
    this.#expectConflictsToStand(before, event)
    this.#expectNothingLost(before, event)
    for (const [key, answer] of after.answers) expect(answer.phase === 'unsent' && answer.inFlight).toBe(this.flying.has(key))
  }

  #perform(effect: QueueEffect): void {
    if (effect.kind !== 'send') return
    expect(this.flying.has(effect.key)).toBe(false)
    this.flying.set(effect.key, effect.request)
  }

  #expectConflictsToStand(before: QueueState, event: QueueEvent): void {
    for (const [key, answer] of before.answers) {
      if (answer.phase !== 'conflict' || (event.kind === 'resolve' && event.key === key)) continue
      // Another may come to say the same: then there is nothing left to choose.
      const { mine, note } = answer.conflict
      const isAgreed = event.kind === 'remote' && event.key === key && sameValue(event.theirs.value, mine) && note === undefined
      if (!isAgreed) expect(answerOf(this.state, key).phase).toBe('conflict')
    }
  }

  /** Did the event tell that this value is the server's, whatever another may have answered after it? */
  #isSaved(before: QueueState, event: QueueEvent, key: string, value: Value): boolean {
    if (!('key' in event) || event.key !== key) return false
    const answer = answerOf(before, key)
    if (event.kind === 'change') return sameValue(answer.saved, value)
    if (event.kind !== 'outcome' || answer.phase !== 'unsent') return false
    if (event.outcome.kind === 'saved') return sameValue(answer.request?.value, value)
    return event.outcome.kind === 'conflict' && sameValue(event.outcome.theirs.value, value)
  }

  #expectNothingLost(before: QueueState, event: QueueEvent): void {
    const unsent = new Map(unsentOf(this.state).map((each) => [each.key, each]))
    for (const [key, value] of this.typed) {
      const kept = unsent.get(key)
      const newest = kept && (kept.waiting === undefined ? kept.request?.value : kept.waiting)
      if (!kept) {
        // From now on another may answer in its place.
        expect(sameValue(answerOf(this.state, key).saved, value) || this.#isSaved(before, event, key, value)).toBe(true)
        expect(this.server.history.get(key) ?? [null]).toContainEqual(value)
        this.typed.delete(key)
      } else expect(newest).toEqual(value)
    }
  }

  change(key: string, value: Value, delay: number, note: string | undefined): void {
    const extra = note === undefined ? {} : { note }
    this.dispatch({ kind: 'change', key, value, delay, extra, saveId: `id-${++this.#ids}` })
  }

  endPause(key: string): void {
    const answer = answerOf(this.state, key)
    if (answer.phase === 'unsent' && answer.next) this.dispatch({ kind: 'pause-over', key, saveId: answer.next.saveId })
  }

  /** The network and the server answer what is under way. */
  answer(key: string, how: SaveOutcome['kind'] | 'lost'): void {
    const request = this.flying.get(key)
    if (!request) return
    this.flying.delete(key)
    const outcome = (): SaveOutcome => {
      if (how === 'saved' || how === 'conflict') return this.server.save(key, request)
      if (how === 'lost') this.server.save(key, request)
      if (how === 'invalid') return { kind: 'invalid', message: 'Anna luku' }
      return { kind: how === 'lost' ? 'unreachable' : how }
    }
    this.dispatch({ kind: 'outcome', key, outcome: outcome() })
  }

  resolve(key: string, choice: 'mine' | 'theirs'): void {
    if (answerOf(this.state, key).phase === 'conflict') this.dispatch({ kind: 'resolve', key, choice, saveId: `id-${++this.#ids}` })
  }

  /** A page made anew takes up what the device kept. */
  reload(): void {
    const kept: Unsent[] = JSON.parse(JSON.stringify(unsentOf(this.state)))
    this.flying.clear()
    const saved = Object.fromEntries(this.server.answers)
    const start = { versions: {} as Record<string, number>, values: {} as Record<string, Value> }
    for (const [key, { version, value }] of Object.entries(saved)) {
      start.versions[key] = version
      start.values[key] = value
    }
    this.state = startState(start)
    this.dispatch({ kind: 'restore', unsent: kept.map((each) => ({ saveId: `id-${++this.#ids}`, ...each })) })
  }
}

const key = fc.constantFrom('a', 'b', 'c')
const value = fc.constantFrom<Value>('on', 'ei', null, 3)
const acts = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('change'), key, value, fc.constantFrom(0, 700), fc.constantFrom(undefined, 'Siksi')) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('answer'),
      key,
      fc.constantFrom('saved', 'saved', 'lost', 'unreachable', 'signed-out', 'invalid', 'refused', 'closed'),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('colleague'), key, value, fc.boolean()) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('news'), key) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('pause-over'), key) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('resolve'), key, fc.constantFrom('mine', 'theirs')) },
  { weight: 1, arbitrary: fc.constantFrom<[string]>(['send-now'], ['retry'], ['retry-due'], ['reload']) },
) as fc.Arbitrary<readonly [string, ...unknown[]]>

/** Plays one act. Closing lasts, so that a run with it proves only that nothing is forgotten. */
function play(world: World, [kind, ...rest]: readonly [string, ...unknown[]]): void {
  const [which = '', second, third, fourth] = rest as [string?, unknown?, unknown?, unknown?]
  if (kind === 'change') world.change(which, second as Value, third as number, fourth as string | undefined)
  else if (kind === 'answer') world.answer(which, second as SaveOutcome['kind'])
  else if (kind === 'colleague') {
    const theirs = world.server.write(which, second as Value)
    if (third) world.dispatch({ kind: 'remote', key: which, theirs })
  } else if (kind === 'news') world.dispatch({ kind: 'remote', key: which, theirs: world.server.remote(which) })
  else if (kind === 'pause-over') world.endPause(which)
  else if (kind === 'resolve') world.resolve(which, second as 'mine')
  else if (kind === 'reload') world.reload()
  else if (kind === 'retry-due') world.dispatch({ kind, failures: world.state.failures })
  else world.dispatch({ kind: kind as 'retry' })
}

it('no typed value is lost, one request a key is under way, and a conflict waits for its writer', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 60 }), (all) => {
      const world = new World()
      for (const act of all) play(world, act)
    }),
    { numRuns: 2000 },
  )
})

it('with the connection back and every conflict decided, all that was typed is what the server has', () => {
  const open = acts.filter(([kind, , how]) => kind !== 'answer' || how !== 'closed')
  fc.assert(
    fc.property(fc.array(open, { maxLength: 60 }), (all) => {
      const world = new World()
      for (const act of all) play(world, act)
      world.dispatch({ kind: 'retry' })
      world.dispatch({ kind: 'send-now' })
      for (let round = 0; round < 20; round++) {
        for (const each of ['a', 'b', 'c']) {
          world.answer(each, 'saved')
          world.resolve(each, 'mine')
        }
        world.dispatch({ kind: 'retry' })
      }
      const left = unsentOf(world.state).filter(({ key: each }) => answerOf(world.state, each).phase !== 'invalid')
      expect(left).toEqual([])
      for (const each of world.typed.keys()) expect(answerOf(world.state, each).phase).toBe('invalid')
    }),
    { numRuns: 500 },
  )
})
