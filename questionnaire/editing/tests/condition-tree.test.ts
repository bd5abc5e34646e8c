import { expect, test } from 'vitest'
import type { Condition } from '../../condition'
import { changedCondition, conditionAt, wholeOf } from '../condition-tree'

const a: Condition = { question: 'a', is: 'on' }
const b: Condition = { question: 'b', is: 'on' }
const c: Condition = { question: 'c', includes: 'x' }
const d: Condition = { question: 'd', atLeast: 3 }

test('a comparison is the whole, then one of two, then beside one of them in a group joined the other way', () => {
  const one = changedCondition(undefined, { do: 'add', path: [], part: a })
  expect(one).toEqual(a)
  const two = changedCondition(one, { do: 'add', path: [], part: b })
  expect(two).toEqual({ all: [a, b] })
  const nested = changedCondition(two, { do: 'add', path: [1], part: c })
  expect(nested).toEqual({ all: [a, { any: [b, c] }] })
  const wider = changedCondition(nested, { do: 'add', path: [1], part: d })
  expect(wider).toEqual({ all: [a, { any: [b, c, d] }] })
  expect(changedCondition(nested, { do: 'add', path: [1, 1], part: d })).toEqual({ all: [a, { any: [b, { all: [c, d] }] }] })
})

test('a part deep inside is replaced, turned round, joined otherwise and taken away; a group of one dissolves', () => {
  const nested: Condition = { all: [a, { not: { any: [b, { not: c }] } }] }
  expect(conditionAt(nested, [1, 1])).toEqual({ not: c })
  expect(changedCondition(nested, { do: 'replace', path: [1, 1], part: d })).toEqual({ all: [a, { not: { any: [b, d] } }] })
  expect(changedCondition(nested, { do: 'turn', path: [1, 1] })).toEqual({ all: [a, { not: { any: [b, c] } }] })
  expect(changedCondition(nested, { do: 'turn', path: [1] })).toEqual({ all: [a, { any: [b, { not: c }] }] })
  expect(changedCondition(nested, { do: 'rejoin', path: [1] })).toEqual({ all: [a, { not: { all: [b, { not: c }] } }] })
  expect(changedCondition(nested, { do: 'remove', path: [1, 0] })).toEqual({ all: [a, { not: { not: c } }] })
  expect(changedCondition(nested, { do: 'remove', path: [1] })).toEqual(a)
  expect(changedCondition(a, { do: 'remove', path: [0] })).toBeNull()
})

test('the whole is turned round and back, and joined otherwise', () => {
  const both: Condition = { all: [a, b] }
  const turned = changedCondition(both, { do: 'turn', path: [] })
  expect(turned).toEqual({ not: both })
  expect(wholeOf(turned)).toEqual({ join: 'all', parts: [{ not: both }] })
  expect(changedCondition(turned, { do: 'turn', path: [0] })).toEqual(both)
  expect(changedCondition(both, { do: 'rejoin', path: [] })).toEqual({ any: [a, b] })
})

test('a path that leads nowhere changes nothing', () => {
  expect(changedCondition({ all: [a, b] }, { do: 'remove', path: [2] })).toBeUndefined()
  expect(changedCondition({ all: [a, b] }, { do: 'remove', path: [0, 0] })).toBeUndefined()
  expect(conditionAt(a, [0, 1])).toBeUndefined()
})
