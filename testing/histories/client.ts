/** A tab that answers as docs/answers.md tells: what it saw is what it builds on, and a request without an answer is repeated. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Answerer, LoggedSave } from './log'
import type { FlakyNetwork } from './network'
import type { Step, Tab } from './plan'
import { type Random, randomFrom } from './random'

type State = { person: Answerer; network: FlakyNetwork; random: Random; seen: Map<string, number>; lanes: Map<string, Promise<void>> }

const learn = ({ seen }: State, key: string, version: number) => seen.set(key, Math.max(version, seen.get(key) ?? 0))

/** Who meets as many in a row stops: no honest service makes them. */
const mostConflicts = 30

/** Sends one answer until its outcome is known. */
async function edit(state: State, step: Step, act: Extract<Step['act'], { kind: 'edit' }>): Promise<void> {
  const { person, network, random, seen } = state
  const { key, choice, note } = act
  const basedOn = seen.get(key) ?? 0
  let save: LoggedSave = {
    kind: 'save',
    key,
    value: choice.value,
    stores: choice.stores,
    ...(note ? { note } : {}),
    basedOn,
    saveId: random.uuid(),
  }
  const mishaps = [...step.mishaps]
  for (let conflicts = 0; conflicts < mostConflicts; ) {
    const answer = await network.exchange(person, save, mishaps.shift())
    if (answer === 'unknown') {
      if (step.abandons) return
      continue
    }
    const { code, version = 0 } = answer.body
    if (answer.status === 200) learn(state, key, version)
    if (code !== 'conflict') return
    conflicts += 1
    learn(state, key, version)
    if (step.inConflict === 'theirs') return
    save = { ...save, basedOn: version, saveId: random.happens(0.5) ? save.saveId : random.uuid() }
  }
}

async function read(state: State, mishaps: Step['mishaps']): Promise<void> {
  const answer = await state.network.exchange(state.person, { kind: 'read' }, mishaps[0])
  if (answer === 'unknown') return
  for (const [key, { version }] of Object.entries(answer.body.answers ?? {})) learn(state, key, version)
}

/** Lives through a tab's steps. Different questions are under way at the same time, one question's saves one after another. */
export async function answerAsTab(tab: Tab, network: FlakyNetwork): Promise<void> {
  const person = network.scope.people[tab.person]
  if (!person) throw new Error(`nobody is number ${tab.person}`)
  const state: State = { person, network, random: randomFrom(tab.seed), seen: new Map(), lanes: new Map() }
  await read(state, [])
  for (const step of tab.steps) {
    await pause(step.think)
    const { act } = step
    if (act.kind === 'read') await read(state, step.mishaps)
    else if (act.kind === 'submit') await network.exchange(person, act, step.mishaps[0])
    else
      state.lanes.set(
        act.key,
        (state.lanes.get(act.key) ?? Promise.resolve()).then(() => edit(state, step, act)),
      )
  }
  await Promise.all(state.lanes.values())
}
