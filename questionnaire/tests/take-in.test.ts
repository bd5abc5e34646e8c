import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { type Answers, isAnswered } from '../answer'
import { questionsOf } from '../asked'
import type { Asking } from '../document'
import { takeIn } from '../take-in'

const question = (key: string): Asking => {
  const found = questionsOf(sampleQuestionnaire).find((each) => each.key === key)
  if (!found) throw new Error(key)
  return found
}
const list = (now: string[] | null, last: string[]) => takeIn(question('koulutus'), { koulutus: now }, { koulutus: last })

describe('choices of the last round taken in', () => {
  it('of a list stand among those of now, in the order of the questionnaire', () => {
    expect(list(['johto'], ['henkilosto'])).toEqual({ koulutus: ['henkilosto', 'johto'] })
    expect(list(null, ['johto'])).toEqual({ koulutus: ['johto'] })
    expect(list(['henkilosto', 'johto'], ['johto'])).toEqual({})
  })

  it('go before "none of these", which choices of now do too', () => {
    expect(list(['_none'], ['johto'])).toEqual({ koulutus: ['johto'] })
    expect(list(['johto'], ['_none'])).toEqual({})
    expect(list(['_none'], ['_none'])).toEqual({})
    expect(list(null, ['_none'])).toEqual({ koulutus: ['_none'] })
  })

  it('bring the text of "muu" along, unless another is written', () => {
    const last = { koulutus: ['muu'], 'koulutus.other': 'Vaaliväki' }
    expect(takeIn(question('koulutus'), { koulutus: ['johto'] }, last)).toEqual({ ...last, koulutus: ['johto', 'muu'] })
    expect(takeIn(question('koulutus'), { koulutus: ['muu'], 'koulutus.other': 'Kesätyöntekijät' }, last)).toEqual({})
  })

  it('fill the empty rows of a matrix and change no other', () => {
    const last = { 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'viikoittain' }
    expect(takeIn(question('tiheys'), { 'tiheys.facebook': 'harvemmin' }, last)).toEqual({ 'tiheys.instagram': 'viikoittain' })
  })

  it('are no use to a question with one answer that has one', () => {
    expect(takeIn(question('ohjeet'), { ohjeet: null }, { ohjeet: 'on' })).toEqual({ ohjeet: 'on' })
    expect(takeIn(question('ohjeet'), { ohjeet: 'ei' }, { ohjeet: 'on' })).toEqual({})
    expect(takeIn(question('tyoaika'), { tyoaika: 0 }, { tyoaika: 2 })).toEqual({})
  })

  it('never lose what is given now, and are all there after one press', () => {
    const some = fc.oneof(fc.constant<string[]>(['_none']), fc.subarray<string>(['henkilosto', 'johto', 'muu']))
    fc.assert(
      fc.property(some, some, (now, last) => {
        const given: Answers = { koulutus: now }
        const after = { ...given, ...takeIn(question('koulutus'), given, { koulutus: last }) }
        expect(after.koulutus).toEqual(expect.arrayContaining(now.filter((option) => option !== '_none')))
        if (!last.includes('_none')) expect(after.koulutus).toEqual(expect.arrayContaining([...last]))
        if (isAnswered(given.koulutus) || last.length) expect(isAnswered(after.koulutus)).toBe(true)
        expect(takeIn(question('koulutus'), after, { koulutus: last })).toEqual({})
      }),
    )
  })
})
