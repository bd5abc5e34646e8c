/** Histories against the small process: each on a database file of its own, with the cast of the data tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, testDatabase } from '@/testing/database'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { readStored } from './check/stored'
import { editableOf } from './editable'
import { planOf } from './plan'
import { type HistoryOutcome, runHistory } from './run'
import { SmallProcess } from './servers/small-process'

const people = [
  { id: cast.maija, name: 'Maija Virtanen' },
  { id: cast.liisa, name: 'Liisa Korhonen' },
  { id: cast.both, name: 'Pekka Kaksi' },
]
/** The small process takes the cookie for the person's id. */
const scope = { round: '2026', municipality: '005', people: people.map((each) => ({ ...each, cookie: each.id })) }

export type Histories = { run: (seed: number) => Promise<HistoryOutcome>; kills: () => number; stop: () => Promise<void> }

export function smallHistories(): Histories {
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-histories-'))
  const empty = testDatabase().$client.serialize()
  const server = new SmallProcess()
  return {
    kills: () => server.kills,
    run: async (seed) => {
      const file = join(folder, `${seed}.db`)
      writeFileSync(file, empty)
      await server.open(file)
      const stored = () => readStored(file, scope.round, scope.municipality)
      const plan = planOf(seed, editableOf(sampleQuestionnaire))
      return runHistory(plan, { server, scope, questionnaire: sampleQuestionnaire, stored })
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
