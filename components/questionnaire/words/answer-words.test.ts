import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { sampleQuestionnaire as questionnaire } from '@/testing/sample-questionnaire'
import { answerLines, isChanged, previousOf, shortName } from './answer-words'

const question = (key: string) => questionsOf(questionnaire).find((each) => each.key === key) as Asking
const earlier = (answers: Answers, savedBy: string | null = 'Maija Virtanen') => ({
  round: '2024',
  questionnaire,
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, savedBy }])),
})

describe('an answer in words', () => {
  it('gathers a matrix by what its rows were answered with', () => {
    const answers = { 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'paivittain' }
    expect(answerLines(question('tiheys'), answers, 'fi')).toEqual(['paivittain: facebook, instagram'])
  })
  it('tells a number with its unit, and "muu" with its text only while it is chosen', () => {
    expect(answerLines(question('tyoaika'), { tyoaika: 1.5 }, 'fi')).toEqual(['1,5 htv'])
    expect(answerLines(question('koulutus'), { koulutus: ['johto', 'muu'], 'koulutus.other': 'Vaalit' }, 'fi')).toEqual([
      'johto, muu (Vaalit)',
    ])
    expect(answerLines(question('koulutus'), { koulutus: ['johto'], 'koulutus.other': 'Vaalit' }, 'fi')).toEqual(['johto'])
  })
  it('has no lines when there is no answer', () => {
    expect(answerLines(question('nimi'), { nimi: null }, 'fi')).toEqual([])
  })
})

describe('the last round beside a question', () => {
  it('shows the answer and who gave it', () => {
    expect(previousOf(question('ohjeet'), earlier({ ohjeet: 'on' }), 'fi')).toEqual({
      round: '2024',
      lines: ['on'],
      by: 'M. Virtanen',
      values: { ohjeet: 'on' },
      proposed: false,
    })
    expect(previousOf(question('ohjeet'), earlier({ ohjeet: 'on' }, null), 'fi')).toMatchObject({ by: null })
    expect(previousOf(question('ohjeet'), earlier({}), 'fi')).toBeUndefined()
  })
  it('does not show an opinion', () => {
    expect(previousOf(question('tyytyvaisyys'), earlier({ tyytyvaisyys: '4' }), 'fi')).toEqual({ kind: 'hidden', round: '2024' })
  })
  it('says what was not asked then', () => {
    const added = { ...question('ohjeet'), key: 'uusi' } as Asking
    expect(previousOf(added, earlier({}), 'fi')).toEqual({ kind: 'not-asked', round: '2024' })
  })
  it('marks as changed only what was answered both times', () => {
    expect(isChanged(question('ohjeet'), { ohjeet: 'ei' }, earlier({ ohjeet: 'on' }))).toBe(true)
    expect(isChanged(question('ohjeet'), { ohjeet: 'on' }, earlier({ ohjeet: 'on' }))).toBe(false)
    expect(isChanged(question('ohjeet'), { ohjeet: 'on' }, earlier({}))).toBe(false)
    expect(isChanged(question('ohjeet'), {}, earlier({ ohjeet: 'on' }))).toBe(false)
  })
  it('shows a number of another unit with that unit, and neither proposes it nor compares with it', () => {
    const now = { ...question('tyoaika'), prefill: 'carry', unit: { fi: 'minuuttia', sv: 'minuter' } } as Asking
    const then = earlier({ tyoaika: 1.5 })
    expect(previousOf(now, then, 'fi')).toMatchObject({ lines: ['1,5 htv'], values: null, proposed: false })
    expect(isChanged(now, { tyoaika: 90 }, then)).toBe(false)
    expect(isChanged(question('tyoaika'), { tyoaika: 90 }, then)).toBe(true)
  })
  it('shortens names', () => {
    expect(['Maija Virtanen', 'Åke von Essen', 'Maija'].map(shortName)).toEqual(['M. Virtanen', 'Å. von Essen', 'Maija'])
  })
})
