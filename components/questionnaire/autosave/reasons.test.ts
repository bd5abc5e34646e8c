/** A reason given beside a value goes where the value goes. */
import { expect, it } from 'vitest'
import { queueForTest, theirs } from '@/testing/save-queue'

it('a reason is sent with the value that is chosen over another’s', async () => {
  const { queue, last, stored } = queueForTest({ tunnit: '1' })
  queue.change('tunnit', '12', 0, { note: 'Uusi tehtävä' })
  await last().answer({ kind: 'conflict', theirs })
  expect(stored()).toEqual([{ key: 'tunnit', waiting: '12', basedOn: 1, note: 'Uusi tehtävä', stuck: true }])
  queue.resolveConflict('tunnit', 'mine')
  expect(last().request).toMatchObject({ value: '12', basedOn: 4, note: 'Uusi tehtävä' })
})

it('a value changed in a conflict takes its own reason along', async () => {
  const { queue, last } = queueForTest({ tunnit: '1' })
  queue.change('tunnit', '12', 0, { note: 'Uusi tehtävä' })
  await last().answer({ kind: 'conflict', theirs })
  queue.change('tunnit', '12', 700, { note: 'Kaksi uutta tehtävää' })
  queue.resolveConflict('tunnit', 'mine')
  expect(last().request).toMatchObject({ value: '12', note: 'Kaksi uutta tehtävää' })
})

it('a reason for the same value as another’s newer one is not dropped: its writer chooses', async () => {
  const { queue, last } = queueForTest({ tunnit: '1' })
  queue.change('tunnit', '1', 0, { note: 'Mitattu' })
  await last().answer({ kind: 'conflict', theirs: { ...theirs, value: '1' } })
  expect(queue.snapshot().status).toBe('conflict')
  expect(await queue.flush()).toBe(false)
  queue.receiveRemote('tunnit', { ...theirs, value: '1', version: 5 })
  queue.resolveConflict('tunnit', 'mine')
  expect(last().request).toMatchObject({ value: '1', basedOn: 5, note: 'Mitattu' })
})

it('a reason survives the page with the conflict it waits in', async () => {
  const { queue, restore, last } = queueForTest({ tunnit: '1' })
  restore([{ key: 'tunnit', waiting: '12', basedOn: 1, note: 'Uusi tehtävä', stuck: true }])
  await last().answer({ kind: 'conflict', theirs })
  queue.resolveConflict('tunnit', 'mine')
  expect(last().request).toMatchObject({ value: '12', basedOn: 4, note: 'Uusi tehtävä' })
})

it('another’s new reason comes in although the value is the same', () => {
  const { queue } = queueForTest({ tunnit: '1' })
  queue.receiveRemote('tunnit', { ...theirs, value: '1', note: 'Liisan syy' })
  expect(queue.snapshot().arrived.tunnit).toMatchObject({ note: 'Liisan syy' })
})

it('an answer refused for want of a session is sent when another gets through', async () => {
  const { queue, requests, saved } = queueForTest()
  queue.change('ohjeet', 'on')
  queue.change('koulutus', 'on')
  await requests[0]?.answer({ kind: 'signed-out' })
  await requests[1]?.answer(saved(1))
  expect(requests[2]).toMatchObject({ key: 'ohjeet', request: { value: 'on' } })
})
