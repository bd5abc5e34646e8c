import { expect, test } from 'vitest'
import { now } from '@/testing/database'
import { KeptAnswers } from './kept-answers'

test('kept within bounds: those asked for last', () => {
  const answer = { headers: {}, tag: '"x"', length: 40, bytes: { identity: Buffer.alloc(40) } }
  const few = new KeptAnswers({ bytes: 100, answers: 10 })
  for (const address of ['/a', '/b']) few.keep(address, answer, { stamp: '1', until: null })
  expect(few.find('/a', '1', now)).toBe(answer)
  few.keep('/c', answer, { stamp: '1', until: null })
  expect(['/a', '/b', '/c'].map((address) => few.find(address, '1', now) === answer)).toEqual([true, false, true])
  expect(few.size).toEqual({ bytes: 80, answers: 2 })
  few.keep('/c', answer, { stamp: '2', until: now })
  expect(few.size).toEqual({ bytes: 80, answers: 2 })
  expect(few.find('/c', '2', now)).toBeUndefined()
  expect(few.size).toEqual({ bytes: 40, answers: 1 })
})
