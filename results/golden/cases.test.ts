import { describe, expect, it } from 'vitest'
import { answerTo } from '../cases/compute'
import { caseNames, differences, expectedOf, goldenCase } from './case-folder'

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
