import { beforeEach, expect, it, vi } from 'vitest'
import type { Unsent } from '@/questionnaire/wire'

const box = 'kuntakysely 2026 005 maija verkko'
const unsent = (key: string, waiting: string): Unsent => ({ key, waiting, basedOn: 0 })

/** A browser's storage, as far as the outbox uses it. */
class Device {
  getItem = (name: string): string | null => (Object.hasOwn(this, name) ? (Reflect.get(this, name) as string) : null)
  setItem = (name: string, value: string) => Reflect.set(this, name, value)
  removeItem = (name: string) => Reflect.deleteProperty(this, name)
}

/** A browser's locks, as far as the outbox uses them: whoever asks for a lock waits for those before. */
class Locks {
  #last = new Map<string, Promise<unknown>>()
  request(name: string, work: () => unknown) {
    const mine = (this.#last.get(name) ?? Promise.resolve()).then(work)
    this.#last.set(name, mine)
    return mine
  }
}

beforeEach(() => {
  vi.stubGlobal('window', { localStorage: new Device() })
  vi.stubGlobal('navigator', {})
})

/** Each tab loads the module anew. */
const openTab = async () => {
  vi.resetModules()
  const tab = await import('./unsent-storage')
  const take = async () => {
    const taken: Unsent[] = []
    tab.takeUnsent(box, (found) => {
      const left = found.filter(({ key }) => taken.some((each) => each.key === key))
      taken.push(...found.filter((each) => !left.includes(each)))
      return left
    })
    await new Promise((done) => setImmediate(done))
    return taken
  }
  return { ...tab, take }
}

it('gives a later visit what was left, once', async () => {
  const first = await openTab()
  first.keepUnsent(box, [unsent('nimi', 'Maija')])
  const second = await openTab()
  expect(await second.take()).toEqual([unsent('nimi', 'Maija')])
  expect(await (await openTab()).take()).toEqual([])
})

it('a tab with nothing to send leaves another’s answers where they are', async () => {
  const [one, other] = [await openTab(), await openTab()]
  one.keepUnsent(box, [unsent('nimi', 'Maija')])
  other.keepUnsent(box, [unsent('muu', 'x')])
  other.keepUnsent(box, [])
  expect(await (await openTab()).take()).toEqual([unsent('nimi', 'Maija')])
})

it('of an answer left by two tabs both are kept, one for a later visit', async () => {
  for (const value of ['Maija', 'Liisa']) (await openTab()).keepUnsent(box, [unsent('nimi', value)])
  const [third, fourth] = [await openTab(), await openTab()]
  expect(await third.take()).toHaveLength(1)
  expect(await fourth.take()).toHaveLength(1)
})

it('what an open tab still sends itself is nobody else’s to take, until that tab is closed', async () => {
  const locks = new Locks()
  vi.stubGlobal('navigator', { locks })
  const one = await openTab()
  let close = () => {}
  vi.stubGlobal('navigator', {
    locks: { request: (name: string) => locks.request(name, () => new Promise<void>((done) => (close = done))) },
  })
  expect(one.keepUnsent(box, [unsent('nimi', 'Maija')])).toBe(true)
  vi.stubGlobal('navigator', { locks })
  const other = await openTab()
  const taken = vi.fn(() => [])
  other.takeUnsent(box, taken)
  await new Promise((done) => setImmediate(done))
  expect(taken).not.toHaveBeenCalled()
  close()
  await new Promise((done) => setImmediate(done))
  expect(taken).toHaveBeenCalledWith([unsent('nimi', 'Maija')])
})

it('what was sent meanwhile is nobody’s to take', async () => {
  vi.stubGlobal('navigator', { locks: new Locks() })
  const one = await openTab()
  one.keepUnsent(box, [unsent('nimi', 'Maija')])
  const other = await openTab()
  const taken = vi.fn(() => [])
  other.takeUnsent(box, taken)
  one.keepUnsent(box, [])
  await new Promise((done) => setImmediate(done))
  expect(taken).not.toHaveBeenCalled()
  one.keepUnsent(box, [unsent('muu', 'x')])
  expect(one.boxesWith('kuntakysely 2026 005 maija ')).toEqual(new Map([[box, [unsent('muu', 'x')]]]))
})

it('another section’s or person’s box is not opened', async () => {
  const first = await openTab()
  first.keepUnsent(`${box}2`, [unsent('nimi', 'Maija')])
  expect(await (await openTab()).take()).toEqual([])
  expect(first.boxesWith('kuntakysely 2026 005 liisa ')).toEqual(new Map())
})

it('leaves what it takes up where it was when the device does not take it anew', async () => {
  ;(await openTab()).keepUnsent(box, [unsent('nimi', 'Maija')])
  const later = await openTab()
  const { setItem } = window.localStorage
  window.localStorage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const taken: Unsent[] = []
  later.takeUnsent(box, (found) => {
    taken.push(...found)
    later.keepUnsent(box, taken)
    return []
  })
  expect(taken).toEqual([unsent('nimi', 'Maija')])
  window.localStorage.setItem = setItem
  expect(await (await openTab()).take()).toEqual([unsent('nimi', 'Maija')])
})

it('says that nothing is kept where the browser refuses storage or it is full', async () => {
  const tab = await openTab()
  vi.stubGlobal('window', {
    localStorage: {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    },
  })
  expect(tab.keepUnsent(box, [unsent('nimi', 'Maija')])).toBe(false)
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new DOMException('refused')
    },
  })
  expect(tab.keepUnsent(box, [unsent('nimi', 'Maija')])).toBe(false)
  expect(await tab.take()).toEqual([])
})
