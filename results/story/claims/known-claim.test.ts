import { describe, expect, it } from 'vitest'
import { resultTexts } from '@/messages/result-texts'
import type { Asking } from '@/questionnaire/document'
import type { SeriesCounts } from '@/results/series/count-series'
import { sayKnown } from '@/results/words/say-known'
import { knownClaim, knownOf } from './known-claim'

const text = (fi: string, sv = fi, en = fi) => ({ fi, sv, en })
const question = {
  key: 'selkokieli',
  type: 'single',
  label: text('Selkokieli'),
  options: [
    { key: 'kylla', label: text('Kyllä', 'Ja', 'Yes') },
    { key: 'ei', label: text('Ei', 'Nej', 'No') },
  ],
  eos: text('En osaa sanoa', 'Kan inte säga', 'Don’t know'),
} as Asking

function counts(kylla: number, ei: number, eos: number): SeriesCounts {
  const base = kylla + ei + eos
  const option = (key: string, count: number) => ({ option: key, count, share: base ? count / base : null })
  return {
    N: 308,
    base,
    options: [option('kylla', kylla), option('ei', ei), option('_eos', eos)],
    headline: { options: ['kylla'], count: kylla, share: base ? kylla / base : null },
  } as SeriesCounts
}

describe('the share of those who knew', () => {
  it('has a base of its own, and leaves the share of all answers as it is', () => {
    const all = counts(40, 40, 20)
    expect(knownClaim(question, { counts: all })).toMatchObject({ base: 80, unknown: 20, count: 40 })
    expect(all.headline?.share).toBe(0.4)
  })

  it('is told as a second figure, of whom and of how many', () => {
    const claim = knownClaim(question, { counts: counts(40, 40, 20) })
    const said = (locale: 'fi' | 'sv' | 'en') => claim && sayKnown(claim, resultTexts(locale)).replaceAll('\u00a0', ' ')
    expect(said('fi')).toBe('80 vastannutta kuntaa osasi sanoa. Niistä 50 % vastasi ”Kyllä”. ”En osaa sanoa” vastasi 20 kuntaa.')
    expect(said('sv')).toBe(
      'Av de kommuner som svarat kunde 80 ta ställning. Av dem svarade 50 % ”Ja”. ”Kan inte säga” svarade 20 kommuner.',
    )
    expect(said('en')).toBe(
      'Of the municipalities that answered, 80 knew. Of those, 50% answered “Yes”. The answer “Don’t know” was given by 20 municipalities.',
    )
  })

  it('is a count, not a percentage, where few knew, and nothing where fewer than five did or everybody knew', () => {
    const few = knownClaim(question, { counts: counts(4, 5, 1) })
    expect(few && sayKnown(few, resultTexts('fi'))).toContain('Niistä 4/9 vastasi')
    expect(knownOf(counts(2, 2, 30))).toBeNull()
    expect(knownOf(counts(40, 40, 0))).toBeNull()
    expect(knownOf(counts(0, 0, 0))).toBeNull()
  })
})
