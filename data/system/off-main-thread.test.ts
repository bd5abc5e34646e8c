import { threadId } from 'node:worker_threads'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { type Locale, locales } from '@/questionnaire/text'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { publish, withdraw } from '@/testing/round-acts'
import { type HeldThread, type Latch, newLatch, openLatch } from '@/testing/worker-tasks/hold'
import { downloadAnswers } from '../answering/own-answers/answers-pdf'
import { freezeClosed } from '../results/freeze-closed'
import { getRoundResults } from '../results/results'
import { sheetFormats } from '../results/sheet-order'
import { getSheet } from '../results/sheets'
import { viewerOf, visitor } from '../viewer'
import { askingOf, inWorker, workDone, workLimits } from './workers'

type Done = { file: string; thread: number }
let done: Done[] = []
workDone.subscribe((message) => done.push(message as Done))

let db: Db
beforeEach(() => {
  db = testDatabase()
  done = []
})

function expectElsewhere(file: string, times: number) {
  expect(done.map((each) => each.file)).toEqual(Array(times).fill(file))
  for (const { thread } of done) expect(thread).not.toBe(threadId)
}

test.each(sheetFormats)(
  'a sheet as %s is made once in a worker, whoever asks meanwhile or later, and one for each audience',
  async (format) => {
    send(db, 1, '005', { ohjeet: format })
    publish(db)
    const ask = (viewer = visitor) => getSheet(viewer, '2024', format, 'fi', now)
    const [first, second] = await Promise.all([ask(), ask(viewerOf(cast.maija))])
    expect((await ask()).bytes).toBe(first.bytes)
    expect(second.bytes).toBe(first.bytes)
    expectElsewhere('data/results/make-sheet.ts', 1)
    expect((await ask(viewerOf(cast.administrator))).isPrivate).toBe(true)
    expectElsewhere('data/results/make-sheet.ts', 2)
  },
)

test('forty people behind one address who ask for every sheet of a published round at once are all served', async () => {
  send(db, 1, '005', { ohjeet: 'on' })
  publish(db)
  const kinds = sheetFormats.flatMap((format) => locales.map((locale) => ({ format, locale })))
  const people = Array.from({ length: 40 }, () => kinds).flat()
  const sheets = await Promise.all(people.map(({ format, locale }) => getSheet(visitor, '2024', format, locale, now, '192.0.2.1')))
  expect(new Set(sheets.map(({ tag }) => tag)).size).toBe(kinds.length)
  expectElsewhere('data/results/make-sheet.ts', kinds.length)
})

test('a live sheet is made each time', async () => {
  const ask = () => getSheet(viewerOf(cast.administrator), '2026', 'csv', 'fi', now)
  await ask()
  await ask()
  expectElsewhere('data/results/make-sheet.ts', 2)
})

test("a municipality's own answers are set in a worker", async () => {
  expect(await downloadAnswers(viewerOf(cast.maija), { round: '2026' }, 'fi', now)).toMatchObject({ ok: true })
  expectElsewhere('data/answering/own-answers/make-pdf.ts', 1)
})

test("an open round's results are computed in a worker, once for all who ask meanwhile", async () => {
  const ask = () => getRoundResults(viewerOf(cast.administrator), '2026', now)
  publish(db)
  const [first, second] = await Promise.all([ask(), ask()])
  expect(second.summary).toBe(first.summary)
  expectElsewhere('data/results/compute-live.ts', 1)
})

test('results are computed for freezing in a worker', async () => {
  await freezeClosed(1, null, now)
  expectElsewhere('data/results/compute-unfrozen.ts', 1)
})

test('a visitor whose network has too much under way is refused a sheet that is not made yet; not what is kept, nor what is not there', async () => {
  send(db, 1, '005', { ohjeet: 'ei' })
  publish(db)
  const ask = (locale: Locale) => getSheet(visitor, '2024', 'csv', locale, now, '192.0.2.1')
  const kept = await ask('fi')
  const latch = newLatch()
  const hold = inWorker<Latch, HeldThread>('testing/worker-tasks/hold.ts')
  const full = Array.from({ length: workLimits.asker }, () => hold(latch, askingOf(null, '192.0.2.1')))
  await expect(ask('sv')).rejects.toMatchObject({ code: 'busy' })
  expect(await ask('fi')).toBe(kept)
  withdraw(db, 1)
  await expect(ask('fi')).rejects.toMatchObject({ code: 'not-found' })
  openLatch(latch)
  await Promise.all(full)
})
