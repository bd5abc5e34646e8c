import { describe, expect, test } from 'vitest'
import { noTargets, readTargets, targetOf } from '../response-targets'

describe('targets as they are typed', () => {
  test('are shares in per cent, with comma or point and sign; empty ones are not settled', () => {
    expect(readTargets({ all: '70', sizeClass1: ' 60 % ', sizeClass3: '72,5', region: '', language: '55.5' }, 3)).toEqual({
      targets: { all: 0.7, sizeClass: { '1': 0.6, '3': 0.725 }, region: null, language: 0.555 },
    })
    expect(readTargets({}, 7)).toEqual({ targets: noTargets })
  })

  test.each(['0', '101', 'puolet', '-5', '7e1', '70 kuntaa'])('are none of %s, and the field is named', (typed) => {
    expect(readTargets({ all: '70', sizeClass2: typed }, 2)).toEqual({ field: 'sizeClass2' })
  })

  test('of a class the round does not have are not read', () => {
    expect(readTargets({ sizeClass9: '50' }, 7)).toEqual({ targets: noTargets })
  })
})

test('what is not settled of a class is as of all', () => {
  const targets = { all: 0.7, sizeClass: { '1': 0.6 }, region: 0.5, language: null }
  expect([targetOf(targets, 'sizeClass', '1'), targetOf(targets, 'sizeClass', '2')]).toEqual([0.6, 0.7])
  expect([targetOf(targets, 'region', '21'), targetOf(targets, 'language', 'sv')]).toEqual([0.5, 0.7])
  expect(targetOf(noTargets, 'region', '21')).toBeNull()
})
