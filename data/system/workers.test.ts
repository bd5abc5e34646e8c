import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { cast, now, testDatabase } from '@/testing/database'
import { type HeldThread, type Latch, newLatch, openLatch } from '@/testing/worker-tasks/hold'
import { saveAnswer } from '../answering/save'
import { viewerOf } from '../viewer'
import { askingOf, inWorker, theService, workLimits } from './workers'

const hold = inWorker<Latch, HeldThread>('testing/worker-tasks/hold.ts')
const refuse = inWorker<string, string[]>('testing/worker-tasks/refuse.ts')
const maija = askingOf('maija', '')
const busy = { name: 'AppError', code: 'busy' }

test('work reads the database in another thread, and its refusals and faults come back as they are', async () => {
  testDatabase()
  expect(await refuse('read', maija)).toEqual(Object.values(cast).sort())
  await expect(refuse('refuse', maija)).rejects.toMatchObject({ name: 'AppError', code: 'not-found' })
  await expect(refuse('fail', maija)).rejects.toThrow('broken')
})

test('a save is acknowledged while all workers are held busy, which run at lower priority than the main thread', async () => {
  testDatabase()
  const latch = newLatch()
  const working = Array.from({ length: 3 }, () => hold(latch, maija))
  let isOver = false
  const over = Promise.all(working).then((threads) => {
    isOver = true
    return threads
  })
  const saved = await saveAnswer(viewerOf(cast.maija), { round: '2026', key: 'ohjeet', value: 'on', basedOn: 0 }, now)
  expect([saved.ok, isOver]).toEqual([true, false])
  openLatch(latch)
  for (const thread of await over) {
    expect(thread.isMainThread).toBe(false)
    expect(thread.priority).toBeGreaterThan(getPriority())
  }
})

test('an asker who has too much under way is refused, others are not; afterwards there is room again', async () => {
  testDatabase()
  const latch = newLatch()
  const full = Array.from({ length: workLimits.asker }, () => hold(latch, maija))
  await expect(hold(latch, maija)).rejects.toMatchObject(busy)
  const other = hold(latch, askingOf('liisa', ''))
  openLatch(latch)
  await Promise.all([...full, other])
  expect(await hold(latch, maija)).toMatchObject({ isMainThread: false })
})

test('visitors of one network share an allowance, wider networks have a larger one', async () => {
  testDatabase()
  const latch = newLatch()
  const from = (address: string, times: number) => Array.from({ length: times }, () => hold(latch, askingOf(null, address)))
  const one = from('2001:db8:1:1::1', workLimits.asker)
  await expect(hold(latch, askingOf(null, '2001:db8:1:1::2'))).rejects.toMatchObject(busy)
  const two = from('2001:db8:1:2::1', workLimits.asker)
  await expect(hold(latch, askingOf(null, '2001:db8:1:3::1'))).rejects.toMatchObject(busy)
  const others = from('192.0.2.1', 1)
  openLatch(latch)
  await Promise.all([...one, ...two, ...others])
})

test('all together have a limit too, which does not hold for the service itself', async () => {
  testDatabase()
  const latch = newLatch()
  const all = Array.from({ length: workLimits.all }, (_, at) => hold(latch, askingOf(`person ${at}`, '')))
  await expect(hold(latch, askingOf('one more', ''))).rejects.toMatchObject(busy)
  const own = hold(latch, theService)
  openLatch(latch)
  await Promise.all([...all, own])
})

test('visitors leave room for people, from however many networks they come', async () => {
  testDatabase()
  const latch = newLatch()
  const visitors = Array.from({ length: workLimits.visitors }, (_, at) => hold(latch, askingOf(null, `192.0.2.${at}`)))
  await expect(hold(latch, askingOf(null, '198.51.100.1'))).rejects.toMatchObject(busy)
  const person = hold(latch, maija)
  openLatch(latch)
  await Promise.all([...visitors, person])
})

test('freezing goes before what waits', async () => {
  testDatabase()
  const [first, later] = [newLatch(), newLatch()]
  const running = [hold(first, maija), hold(first, maija)]
  const waiting = [hold(later, askingOf(null, '192.0.2.1')), hold(later, askingOf(null, '192.0.2.2'))]
  const freezing = hold(first, theService)
  openLatch(first)
  await Promise.all([...running, freezing])
  openLatch(later)
  await Promise.all(waiting)
})

test('a work that takes too long is ended, and those who wait are served', async () => {
  testDatabase()
  const [never, open] = [newLatch(), newLatch()]
  openLatch(open)
  await hold(open, maija)
  const holdShortly = inWorker<Latch, HeldThread>('testing/worker-tasks/hold.ts', 0.1)
  const long = holdShortly(never, maija)
  const after = hold(open, maija)
  await expect(long).rejects.toMatchObject({ name: 'AppError', code: 'took-too-long' })
  expect(await after).toMatchObject({ isMainThread: false })
})
