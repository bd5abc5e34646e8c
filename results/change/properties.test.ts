import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultParameters } from '@/results/frame/parameters'
import { type ChangeUnit, madeRound, pairOf, shareChange } from '@/testing/change-rounds'
import { differences } from '@/testing/golden-case'
import { changesOf } from './change'

const answer = fc.constantFrom('yes', 'no', null)
const unit = fc.record({
  cell: fc.constantFrom('1', '2', '3'),
  population: fc.integer({ min: 100, max: 9000 }),
  before: answer,
  after: answer,
  /** Place of the unit it merges into; most stay. */
  into: fc.option(fc.nat(59), { freq: 6 }),
})
const units = fc
  .array(unit, { minLength: 6, maxLength: 60 })
  .map((all) => all.map((each, at) => ({ code: String(at).padStart(3, '0'), ...each })))
type Unit = { code: string; cell: string; population: number; before: string | null; after: string | null; into: number | null }

const earlier = (all: readonly Unit[]): ChangeUnit[] => all.map(({ before, ...each }) => ({ ...each, said: before }))
const later = (all: readonly Unit[]): ChangeUnit[] => all.map(({ after, ...each }) => ({ ...each, said: after }))

/** The units that are left, and the mergers that took the others: never into one that merges itself. */
function mergedUnits(all: readonly Unit[]) {
  const targetOf = (each: Unit) => all[(each.into ?? 0) % all.length]
  const isGone = (each: Unit) => each.into !== null && targetOf(each)?.into === null
  const mergers = all.filter(isGone).map((each) => ({ round: '2018', from: each.code, to: targetOf(each)?.code ?? '' }))
  return { left: all.filter((each) => !isGone(each)), mergers }
}

const near = (a: number | null, b: number | null, digits = 12) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, digits)

describe('properties of a change', () => {
  it('the parts add up to the plain change, over mergers too', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { left, mergers } = mergedUnits(all)
        const { decomposition: d, panel, base1, base2 } = shareChange(madeRound(earlier(all)), madeRound(later(left)), mergers)
        expect(d.bothN).toBe(panel.n)
        expect(d.bothN + d.entrantGroup.n).toBe(base2)
        expect(d.bothN + d.leaverGroup.n).toBe(base1)
        if (d.delta === null || d.same === null) return
        expect(Math.abs(d.same + (d.setEffect ?? Number.NaN) - d.delta)).toBeLessThanOrEqual(1e-12)
        near((d.entrantsMerger ?? 0) + (d.entrantsNonresponse ?? 0), d.entrants)
        near((d.leaversMerger ?? 0) + (d.leaversNonresponse ?? 0), d.leavers)
        near(panel.net, d.same)
      }),
    )
  })

  it('the label says what the interval allows, and the interval contains the difference', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { crossSection: c } = shareChange(madeRound(earlier(all)), madeRound(later(all)))
        if (c.diff === null || c.ciLow === null || c.ciHigh === null) {
          expect(c.label).toBeNull()
          return
        }
        expect(c.ciLow).toBeLessThanOrEqual(c.diff + 1e-12)
        expect(c.ciHigh).toBeGreaterThanOrEqual(c.diff - 1e-12)
        if (c.label === 'rose') expect(c.ciLow).toBeGreaterThan(0)
        if (c.label === 'fell') expect(c.ciHigh).toBeLessThan(0)
        if (c.label === 'unchanged') expect(Math.max(-c.ciLow, c.ciHigh)).toBeLessThanOrEqual(0.05 + 1e-9)
        if (c.label === 'unclear') expect(c.ciLow > 1e-9 && c.diff >= 0.01).toBe(false)
      }),
    )
  })

  it('the option’s change and that of its opposite mirror each other', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [first, second] = [madeRound(earlier(all)), madeRound(later(all))]
        const [yes, no] = changesOf(first, second, pairOf(first, second), defaultParameters)?.options ?? []
        if (!yes || !no || yes.crossSection.diff === null) return
        near(yes.crossSection.diff, -(no.crossSection.diff ?? Number.NaN))
        near(yes.crossSection.cov, no.crossSection.cov)
        near(yes.crossSection.ciLow, no.crossSection.ciHigh === null ? null : -no.crossSection.ciHigh, 9)
        near(yes.panel.mcnemarP, no.panel.mcnemarP)
        near(yes.panel.matched.se, no.panel.matched.se, 9)
      }),
    )
  })

  it('the panel and the parts mirror when the rounds swap', () => {
    fc.assert(
      fc.property(units, (all) => {
        const [first, second] = [madeRound(earlier(all)), madeRound(later(all))]
        const [there, back] = [shareChange(first, second), shareChange(second, first)]
        expect(there.panel.n10).toBe(back.panel.n01)
        near(there.panel.mcnemarMidp, back.panel.mcnemarMidp)
        near(there.panel.matched.est, back.panel.matched.est === null ? null : -back.panel.matched.est)
        near(there.crossSection.diff, back.crossSection.diff === null ? null : -back.crossSection.diff)
        if (there.decomposition.entrants === null) return
        near(there.decomposition.same, -(back.decomposition.same ?? Number.NaN))
        near(there.decomposition.entrants, -(back.decomposition.leavers ?? Number.NaN))
      }),
    )
  })

  it('the order of municipalities does not matter', () => {
    fc.assert(
      fc.property(
        units.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const { mergers } = mergedUnits(all)
          const of = (order: readonly Unit[]) =>
            shareChange(
              madeRound(earlier(order)),
              madeRound(later(mergedUnits(all).left.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))),
              mergers,
            )
          const [one, other] = [of(all), of(shuffled)]
          expect(differences(other, one)).toEqual([])
        },
      ),
    )
  })

  it('with the same municipalities answering in both rounds, estimate and error are the matched ones', () => {
    fc.assert(
      fc.property(units, (all) => {
        const twice = all.map((each) => (each.before && each.after ? each : { ...each, before: null, after: null }))
        const { crossSection: c, panel } = shareChange(madeRound(earlier(twice)), madeRound(later(twice)), [], { matchedMinN: 1 })
        if (panel.matched.est === null) return
        near(c.diff, panel.matched.est)
        near(c.se, panel.matched.se, 8)
      }),
    )
  })

  it('between censuses nothing is uncertain', () => {
    fc.assert(
      fc.property(units, (all) => {
        const full = all.map((each) => ({ ...each, before: each.before ?? 'no', after: each.after ?? 'no' }))
        const { crossSection: c, panel, decomposition: d } = shareChange(madeRound(earlier(full)), madeRound(later(full)))
        expect(c).toMatchObject({ se: 0, df: 0, pValue: null, cov: 0, corr: 0 })
        near(c.ciLow, c.diff)
        near(c.ciHigh, d.delta)
        near(panel.matched.ciLow, c.diff)
        expect(panel.matched.label).not.toBeNull()
      }),
    )
  })
})
