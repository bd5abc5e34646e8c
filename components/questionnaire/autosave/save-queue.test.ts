import { describe, expect, it } from 'vitest'
import { queueForTest, theirs } from '@/testing/save-queue'

describe('answers on their way to the server', () => {
  it('sends the newest of several values, one request at a time', async () => {
    const { queue, requests, last, saved } = queueForTest()
    queue.change('ohjeet', 'on')
    queue.change('ohjeet', 'suunnitteilla')
    queue.change('ohjeet', 'ei')
    expect(requests.map(({ request }) => request.value)).toEqual(['on'])
    await last().answer(saved(1))
    expect(last().request).toEqual({ value: 'ei', basedOn: 1, saveId: 'save-3' })
    await last().answer(saved(2))
    expect(queue.snapshot().status).toBe('saved')
    expect(requests).toHaveLength(2)
  })

  it('waits while a text is being typed, and hurries when told', () => {
    const { queue, requests, runTimers } = queueForTest()
    queue.change('nimi', 'M', 700)
    queue.change('nimi', 'Ma', 700)
    expect(requests).toHaveLength(0)
    runTimers()
    expect(requests.map(({ request }) => request.value)).toEqual(['Ma'])
    queue.change('muu', 'x', 700)
    queue.sendNow()
    expect(requests).toHaveLength(2)
  })

  it('sends nothing when the value is the saved one again', () => {
    const { queue, requests, runTimers } = queueForTest({ nimi: 'Maija' })
    queue.change('nimi', 'Maij', 700)
    queue.change('nimi', 'Maija', 700)
    runTimers()
    expect(requests).toHaveLength(0)
    expect(queue.snapshot().status).toBe('idle')
  })

  it('repeats a request whose outcome is unknown as it was, before anything newer', async () => {
    const { queue, requests, last, saved, runTimers } = queueForTest()
    queue.change('ohjeet', 'on')
    await last().answer({ kind: 'unreachable' })
    expect(queue.snapshot().status).toBe('offline')
    queue.change('ohjeet', 'ei')
    runTimers()
    expect(last().request).toEqual(requests[0]?.request)
    await last().answer(saved(1))
    expect(last().request).toMatchObject({ value: 'ei', basedOn: 1 })
  })

  it('keeps on the device what is not confirmed, and lets go of it when it is', async () => {
    const { queue, last, saved, stored } = queueForTest()
    queue.change('ohjeet', 'on')
    queue.change('ohjeet', 'ei')
    expect(stored()).toEqual([
      { key: 'ohjeet', request: { value: 'on', basedOn: 0, saveId: 'save-1' }, waiting: 'ei', basedOn: 0, saveId: 'save-2' },
    ])
    await last().answer(saved(1))
    await last().answer(saved(2))
    expect(stored()).toEqual([])
  })

  it('keeps a cleared answer that waits behind a request', async () => {
    const { queue, last, saved } = queueForTest()
    queue.change('nimi', 'M')
    queue.change('nimi', null)
    await last().answer(saved(1))
    expect(last().request).toMatchObject({ value: null, basedOn: 1 })
  })

  it('takes up what an earlier visit left', async () => {
    const { queue, restore, requests, last, saved } = queueForTest({ ohjeet: 'on' })
    const request = { value: 'ei', basedOn: 1, saveId: 'earlier' }
    expect(restore([{ key: 'ohjeet', request }]).shown).toEqual([{ key: 'ohjeet', value: 'ei' }])
    expect(requests[0]?.request).toEqual(request)
    await last().answer(saved(2))
    expect(queue.version('ohjeet')).toBe(2)
  })

  it('does not show an earlier visit’s value when the answer has moved on, but asks', async () => {
    const { queue, restore, last } = queueForTest({ ohjeet: 'on' })
    expect(restore([{ key: 'ohjeet', waiting: 'suunnitteilla', basedOn: 0 }])).toEqual({ shown: [], left: [] })
    await last().answer({ kind: 'conflict', theirs })
    expect(queue.snapshot().conflicts.ohjeet).toEqual({ mine: 'suunnitteilla', theirs })
  })

  it('shows what was typed after a request that arrived though its visit had ended', async () => {
    const { restore, requests, last, saved } = queueForTest({ nimi: 'Maija' })
    const request = { value: 'Maija', basedOn: 0, saveId: 'earlier' }
    expect(restore([{ key: 'nimi', request, waiting: 'Maija Virtanen', basedOn: 0 }]).shown).toEqual([
      { key: 'nimi', value: 'Maija Virtanen' },
    ])
    expect(requests[0]?.request).toEqual(request)
    await last().answer(saved(1))
    expect(last().request).toMatchObject({ value: 'Maija Virtanen', basedOn: 1 })
  })

  it('an answer cleared in an earlier visit stays cleared', async () => {
    const { restore, last, saved } = queueForTest()
    const request = { value: 'M', basedOn: 0, saveId: 'earlier' }
    expect(restore([{ key: 'nimi', request, waiting: null, basedOn: 0 }]).shown).toEqual([{ key: 'nimi', value: null }])
    await last().answer(saved(1))
    expect(last().request).toMatchObject({ value: null, basedOn: 1 })
  })
})

