import { describe, expect, it } from 'vitest'
import { caseNames, differences, expectedOf, goldenCase } from '@/testing/golden-case'
import { answerTo } from '../cases/compute'

describe.each(caseNames)('%s', (name) => {
  const golden = goldenCase(name)
  const expected = expectedOf(name)

  it('has a result expected for every request', () => {
    expect(golden.requests.map((request) => request.id)).toEqual(Object.keys(expected.results))
  })

  it.each(golden.requests)('$kind $id', (request) => {
    expect(differences(answerTo(golden, request), expected.results[request.id])).toEqual([])
  })
})
