import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filledIn } from '@/testing/claims/read-nonresponse'
import type { QuestionView, SeriesView } from '../question-view'
import { nonresponseClaim } from './nonresponse-claim'

type Counts = { N: number; base: number; skipped?: number; count: number }
const viewOf = ({ N, base, skipped = 0, count }: Counts) => {
  const counts = { N, base, skipped, headline: { options: ['on'], count, share: count / base } }
  return {
    question: { key: 'ohjeet' },
    rows: [{ series: { counts } as unknown as SeriesView['series'], rounds: [] }],
  } as unknown as QuestionView
}
const claimOf = (counts: Counts) => {
  const view = viewOf(counts)
  return nonresponseClaim(view, view.rows[0] as SeriesView)
}

describe('what nonresponse could do at most', () => {
  it('is the share with all, and with none, of those of whom no answer is known', () => {
    expect(claimOf({ N: 311, base: 200, count: 120 })).toMatchObject({ unknown: 111, low: 120 / 311, high: 231 / 311 })
  })
  it('leaves out who was known not to be asked', () => {
    expect(claimOf({ N: 100, base: 50, skipped: 30, count: 20 })).toMatchObject({
      unknown: 20,
      low: 20 / 70,
      high: 40 / 70,
      isAskedOfAll: false,
    })
  })
  it('is nothing where every answer is known, few answered, or no answer leads', () => {
    expect(claimOf({ N: 50, base: 50, count: 20 })).toBeNull()
    expect(claimOf({ N: 50, base: 30, skipped: 20, count: 20 })).toBeNull()
    expect(claimOf({ N: 50, base: 19, count: 5 })).toBeNull()
    const view = viewOf({ N: 50, base: 30, count: 5 })
    Object.assign(view.rows[0]?.series.counts ?? {}, { headline: null })
    expect(nonresponseClaim(view, view.rows[0] as SeriesView)).toBeNull()
  })
  it('equals the answers filled in one by one', () => {
    const rounds = fc.array(fc.constantFrom('yes', 'no', 'skipped', 'unknown'), { minLength: 25, maxLength: 120 })
    fc.assert(
      fc.property(rounds, (answers) => {
        const found = (what: string) => answers.filter((each) => each === what).length
        const claim = claimOf({ N: answers.length, base: found('yes') + found('no'), skipped: found('skipped'), count: found('yes') })
        const units = answers.map((_, at) => ({ municipality: String(at) }))
        const said = new Map(
          answers.flatMap((each, at) => (each === 'yes' || each === 'no' ? [[String(at), each === 'yes' ? 1 : 0] as const] : [])),
        )
        const skipped = new Set(answers.flatMap((each, at) => (each === 'skipped' ? [String(at)] : [])))
        const right = filledIn({ said, skipped, units })
        if (!claim) {
          expect(found('yes') + found('no') < 20 || right.unknown === 0).toBe(true)
          return
        }
        expect(claim.unknown).toBe(right.unknown)
        expect(claim.low).toBeCloseTo(right.low, 12)
        expect(claim.high).toBeCloseTo(right.high, 12)
      }),
      { seed: 10 },
    )
  })
})
