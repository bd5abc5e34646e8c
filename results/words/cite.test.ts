import { describe, expect, it } from 'vitest'
import { resultTexts } from '@/messages/result-texts'
import { locales } from '@/questionnaire/text'
import { type Citable, sayCitation, saySource } from './cite'

const published: Citable = {
  survey: { fi: 'Kuntien kysely', sv: 'Kommunernas enkät', en: 'Municipal survey' },
  publishedAt: new Date('2018-12-04T10:00:00Z'),
  revision: { number: 2, computedAt: new Date('2018-12-01T10:00:00Z') },
  summary: { round: '2018', sample: false },
}
const unpublished = { ...published, publishedAt: null }
const address = 'https://kysely.example/fi/results/2018/ohjeet'

describe('a citation', () => {
  it('is not given of what is not published', () => {
    for (const locale of locales) expect(sayCitation(unpublished, { address }, resultTexts(locale))).toBeNull()
  })

  it.each([
    ['fi', `Kuntien kysely 2018: Ohjeet. Kuntakysely, julkaistu 4.12.2018, tulosversio 2. CC BY 4.0. ${address}`],
    ['sv', `Kommunernas enkät 2018: Ohjeet. Kuntakysely, publicerad 4.12.2018, resultatversion 2. CC BY 4.0. ${address}`],
    ['en', `Municipal survey 2018: Ohjeet. Kuntakysely, published 4 December 2018, revision 2. CC BY 4.0. ${address}`],
  ] as const)('of a question names it, the day, the revision and the address, in %s', (locale, words) => {
    expect(sayCitation(published, { address, label: 'Ohjeet' }, resultTexts(locale))).toBe(words)
  })

  it('of a whole round names no question', () => {
    expect(sayCitation(published, { address }, resultTexts('fi'))).toMatch(/^Kuntien kysely 2018\. Kuntakysely, /)
  })

  it('says of sample data that it is', () => {
    const sample = { ...published, summary: { round: '2018', sample: true } }
    expect(sayCitation(sample, { address }, resultTexts('fi'))).toMatch(/Esimerkkiaineisto: vastaukset ovat keksittyjä\.$/)
    expect(saySource(sample, new Date(), resultTexts('sv'))).toMatch(/Exempeldata: svaren är påhittade\.$/)
  })
})

describe('the line under a picture', () => {
  it('tells when what revision was published', () => {
    expect(saySource(published, new Date(), resultTexts('fi'))).toBe(
      'Lähde: Kuntakysely 2018. Julkaistu 4.12.2018, tulosversio 2. CC BY 4.0.',
    )
  })

  it('gives no licence to what is not published', () => {
    for (const locale of locales) expect(saySource(unpublished, new Date(), resultTexts(locale))).not.toMatch(/CC BY|Kuntakysely/)
    expect(saySource(unpublished, new Date(), resultTexts('fi'))).toBe('Ei julkaistu. Laskettu 1.12.2018.')
  })
})
