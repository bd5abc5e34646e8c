import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/questionnaire/text'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { GrammaticalCase } from '../language'
import { phraseAt, phraseBands } from './bands'
import { quantity, toldOf, wordsOf } from './quantity'

const cases: readonly GrammaticalCase[] = ['nominative', 'adessive', 'inessive']
/** The phrase alone, without its noun. */
const quantityPhrase = (percent: number, form: GrammaticalCase, locale: Locale) => wordsOf[locale].phrases[phraseAt(percent)]?.[form] ?? ''

const scopes: readonly (Scope | null)[] = ['municipalities', 'respondents', null]

it('is told as nothing or as everything only where nobody or everybody said so', () => {
  const told = (share: number, count: number) => toldOf(share, { count, base: 300 })
  expect([told(0, 0), told(0.003, 1), told(0.0001, 1), told(0.285, 80), told(0.9999, 299), told(1, 300)]).toEqual([
    0,
    'under-one',
    'under-one',
    29,
    'nearly-all',
    100,
  ])
})

describe('every whole per cent', () => {
  it('has exactly one band, and every language a phrase for each', () => {
    for (let percent = 0; percent <= 100; percent++)
      expect(phraseBands.filter(({ from, to }) => percent >= from && percent <= to)).toHaveLength(1)
    for (const locale of locales) expect(wordsOf[locale].phrases).toHaveLength(phraseBands.length)
  })

  it('has one phrase of its own in every language and case, clean with every noun', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom(...cases), fc.constantFrom(...locales), (percent, form, locale) => {
        expect(quantityPhrase(percent, form, locale)).toMatch(/^\p{L}+( \p{L}+)*$/u)
        for (const scope of scopes) {
          const { text, verb } = quantity(percent, form, scope, locale)
          expect(text).toMatch(/^\p{L}+( \p{L}+)*$/u)
          expect(text).not.toMatch(/undefined/)
          const bare = text.replace(/vastanneista kunnista$/, 'vastanneista')
          expect(/kunnista/.test(bare) && /vastan/.test(bare)).toBe(false)
          expect(['one', 'many', 'none']).toContain(verb)
        }
      }),
    )
  })

  it('is the same phrase throughout its band and no other’s, but for "noin puolet" on both sides of a half', () => {
    const phrases = phraseBands.map(({ from, to }) => {
      const all = new Set(Array.from({ length: to - from + 1 }, (_, at) => quantityPhrase(from + at, 'nominative', 'fi')))
      expect(all.size).toBe(1)
      return [...all][0]
    })
    expect(new Set(phrases).size).toBe(phraseBands.length - 1)
    expect([49, 50, 51].map((percent) => quantityPhrase(percent, 'nominative', 'fi'))).toEqual(['noin puolet', 'puolet', 'noin puolet'])
  })

  it('is whole and between nothing and all', () => {
    for (const wrong of [-1, 101, 33.3, Number.NaN]) expect(() => quantityPhrase(wrong, 'nominative', 'fi')).toThrow(RangeError)
  })
})

describe('the pairs of figure and phrase the association has used', () => {
  it.each([
    [60, 'nominative', 'noin kuusi kymmenestä'],
    [25, 'adessive', 'neljänneksellä'],
    [50, 'nominative', 'puolet'],
    [30, 'nominative', 'vajaa kolmannes'],
    [10, 'nominative', 'joka kymmenes'],
    [73, 'nominative', 'likimain kolme neljästä'],
    [19, 'nominative', 'viidennes'],
    [47, 'nominative', 'lähes puolet'],
    [64, 'nominative', 'lähes kaksi kolmesta'],
    [65, 'nominative', 'kaksi kolmesta'],
    [98, 'adessive', 'likimain kaikilla'],
    [20, 'inessive', 'viidenneksessä'],
    [5, 'adessive', 'noin yhdellä kahdestakymmenestä'],
    [100, 'inessive', 'kaikissa'],
    [0, 'nominative', 'ei yksikään'],
  ] as const)('%i per cent, %s: %s', (percent, form, phrase) => expect(quantityPhrase(percent, form, 'fi')).toBe(phrase))

  it.each([
    [65, 'två av tre', 'two in three'],
    [48, 'nästan hälften', 'nearly half'],
    [34, 'en tredjedel', 'a third'],
    [2, 'bara ett fåtal', 'very few'],
    [99, 'så gott som alla', 'virtually all'],
  ] as const)('%i per cent: %s, %s', (percent, sv, en) => {
    expect([quantityPhrase(percent, 'nominative', 'sv'), quantityPhrase(percent, 'nominative', 'en')]).toEqual([sv, en])
  })
})

