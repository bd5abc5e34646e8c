import { expect, test } from 'vitest'
import { announce } from '../system/news'
import { onceInTurn } from './same-turn'

let reads = 0
const read = () => onceInTurn('what', () => ++reads)

test('what is asked for again in the same turn is read once, and anew in the next one', async () => {
  expect([read(), read()]).toEqual([1, 1])
  await Promise.resolve()
  expect(read()).toBe(1)
  await new Promise(setImmediate)
  expect(read()).toBe(2)
})

test('what was written meanwhile is seen', () => {
  const before = read()
  announce(1, '005')
  expect([read(), read()]).toEqual([before + 1, before + 1])
})

test('what could not be read is tried again', () => {
  const fail = () =>
    onceInTurn('fault', () => {
      throw new Error(`try ${++reads}`)
    })
  expect(fail).toThrow('try')
  const before = reads
  expect(fail).toThrow(`try ${before + 1}`)
})
