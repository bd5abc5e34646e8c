import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { PacedSending } from './paced-sending'

const there = { destroyed: false }
const gone = { destroyed: true }
const pace = { bytesPerSecond: 1_000_000, largeFrom: 1000 }

test('large answers leave at the pace, networks by turns; small ones and those who have hung up hold nobody up', async () => {
  const sending = new PacedSending(pace)
  const began: string[] = []
  const ask = async (name: string, bytes: number, network: string, response = there) => {
    await sending.turn(response, bytes, network)
    began.push(name)
  }
  const start = performance.now()
  const large = [
    ask('first', 40_000, 'many'),
    ask('second', 40_000, 'many'),
    ask('third', 40_000, 'many'),
    ask('other network', 40_000, 'one'),
    ask('hung up', 4_000_000_000, 'another', gone),
  ]
  await ask('small', 999, 'many')
  expect(began).toEqual(['small', 'first'])
  await Promise.all(large)
  expect(began).toEqual(['small', 'first', 'second', 'other network', 'hung up', 'third'])
  // The last begins when the three before it have had their 40 ms each; a timer may be a millisecond early.
  expect(performance.now() - start).toBeGreaterThan(115)
})
