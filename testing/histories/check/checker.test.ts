import { afterEach, expect, test } from 'vitest'
import { findSlot } from '@/questionnaire/asked'
import { parseAnswer } from '@/questionnaire/types/rules'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { editableOf } from '../editable'
import { planOf } from '../plan'
import { runHistory } from '../run'
import { type Bug, Model } from './model'

const people = ['Maija', 'Liisa', 'Pekka'].map((name) => ({ id: name, name, cookie: name }))
const scope = { round: '2026', municipality: '005', people }
/** None of the questions edited has a condition: everything answered counts, as the model has it. */
const questionnaire = sampleQuestionnaire

function isPossible(key: string, value: unknown): boolean {
  const found = findSlot(questionnaire, key)
  return found !== undefined && parseAnswer(found.question, found.slot, value).ok
}

let model: Model
afterEach(() => model.stop())

/** What the checker says of a few histories of a service with this bug. */
async function faultsWith(bug?: Bug): Promise<string> {
  const faults: string[] = []
  for (const seed of [1, 2, 3, 4]) {
    model?.stop()
    model = new Model(isPossible, bug)
    const stored = () => ({ ...model.stored, versions: model.stored.versions.toSorted(byKey) })
    faults.push(...(await runHistory(planOf(seed, editableOf(questionnaire)), { server: model, scope, questionnaire, stored })).faults)
  }
  return faults.join('\n')
}
const byKey = (one: { key: string; version: number }, other: { key: string; version: number }) =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : one.version - other.version

test('a service that keeps its word is not blamed', async () => {
  expect(await faultsWith()).toBe('')
})

test.each<[Bug, RegExp]>([
  ['overwrites what others saved', /nobody asked for|against the order/],
  ['acknowledges what it forgets', /acknowledged save lost/],
  ['loses the last commit when killed', /acknowledged save lost|told what never was/],
  ['does not know repeated requests', /with itself/],
  ['tells an older answer in a conflict', /not the current one/],
  ['saves what it calls a conflict', /nobody asked for|with itself/],
  ['reads what was before', /a reading was of no one moment/],
  ['names somebody else', /told what never was/],
  ['sends what was before', /recorded other versions/],
  ['commits out of order', /against the order of time/],
  ['saves what cannot be an answer', /nobody asked for/],
])('a service that %s is caught', async (bug, told) => {
  expect(await faultsWith(bug)).toMatch(told)
})