describe('two answers at the same time', () => {
  it('are both kept until one is chosen', async () => {
    const { queue, last, requests, stored } = queueForTest()
    queue.change('ohjeet', 'on')
    await last().answer({ kind: 'conflict', theirs })
    expect(queue.snapshot()).toMatchObject({ status: 'conflict', conflicts: { ohjeet: { mine: 'on', theirs } } })
    queue.change('ohjeet', 'suunnitteilla')
    expect(requests).toHaveLength(1)
    expect(stored()[0]).toMatchObject({ waiting: 'suunnitteilla' })
    expect(await queue.flush()).toBe(false)
    expect(queue.resolveConflict('ohjeet', 'mine')).toEqual({ value: 'suunnitteilla' })
    expect(last().request).toMatchObject({ value: 'suunnitteilla', basedOn: 4 })
  })

  it('keeping theirs sends nothing', async () => {
    const { queue, last, requests } = queueForTest()
    queue.change('ohjeet', 'on')
    await last().answer({ kind: 'conflict', theirs })
    expect(queue.resolveConflict('ohjeet', 'theirs')).toEqual({ value: 'ei' })
    expect(requests).toHaveLength(1)
    expect(queue.version('ohjeet')).toBe(4)
    expect(await queue.flush()).toBe(true)
  })

  it('a cleared answer is one of them', async () => {
    const { queue, last, stored } = queueForTest()
    queue.change('ohjeet', 'on')
    queue.change('ohjeet', null)
    await last().answer({ kind: 'conflict', theirs })
    expect(queue.snapshot().conflicts.ohjeet).toEqual({ mine: null, theirs })
    expect(stored()).toEqual([{ key: 'ohjeet', waiting: null, basedOn: 0, stuck: true }])
  })

  it('saying the same is no conflict', async () => {
    const { queue, last } = queueForTest()
    queue.change('ohjeet', 'ei')
    await last().answer({ kind: 'conflict', theirs })
    expect(queue.snapshot().conflicts).toEqual({})
  })
})

describe('refusals', () => {
  it('signed out: the answer waits, and goes as soon as somebody has signed in', async () => {
    const { queue, requests, last, saved } = queueForTest()
    queue.change('ohjeet', 'on')
    await last().answer({ kind: 'signed-out' })
    queue.change('koulutus', 'x')
    expect(queue.snapshot().status).toBe('signed-out')
    expect(requests).toHaveLength(1)
    queue.retry()
    expect(requests).toHaveLength(2)
    await requests[1]?.answer(saved(1))
    await requests[2]?.answer(saved(1))
    expect(queue.snapshot().status).toBe('saved')
  })

  it('closed: nothing more is sent and nothing is forgotten', async () => {
    const { queue, requests, last, stored } = queueForTest()
    queue.change('ohjeet', 'on')
    await last().answer({ kind: 'closed' })
    queue.change('ohjeet', 'ei')
    queue.retry()
    expect(requests).toHaveLength(1)
    expect(queue.snapshot().status).toBe('closed')
    expect(stored()[0]).toMatchObject({ key: 'ohjeet', waiting: 'ei' })
    expect(await queue.flush()).toBe(false)
  })

  it('refused: kept on the device and told, tried again only when everything is to be saved', async () => {
    const { queue, requests, last, saved, runTimers, stored } = queueForTest()
    queue.change('nimi', 'Maija')
    await last().answer({ kind: 'refused' })
    runTimers()
    expect(requests).toHaveLength(1)
    expect(queue.snapshot().status).toBe('refused')
    expect(stored()).toEqual([{ key: 'nimi', waiting: 'Maija', basedOn: 0, saveId: 'save-1' }])
    const flushed = queue.flush()
    await last().answer({ kind: 'refused' })
    expect(await flushed).toBe(false)
    expect(requests).toHaveLength(2)
    queue.change('nimi', 'Maija V')
    await last().answer(saved(1))
    expect(stored()).toEqual([])
    expect(queue.snapshot().status).toBe('saved')
  })

  it('refused: an answer the server takes is saved all the same', async () => {
    const { queue, requests, saved } = queueForTest()
    queue.change('nimi', 'Maija')
    queue.change('ohjeet', 'on')
    await requests[0]?.answer({ kind: 'refused' })
    await requests[1]?.answer(saved(1))
    expect(queue.snapshot().status).toBe('refused')
    expect(queue.version('ohjeet')).toBe(1)
  })

  it('invalid: told at the field until it is changed', async () => {
    const { queue, last, saved, stored } = queueForTest()
    queue.change('tyoaika', 'x')
    await last().answer({ kind: 'invalid', message: 'Anna luku' })
    expect(queue.snapshot()).toMatchObject({ status: 'invalid', invalid: { tyoaika: 'Anna luku' } })
    expect(stored()).toEqual([{ key: 'tyoaika', waiting: 'x', basedOn: 0, stuck: true }])
    queue.change('tyoaika', 6)
    expect(queue.snapshot().invalid).toEqual({})
    await last().answer(saved(1))
    expect(stored()).toEqual([])
  })

  it('flush waits for everything under way', async () => {
    const { queue, last, saved } = queueForTest()
    queue.change('nimi', 'Maija', 700)
    const flushed = queue.flush()
    await last().answer(saved(1))
    expect(await flushed).toBe(true)
  })
})
