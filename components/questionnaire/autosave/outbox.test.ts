import { beforeEach, expect, it, vi } from 'vitest'
import type { Unsent } from './work'

const box = 'kuntakysely 2026 005 maija verkko'
const unsent = (key: string, waiting: string): Unsent => ({ key, waiting, basedOn: 0 })

/** A browser's storage, as far as the outbox uses it. */
class Device {
  getItem = (name: string): string | null => (Object.hasOwn(this, name) ? (Reflect.get(this, name) as string) : null)
  setItem = (name: string, value: string) => Reflect.set(this, name, value)
  removeItem = (name: string) => Reflect.deleteProperty(this, name)
}

beforeEach(() => vi.stubGlobal('window', { localStorage: new Device() }))

/** Each tab loads the module anew. */
const openTab = () => {
  vi.resetModules()
  return import('./outbox')
}

it('gives a later visit what was left, once', async () => {
  const first = await openTab()
  first.keepUnsent(box, [unsent('nimi', 'Maija')])
  const second = await openTab()
  expect(second.takeUnsent(box)).toEqual([unsent('nimi', 'Maija')])
  expect((await openTab()).takeUnsent(box)).toEqual([])
})

it('a tab with nothing to send leaves another’s answers where they are', async () => {
  const [one, other] = [await openTab(), await openTab()]
  one.keepUnsent(box, [unsent('nimi', 'Maija')])
  other.keepUnsent(box, [unsent('muu', 'x')])
  other.keepUnsent(box, [])
  expect((await openTab()).takeUnsent(box)).toEqual([unsent('nimi', 'Maija')])
})

it('of an answer left by two tabs both are kept, one for a later visit', async () => {
  for (const value of ['Maija', 'Liisa']) (await openTab()).keepUnsent(box, [unsent('nimi', value)])
  const [third, fourth] = [await openTab(), await openTab()]
  expect(third.takeUnsent(box)).toHaveLength(1)
  expect(fourth.takeUnsent(box)).toHaveLength(1)
})

it('another section’s box is not opened', async () => {
  const first = await openTab()
  first.keepUnsent(`${box}2`, [unsent('nimi', 'Maija')])
  expect((await openTab()).takeUnsent(box)).toEqual([])
})

it('does without storage where the browser refuses it', async () => {
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new DOMException('refused')
    },
  })
  const tab = await openTab()
  tab.keepUnsent(box, [unsent('nimi', 'Maija')])
  expect(tab.takeUnsent(box)).toEqual([])
})