describe('the noun after the phrase', () => {
  it.each([
    [33, 'nominative', 'kolmannes kunnista', 'one'],
    [10, 'nominative', 'joka kymmenes kunta', 'one'],
    [10, 'adessive', 'joka kymmenennellä kunnalla', 'one'],
    [10, 'inessive', 'joka kymmenennessä kunnassa', 'one'],
    [66, 'nominative', 'kaksi kuntaa kolmesta', 'one'],
    [66, 'adessive', 'kahdella kunnalla kolmesta', 'one'],
    [38, 'inessive', 'noin neljässä kunnassa kymmenestä', 'one'],
    [95, 'nominative', 'lähes kaikki kunnat', 'many'],
    [100, 'adessive', 'kaikilla kunnilla', 'many'],
    [2, 'adessive', 'vain harvalla kunnalla', 'one'],
    [0, 'nominative', 'yksikään kunta', 'none'],
    [0, 'adessive', 'yhdelläkään kunnalla', 'none'],
    ['under-one', 'inessive', 'alle prosentissa kunnista', 'one'],
    ['nearly-all', 'inessive', 'lähes kaikissa kunnissa', 'many'],
  ] as const)('of all municipalities, %s in the %s: %s (%s)', (percent, form, text, verb) =>
    expect(quantity(percent, form, 'municipalities', 'fi')).toEqual({ text, verb }),
  )

  it.each([
    [25, 'adessive', 'neljänneksellä vastanneista kunnista'],
    [75, 'nominative', 'kolme neljästä vastanneesta kunnasta'],
    [10, 'adessive', 'joka kymmenennellä vastanneella kunnalla'],
    [5, 'inessive', 'noin yhdessä kahdestakymmenestä vastanneesta kunnasta'],
    [100, 'nominative', 'kaikki vastanneet kunnat'],
    [0, 'nominative', 'yksikään vastannut kunta'],
    [0, 'inessive', 'yhdessäkään vastanneessa kunnassa'],
    [50, 'inessive', 'puolessa vastanneista kunnista'],
    [75, 'inessive', 'kolmessa neljästä vastanneesta kunnasta'],
  ] as const)('of respondents, %s in the %s: %s', (percent, form, text) =>
    expect(quantity(percent, form, 'respondents', 'fi').text).toBe(text),
  )

  it('is left out where the sentence has it already', () => {
    expect(quantity(25, 'adessive', null, 'fi').text).toBe('neljänneksellä')
    expect(quantity(0, 'adessive', null, 'fi').text).toBe('yhdelläkään')
  })

  it('in Swedish and English', () => {
    const say = (percent: number, locale: 'sv' | 'en') => quantity(percent, 'nominative', 'municipalities', locale)
    expect([25, 10, 66, 50, 100, 0].map((percent) => say(percent, 'sv').text)).toEqual([
      'en fjärdedel av kommunerna',
      'var tionde kommun',
      'två av tre kommuner',
      'hälften av kommunerna',
      'alla kommuner',
      'ingen kommun',
    ])
    expect([25, 10, 66, 0].map((percent) => say(percent, 'en'))).toEqual([
      { text: 'a quarter of the municipalities', verb: 'many' },
      { text: 'one in ten municipalities', verb: 'one' },
      { text: 'two in three municipalities', verb: 'many' },
      { text: 'no municipality', verb: 'none' },
    ])
  })
})

it('small counts are said in words, of those who answered', () => {
  const say = (x: number, n: number, form: GrammaticalCase) => wordsOf.fi.counted(x, n, form, false).text
  expect(say(3, 7, 'adessive')).toBe('kolmella seitsemästä vastanneesta kunnasta')
  expect(say(7, 7, 'nominative')).toBe('kaikki seitsemän vastannutta kuntaa')
  expect(say(0, 4, 'inessive')).toBe('yhdessäkään neljästä vastanneesta kunnasta')
  expect(wordsOf.sv.counted(3, 7, 'nominative', false).text).toBe('tre av de sju kommuner som svarat')
  expect(wordsOf.en.counted(3, 7, 'nominative', false)).toEqual({ text: 'three of the seven municipalities that answered', verb: 'many' })
})
