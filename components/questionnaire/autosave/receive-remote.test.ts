import { expect, it, vi } from 'vitest'
import { queueForTest, theirs } from '@/testing/save-queue'

const newer = { ...theirs, value: 'suunnitteilla', version: 5, savedBy: 'Oskar' }

it('another’s newer answer comes into the form, and later answers follow it', async () => {
  const { queue, last } = queueForTest({ ohjeet: 'on' })
  queue.show = vi.fn()
  queue.receiveRemote('ohjeet', theirs)
  expect(queue.show).toHaveBeenCalledWith('ohjeet', 'ei')
  expect(queue.snapshot().arrived).toEqual({ ohjeet: theirs })
  queue.change('ohjeet', 'on')
  expect(queue.snapshot().arrived).toEqual({})
  expect(last().request).toMatchObject({ value: 'on', basedOn: 4 })
})

it('what is older, known or one’s own echo changes nothing', async () => {
  const { queue, last, saved } = queueForTest({ ohjeet: 'on' })
  queue.show = vi.fn()
  queue.receiveRemote('ohjeet', { ...theirs, version: 1 })
  queue.change('ohjeet', 'ei')
  queue.receiveRemote('ohjeet', { ...theirs, version: 2 })
  await last().answer(saved(2))
  expect(queue.show).not.toHaveBeenCalled()
  expect(queue.snapshot()).toMatchObject({ status: 'saved', arrived: {} })
})

it('the same value in a newer version moves only the version', () => {
  const { queue } = queueForTest({ ohjeet: 'ei' })
  queue.show = vi.fn()
  queue.receiveRemote('ohjeet', theirs)
  expect(queue.show).not.toHaveBeenCalled()
  expect(queue.version('ohjeet')).toBe(4)
})

it('a text being typed is not replaced: the two answers meet when it is saved', async () => {
  const { queue, last, runTimers } = queueForTest({ nimi: 'Maija' })
  queue.show = vi.fn()
  queue.change('nimi', 'Maija V', 700)
  queue.receiveRemote('nimi', theirs)
  expect(queue.show).not.toHaveBeenCalled()
  runTimers()
  expect(last().request).toMatchObject({ value: 'Maija V', basedOn: 1 })
  await last().answer({ kind: 'conflict', theirs })
  expect(queue.snapshot().conflicts.nimi).toEqual({ mine: 'Maija V', theirs })
})

it('what came while one’s own was on its way comes in when that is saved', async () => {
  const { queue, last, saved } = queueForTest({ ohjeet: 'on' })
  queue.show = vi.fn()
  queue.change('ohjeet', 'ei')
  queue.receiveRemote('ohjeet', newer)
  await last().answer(saved(2))
  expect(queue.show).toHaveBeenCalledWith('ohjeet', 'suunnitteilla')
  expect(queue.version('ohjeet')).toBe(5)
})

it('two answers to choose from: a third takes the other’s place, and one’s own value ends the question', async () => {
  const { queue, last } = queueForTest()
  queue.change('ohjeet', 'on')
  await last().answer({ kind: 'conflict', theirs })
  queue.receiveRemote('ohjeet', newer)
  expect(queue.snapshot().conflicts.ohjeet).toEqual({ mine: 'on', theirs: newer })
  queue.receiveRemote('ohjeet', { ...newer, value: 'on', version: 6 })
  expect(queue.snapshot().conflicts).toEqual({})
  expect(queue.version('ohjeet')).toBe(6)
  expect(await queue.flush()).toBe(true)
})

it('what waits is counted and sent in the order it was given, one when the other is saved', async () => {
  const { queue, requests, saved, runTimers } = queueForTest()
  queue.change('ensin', 'a')
  await requests[0]?.answer({ kind: 'unreachable' })
  queue.change('sitten', 'b')
  queue.change('lopuksi', 'c', 700)
  expect(queue.snapshot()).toMatchObject({ status: 'offline', waiting: 3, isStored: true })
  runTimers()
  for (let each = 1; each <= 3; each++) await requests[each]?.answer(saved(1))
  expect(requests.map(({ key }) => key)).toEqual(['ensin', 'ensin', 'sitten', 'lopuksi'])
  expect(queue.snapshot()).toMatchObject({ status: 'saved', waiting: 0 })
})

it('an answer left by an earlier visit stays in its box while a newer one is on its way', async () => {
  const { queue, restore, requests } = queueForTest()
  queue.change('nimi', 'Liisa')
  const left = { key: 'nimi', waiting: 'Maija', basedOn: 0, saveId: 'earlier' }
  expect(restore([left])).toEqual({ shown: [], left: [left] })
  expect(requests).toHaveLength(1)
})

it('a value that waited keeps its identity, whoever sends it', () => {
  const { restore, last } = queueForTest()
  restore([{ key: 'nimi', waiting: 'Maija', basedOn: 0, saveId: 'earlier', note: 'Siksi.' }])
  expect(last().request).toEqual({ value: 'Maija', basedOn: 0, saveId: 'earlier', note: 'Siksi.' })
})

it('a text typed and taken back lets in what came meanwhile', () => {
  const { queue } = queueForTest({ nimi: 'Maija' })
  queue.show = vi.fn()
  queue.change('nimi', 'Maija V', 700)
  queue.receiveRemote('nimi', theirs)
  queue.change('nimi', 'Maija', 700)
  expect(queue.show).toHaveBeenCalledWith('nimi', 'ei')
  expect(queue.version('nimi')).toBe(4)
})

it.each([
  ['a conflict', { kind: 'conflict', theirs } as const],
  ['a refusal', { kind: 'refused' } as const],
  ['a message', { kind: 'invalid', message: 'Anna luku' } as const],
])(
  'what %s leaves undecided stays based on what its writer had seen, also past a page made after the other’s answer',
  async (_, outcome) => {
    const left = [{ key: 'nimi', request: { value: 'Liisa', basedOn: 3, saveId: 'earlier' } }]
    const first = queueForTest({ nimi: 'ei' }, 4)
    first.restore(left)
    await first.last().answer(outcome)
    const kept = first.queue.unsent()
    const next = queueForTest({ nimi: 'ei' }, 4)
    next.restore(kept)
    expect(next.last().request).toMatchObject({ value: 'Liisa', basedOn: 3 })
  },
)
