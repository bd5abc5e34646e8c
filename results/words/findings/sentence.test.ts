import { describe, expect, it } from 'vitest'
import type { Clause } from '@/questionnaire/document'
import { clause } from '@/questionnaire/templates/questions/wording'
import type { Locale } from '@/questionnaire/text'
import { claimOfClauses, type Scope } from '@/results/story/claims/finding-claim'
import { clauseOf } from '@/results/story/claims/lone-clause'
import type { Figure } from '@/results/story/figures'
import { sayFindingClaim } from './sentence'

const plain = (sentence: string | undefined) => sentence?.replaceAll('\u00a0', ' ')
const guidelines: Clause[] = [
  {
    ...clause(
      ['on'],
      'adessive',
      '{share} {on kirjalliset ohjeet||ei ole kirjallisia ohjeita}',
      '{share} har skriftliga anvisningar',
      '{share} {has|have} written guidelines',
    ),
    brief: { fi: '{Ohjeet on||Ohjeita ei ole} {share}', sv: 'Skriftliga anvisningar finns i {share}', en: 'Guidelines exist in {share}' },
  },
  clause(
    ['suunnitteilla'],
    'adessive',
    '; {share} ne ovat suunnitteilla',
    '; i {share} är de under planering',
    '; {share} {is|are} planning them',
  ),
]
const training = [
  clause(['johto'], 'nominative', '{share} {on järjestänyt|ovat järjestäneet|ei ole järjestänyt} koulutusta', '{share} –', '{share} –'),
]

type Given = Partial<Figure>
const figures = (...given: Given[]) => {
  const queue = given.map((each) => ({ series: 'ohjeet', N: 311, base: 200, count: 120, est: 0.6, ciMethod: 'wilson', ...each }))
  return () => queue.shift()
}
const sayClauses = (clauses: Clause[], figureOf: () => Figure | undefined, locale: Locale, wanted?: Scope) => {
  const claim = claimOfClauses(clauses, figureOf, wanted)
  return claim && { ...claim, ...sayFindingClaim(claim, locale) }
}
const fi = (clauses: Clause[], ...given: Given[]) => sayClauses(clauses, figures(...given), 'fi')

describe('a finding', () => {
  it('tells all municipalities the estimates in words, with the exact figures in brackets', () => {
    const { headline, sentence, scope } = fi(guidelines, { est: 0.584 }, { count: 50, est: 0.259 }) ?? {}
    expect(plain(sentence)).toBe(
      'Noin kuudella kunnalla kymmenestä (58 %) on kirjalliset ohjeet; neljänneksellä (26 %) ne ovat suunnitteilla.',
    )
    expect([headline, scope]).toEqual(['Ohjeet on noin kuudella kunnalla kymmenestä', 'municipalities'])
  })

  it('can be told of those who answered instead', () => {
    const told = sayClauses(guidelines, figures({}, { count: 50 }), 'fi', 'respondents')
    expect(plain(told?.sentence)).toBe(
      'Noin kuudella kymmenestä vastanneesta kunnasta (60 %) on kirjalliset ohjeet; neljänneksellä (25 %) ne ovat suunnitteilla.',
    )
  })

  it('in Swedish and English, and in Finnish where English is missing', () => {
    const say = (locale: 'sv' | 'en', clauses = guidelines) =>
      plain(sayClauses(clauses, figures({}, { count: 50, est: 0.1 }), locale)?.sentence)
    expect(say('sv')).toBe('Ungefär sex av tio kommuner (60 %) har skriftliga anvisningar; i var tionde (10 %) är de under planering.')
    expect(say('en')).toBe('About six in ten municipalities (60%) have written guidelines; one in ten (10%) is planning them.')
    const withoutEnglish = guidelines.map(({ brief: _brief, ...each }) => ({ ...each, text: { fi: each.text.fi, sv: each.text.sv } }))
    expect(say('en', withoutEnglish)).toMatch(/^Noin kuudella kunnalla kymmenestä/)
  })

  it('lets every figure be followed to its series and options', () => {
    const { scope, parts } = fi(guidelines, { est: 0.584 }, { count: 50, est: 0.259 }) ?? {}
    expect(scope).toBe('municipalities')
    expect(parts?.map(({ clause: { options }, figure: { series, est } }) => ({ series, options, est }))).toEqual([
      { series: 'ohjeet', options: ['on'], est: 0.584 },
      { series: 'ohjeet', options: ['suunnitteilla'], est: 0.259 },
    ])
  })

  it('repeats the noun of a part of the first share, unless the sentence has named whom it is of', () => {
    const plans = clause(['oma', 'muu'], 'inessive', '{share} some on suunnitelmissa', '–{share}', '–{share}')
    const users = clause(
      ['oma', 'muu'],
      'nominative',
      'Somea käyttävistä {of} {share} {kertoo|kertovat|ei kerro} siitä',
      '–{share}',
      '–{share}',
    )
    const own = clause(['oma'], 'inessive', '; oma se on {share}', '–{share}', '–{share}')
    const given = [{ est: 0.74 }, { count: 30, est: 0.14 }]
    expect(plain(fi([plans, own], ...given)?.sentence)).toBe(
      'Likimain kolmessa kunnassa neljästä (74 %) some on suunnitelmissa; oma se on runsaassa kymmenesosassa kunnista (14 %).',
    )
    expect(plain(fi([users, own], ...given)?.sentence)).toBe(
      'Somea käyttävistä kunnista likimain kolme neljästä (74 %) kertoo siitä; oma se on runsaassa kymmenesosassa (14 %).',
    )
  })

  it('says nothing before anybody has answered', () => {
    expect(fi(guidelines, { base: 0, count: 0, est: null })).toBeNull()
    expect(sayClauses(guidelines, () => undefined, 'fi')).toBeNull()
  })
})

