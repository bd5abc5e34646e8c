import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { countedAnswers, questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { sampleQuestionnaire as questionnaire } from '@/testing/sample-questionnaire'
import { previousOf, shortName } from './previous-answer'

const question = (key: string) => questionsOf(questionnaire).find((each) => each.key === key) as Asking
const earlier = (answers: Answers, savedBy: string | null = 'Maija Virtanen') => ({
  round: '2024',
  questionnaire,
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, savedBy }])),
  counted: countedAnswers(questionnaire, answers),
})

describe('the last round beside a question', () => {
  it('shows the answer and who gave it', () => {
    expect(previousOf(question('ohjeet'), earlier({ ohjeet: 'on' }), 'fi')).toEqual({
      round: '2024',
      lines: ['on'],
      by: 'M. Virtanen',
      values: { ohjeet: 'on' },
      proposed: false,
      chosen: { ohjeet: ['on'] },
    })
    expect(previousOf(question('ohjeet'), earlier({ ohjeet: 'on' }, null), 'fi')).toMatchObject({ by: null })
    expect(previousOf(question('ohjeet'), earlier({}), 'fi')).toBeUndefined()
  })
  it('tells which options to mark: those that counted, of a list that has lost one too, none of a number', () => {
    const list = { koulutus: ['henkilosto', 'vanha'], 'koulutus.other': 'Vaaliväki' }
    expect(previousOf(question('koulutus'), earlier(list), 'fi')).toMatchObject({ values: null, chosen: { koulutus: list.koulutus } })
    const rows = { 'tiheys.facebook': 'paivittain' }
    expect(previousOf(question('tiheys'), earlier(rows), 'fi')).toMatchObject({ chosen: { 'tiheys.facebook': ['paivittain'] } })
    expect(previousOf(question('tyoaika'), earlier({ tyoaika: 1.5 }), 'fi')).toMatchObject({ chosen: {} })
  })
  it('does not show an opinion', () => {
    expect(previousOf(question('tyytyvaisyys'), earlier({ tyytyvaisyys: '4' }), 'fi')).toEqual({ kind: 'hidden', round: '2024' })
  })
  it('says what was not asked then', () => {
    const added = { ...question('ohjeet'), key: 'uusi' } as Asking
    expect(previousOf(added, earlier({}), 'fi')).toEqual({ kind: 'not-asked', round: '2024' })
  })
  it('shows a number of another unit with that unit, and does not propose it', () => {
    const now = { ...question('tyoaika'), prefill: 'carry', unit: { fi: 'minuuttia', sv: 'minuter' } } as Asking
    const then = earlier({ tyoaika: 1.5 })
    expect(previousOf(now, then, 'fi')).toMatchObject({ lines: ['1,5 htv'], values: null, proposed: false })
  })
  it('shortens names', () => {
    expect(['Maija Virtanen', 'Åke von Essen', 'Maija'].map(shortName)).toEqual(['M. Virtanen', 'Å. von Essen', 'Maija'])
  })
})
