/** For tests: a queue whose outside the test plays. */

import { SaveQueue } from '@/components/questionnaire/autosave/save-queue'
import type { Value } from '@/questionnaire/answer'
import type { SaveOutcome, SaveRequest, Unsent } from '@/questionnaire/wire'

/** A queue whose server answers when the test says so, and whose timers run when the test says so. */
export function queueForTest(values: Record<string, string> = {}, version = 1) {
  const requests: { key: string; request: SaveRequest; answer: (outcome: SaveOutcome) => Promise<void> }[] = []
  const timers: (() => void)[] = []
  let stored: readonly Unsent[] = []
  let ids = 0
  const queue = new SaveQueue(
    { versions: Object.fromEntries(Object.keys(values).map((key) => [key, version])), values },
    {
      send: (key, request) =>
        new Promise((resolve) => {
          const answer = async (outcome: SaveOutcome) => {
            resolve(outcome)
            await new Promise((done) => setImmediate(done))
          }
          requests.push({ key, request, answer })
        }),
      newId: () => `save-${++ids}`,
      after: (_delay, work) => {
        timers.push(work)
      },
      keep: (unsent) => {
        stored = structuredClone(unsent)
        return true
      },
    },
  )
  const last = () => requests[requests.length - 1] as (typeof requests)[number]
  const saved = (version: number): SaveOutcome => ({ kind: 'saved', version, savedAt: '2026-11-22T08:42:00.000Z' })
  const runTimers = () => {
    for (const work of timers.splice(0)) work()
  }
  /** What the queue takes up of an earlier visit: the values shown in the form, and what is left where it was. */
  const restore = (unsent: readonly Unsent[]) => {
    const shown: { key: string; value: Value }[] = []
    queue.show = (key, value) => shown.push({ key, value })
    return { left: queue.restore(unsent), shown }
  }
  return { queue, restore, requests, last, saved, runTimers, stored: () => stored }
}

export const theirs = { value: 'ei', version: 4, savedAt: '2026-11-22T08:42:00.000Z', savedBy: 'Liisa' }
