import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { questionsOf } from '../asked'
import type { Asking, Matrix, NumberQuestion } from '../document'
import { answerItems, answerLines, answerRows, slotName, slotWords, unitAfter, valueWords } from '../words/answer-words'

const question = (key: string) => questionsOf(sampleQuestionnaire).find((each) => each.key === key) as Asking
const onScale = (grade: string) => `${grade} asteikolla 1–5`
const fi = { locale: 'fi' } as const

it.each([
  ['ohjeet', 'ohjeet', 'on', null, 'on'],
  ['ohjeet', 'ohjeet', null, null, null],
  ['koulutus', 'koulutus', ['johto', 'muu'], null, 'johto, muu'],
  ['koulutus', 'koulutus', ['_none'], null, 'Ei kenellekään'],
  ['koulutus', 'koulutus.other', 'Vaalit', 'muu', 'Vaalit'],
  ['tiheys', 'tiheys.facebook', 'paivittain', 'facebook', 'paivittain'],
  ['tyytyvaisyys', 'tyytyvaisyys', '4', null, '4 asteikolla 1–5'],
  ['tyytyvaisyys', 'tyytyvaisyys', '_eos', null, 'En osaa sanoa'],
  ['tyoaika', 'tyoaika', 1.5, null, '1,5 htv'],
  ['valmis', 'valmis', '2026-12-04', null, '4.12.2026'],
])('%s: a version of %s with %j is of %j and says %j', (of, key, value, name, words) => {
  expect(slotName(question(of), key, 'fi')).toBe(name)
  expect(valueWords(question(of), key, value, { ...fi, onScale })).toBe(words)
})

it('a number of one has its unit of one', () => {
  const asked = {
    ...question('tyoaika'),
    unit: { fi: 'henkilötyövuotta', sv: '' },
    unitOne: { fi: 'henkilötyövuosi', sv: '' },
  } as NumberQuestion
  expect(['1', '1,0', '0,5', '11'].map((written) => unitAfter(asked, written, 'fi'))).toEqual([
    'henkilötyövuosi',
    'henkilötyövuotta',
    'henkilötyövuotta',
    'henkilötyövuotta',
  ])
})

describe('an answer in words', () => {
  it('gathers a matrix by what its rows were answered with', () => {
    const answers = { 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'paivittain' }
    expect(answerLines(question('tiheys'), answers, fi)).toEqual(['paivittain: facebook, instagram'])
  })
  it('tells a number with its unit, and "muu" with its text only while it is chosen', () => {
    expect(answerLines(question('tyoaika'), { tyoaika: 1.5 }, fi)).toEqual(['1,5 htv'])
    expect(answerLines(question('koulutus'), { koulutus: ['johto', 'muu'], 'koulutus.other': 'Vaalit' }, fi)).toEqual([
      'johto, muu (Vaalit)',
    ])
    expect(answerLines(question('koulutus'), { koulutus: ['johto'], 'koulutus.other': 'Vaalit' }, fi)).toEqual(['johto'])
  })
  it('stands item by item with the text beside its option, as the room says it', () => {
    const answers = { koulutus: ['henkilosto', 'muu'], 'koulutus.other': 'Vaalit' }
    const withText = (option: string, text: string) => `${option}: ${text}`
    expect(answerItems(question('koulutus'), answers, { ...fi, withText })).toEqual(['henkilosto', 'muu: Vaalit'])
    expect(answerLines(question('koulutus'), { koulutus: ['_none'] }, fi)).toEqual(['Ei kenellekään'])
  })
  it('says a grade on its scale where there are words for it, and never "en osaa sanoa"', () => {
    const said = (grade: string) => answerLines(question('tyytyvaisyys'), { tyytyvaisyys: grade }, { ...fi, onScale })
    expect(said('4')).toEqual(['4 asteikolla 1–5'])
    expect(said('_eos')).toEqual(['En osaa sanoa'])
    expect(answerLines(question('tyytyvaisyys'), { tyytyvaisyys: '4' }, fi)).toEqual(['4'])
  })
  it('of a matrix stands row by row, answered or not', () => {
    const rows = answerRows(question('tiheys') as Matrix, { 'tiheys.instagram': 'harvemmin' }, 'fi', new Map())
    expect(rows).toEqual([
      { about: 'facebook', answer: null },
      { about: 'instagram', answer: 'harvemmin' },
    ])
    expect(answerItems(question('tiheys'), { 'tiheys.instagram': 'harvemmin' }, fi)).toEqual([])
  })
  it('of a matrix row that is not asked is what that is as good as, whatever was answered before', () => {
    const matrix = { ...(question('tiheys') as Matrix), notAsked: 'harvemmin' }
    const ruledOut = new Map([['tiheys.facebook', 'not-asked' as const]])
    expect(answerRows(matrix, { 'tiheys.facebook': 'paivittain' }, 'fi', ruledOut)[0]).toEqual({ about: 'facebook', answer: 'harvemmin' })
    expect(answerRows({ ...matrix, notAsked: undefined }, {}, 'fi', ruledOut)[0]?.answer).toBe('–')
  })
  it('is in a field without its unit', () => {
    expect(slotWords(question('tyoaika'), 'tyoaika', 1.5, 'fi')).toBe('1,5')
  })
  it('has no lines when there is no answer', () => {
    expect(answerLines(question('nimi'), { nimi: null }, fi)).toEqual([])
  })
})
