import { afterEach, expect, test, vi } from 'vitest'
import { cast, now, testDatabase } from '@/testing/database'
import { type HeldThread, type Latch, newLatch, openLatch } from '@/testing/worker-tasks/hold'
import { inWorker, theService } from '../system/workers'
import { viewerOf } from '../viewer'
import { beginImport, findImport, importFate, readImport, settledImport } from './imports'
import { newProgress, notedPercent, noteProgress, tellIn } from './progress'

const anna = () => viewerOf(cast.administrator)
const hold = inWorker<Latch, HeldThread>('testing/worker-tasks/hold.ts')

afterEach(() => {
  vi.useRealTimers()
})

test('a file that waits to be read is left and found again, as far as it has come, until it is read', async () => {
  const db = testDatabase()
  const latch = newLatch()
  const held = Array.from({ length: 3 }, () => hold(latch, theService))
  const id = await beginImport(anna(), 'contacts', { name: 'lista.csv', bytes: Buffer.from('Kunta;Nimi\nInari;Maija\n') }, now)
  expect(settledImport(await readImport(anna(), 'contacts', id))).toEqual({ fate: 'reading', percent: 0 })
  openLatch(latch)
  await Promise.all(held)
  await vi.waitFor(() => expect(importFate(findImport(db, 'contacts', id))).toBe('ready'), 30_000)
  expect(findImport(db, 'contacts', id)).toMatchObject({ file: null, rows: expect.stringContaining('Maija') })
  expect(notedPercent(id)).toBe(0)
}, 60_000)

test('what the thread tells is noted for all processes; of two that read the same, the one that is further', () => {
  testDatabase()
  vi.useFakeTimers()
  const [one, other] = [newProgress(), newProgress()]
  const settleOne = noteProgress(7, one)
  const settleOther = noteProgress(7, other)
  tellIn(one)(0.431)
  tellIn(other)(0.2)
  tellIn(one)(0.3)
  vi.advanceTimersByTime(1000)
  expect([notedPercent(7), notedPercent(8)]).toEqual([43, 0])
  tellIn(other)(7)
  vi.advanceTimersByTime(1000)
  expect(notedPercent(7)).toBe(100)
  settleOther()
  settleOne()
  vi.advanceTimersByTime(1000)
  expect(notedPercent(7)).toBe(0)
})
