import { describe, expect, it } from 'vitest'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { canonical } from './canonical'
import { type RevisionDocument, upgradeRevisionDocument } from './revision-format'
import { summariseRound } from './summary'

const data = guidelinesRound('2018')
const frozen: RevisionDocument = {
  format: 3,
  summary: summariseRound(data, [guidelinesRound('2017')]),
  frame: [...data.frame],
  questionnaire: guidelinesForm,
  answers: { respondents: data.respondents.length, sha256: 'ab'.repeat(32) },
}

describe('a frozen document', () => {
  it.each([
    ['nothing', null],
    ['a list', [frozen]],
    ['an older format', { ...frozen, format: 2 }],
    ['a later format', { ...frozen, format: 99 }],
    ['a format written as text', { ...frozen, format: '3' }],
    ['a format alone', { format: 3 }],
  ])('is not read from %s', (_, document) => {
    expect(upgradeRevisionDocument(document)).toBeUndefined()
  })

  it('of format 3 is read with every figure as it was', () => {
    const stored = canonical(frozen)
    const read = upgradeRevisionDocument(JSON.parse(stored))
    expect(read?.format).toBe(3)
    expect(canonical(read)).toBe(stored)
  })
})