describe('none and all', () => {
  const census = { N: 200, ciMethod: 'census' }
  it.each([
    ['of a census, none', { ...census, count: 0, est: 0 }, 'Yksikään kunta (0 %) ei ole järjestänyt koulutusta.'],
    ['of a census, all', { ...census, count: 200, est: 1 }, 'Kaikki kunnat (100 %) ovat järjestäneet koulutusta.'],
    ['otherwise none of those who answered', { count: 0, est: 0 }, 'Yksikään vastannut kunta (0 %) ei ole järjestänyt koulutusta.'],
    ['otherwise all who answered', { count: 200, est: 1 }, 'Kaikki vastanneet kunnat (100 %) ovat järjestäneet koulutusta.'],
    ['an estimate that rounds to nothing', { count: 1, est: 0.003 }, 'Alle prosentti kunnista (<1 %) on järjestänyt koulutusta.'],
    ['an estimate that rounds to all', { count: 199, est: 0.997 }, 'Lähes kaikki kunnat (>99 %) ovat järjestäneet koulutusta.'],
  ])('%s', (_rule, given, sentence) => expect(plain(fi(training, given)?.sentence)).toBe(sentence))

  it('leaves out what nobody chose, and everything after a first figure of nobody', () => {
    expect(plain(fi(guidelines, {}, { count: 0, est: 0 })?.sentence)).toBe(
      'Noin kuudella kunnalla kymmenestä (60 %) on kirjalliset ohjeet.',
    )
    expect(plain(fi(guidelines, { count: 0, est: 0 }, {})?.sentence)).toBe(
      'Yhdelläkään vastanneella kunnalla (0 %) ei ole kirjallisia ohjeita.',
    )
  })

  it('turns the whole sentence to those who answered when one of its figures must', () => {
    const { scope, sentence } = fi(guidelines, { est: 0.58 }, { count: 50, est: null }) ?? {}
    expect(scope).toBe('respondents')
    expect(sentence).not.toMatch(/(?<!vastanneista )kunnista|58/)
  })
})

describe('small bases', () => {
  it.each([
    [
      'under ten, a count and no phrase',
      { base: 7, count: 3, est: 0.4 },
      'Kolmella seitsemästä vastanneesta kunnasta (3/7) on kirjalliset ohjeet.',
    ],
    ['under ten, nobody', { base: 7, count: 0, est: 0 }, 'Yhdelläkään seitsemästä vastanneesta kunnasta (0/7) ei ole kirjallisia ohjeita.'],
    [
      'under twenty, a phrase with a count',
      { base: 15, count: 9, est: 0.7 },
      'Noin kuudella kymmenestä vastanneesta kunnasta (9/15) on kirjalliset ohjeet.',
    ],
    [
      'under thirty, both',
      { base: 25, count: 15, est: 0.7 },
      'Noin kuudella kymmenestä vastanneesta kunnasta (60 %, 15/25) on kirjalliset ohjeet.',
    ],
    [
      'of a small census, both',
      { base: 15, N: 15, count: 9, ciMethod: 'census' },
      'Noin kuudella kunnalla kymmenestä (60 %, 9/15) on kirjalliset ohjeet.',
    ],
  ])('%s', (_rule, given, sentence) => expect(plain(fi(guidelines.slice(0, 1), given)?.sentence)).toBe(sentence))
})

it('a share alone is told with the first clause of its own options, or one that has a brief form', () => {
  expect(clauseOf(guidelines, ['on'])).toBe(guidelines[0])
  expect(clauseOf(guidelines, ['suunnitteilla'])).toBeUndefined()
  expect(clauseOf(guidelines, ['on', 'suunnitteilla'])).toBeUndefined()
  expect(clauseOf(undefined, ['on'])).toBeUndefined()
})
