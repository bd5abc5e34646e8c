import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import type { Answers } from '../answer'
import { isAnswered } from '../answer'
import { questionsOf, slotsOf } from '../asked'
import type { Asking, Questionnaire } from '../document'
import {
  askedThen,
  confirmableQuestions,
  type EarlierRoundAnswers,
  earlierQuestion,
  isChanged,
  prefillValues,
  unconfirmedQuestions,
} from '../prefill'

const question = (key: string, questionnaire = form): Asking => {
  const found = questionsOf(questionnaire).find((each) => each.key === key)
  if (!found) throw new Error(key)
  return found
}
const last = (answers: Answers, questionnaire = form): EarlierRoundAnswers => ({ round: '2024', questionnaire, answers })

/** The form with one question written differently. */
const changed = (key: string, change: (question: Asking) => object): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) =>
      each.key === key ? { ...each, ...change(each as Asking) } : each,
    ) as typeof section.questions,
  })),
})

describe('what can be confirmed unchanged', () => {
  it('is an answer whose options still exist, with its own words', () => {
    expect(prefillValues(question('ohjeet'), last({ ohjeet: 'on' }))).toEqual({ ohjeet: 'on' })
    const answers = { koulutus: ['johto', 'muu'], 'koulutus.other': 'Vaaliväki' }
    expect(prefillValues(question('koulutus'), last(answers))).toEqual(answers)
  })

  it('is not an answer with an option that was dropped, in whole or in part', () => {
    expect(prefillValues(question('ohjeet'), last({ ohjeet: 'vanha' }))).toBeUndefined()
    expect(prefillValues(question('koulutus'), last({ koulutus: ['johto', 'vanha'] }))).toBeUndefined()
  })

  it('is of a matrix the rows that are still possible', () => {
    const answers = { 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'viikoittain', 'tiheys.twitter': 'harvemmin' }
    expect(prefillValues(question('tiheys'), last(answers))).toEqual({ 'tiheys.facebook': 'paivittain' })
  })

  it('is not an opinion, nor a question of another type or unit', () => {
    expect(prefillValues(question('tyytyvaisyys'), last({ tyytyvaisyys: '4' }))).toBeUndefined()
    const minutes = changed('tyoaika', () => ({ unit: { fi: 'minuuttia', sv: 'minuter' } }))
    expect(prefillValues(question('tyoaika'), last({ tyoaika: 3 }, minutes))).toBeUndefined()
    expect(
      prefillValues(
        question('nimi'),
        last(
          { nimi: 'Maija' },
          changed('nimi', () => ({ type: 'long' })),
        ),
      ),
    ).toBeUndefined()
  })
})

describe('what has changed', () => {
  const hasChanged = (now: Answers, then: Answers) => isChanged(question('ohjeet'), now, last(then))

  it('is only what was answered both times', () => {
    expect(hasChanged({ ohjeet: 'ei' }, { ohjeet: 'on' })).toBe(true)
    expect(hasChanged({ ohjeet: 'on' }, { ohjeet: 'on' })).toBe(false)
    expect(hasChanged({ ohjeet: 'on' }, {})).toBe(false)
    expect(hasChanged({}, { ohjeet: 'on' })).toBe(false)
  })
})

describe('a number asked in another unit before', () => {
  const htv = last({ tyoaika: 1.5 })
  const minutes = changed('tyoaika', () => ({ prefill: 'carry', unit: { fi: 'minuuttia', sv: 'minuter' } }))
  const now = questionsOf(minutes).find(({ key }) => key === 'tyoaika') as Asking

  it('is found to be shown, and not to be compared with', () => {
    expect(askedThen(now, htv)?.key).toBe('tyoaika')
    expect(earlierQuestion(now, htv)).toBeUndefined()
    expect(earlierQuestion(question('tyoaika'), htv)?.key).toBe('tyoaika')
  })

  it('is the same unit with a space after it', () => {
    const spaced = changed('tyoaika', (each) => ({ unit: 'unit' in each ? { ...each.unit, fi: `${each.unit.fi} ` } : {} }))
    expect(earlierQuestion(question('tyoaika', spaced), htv)?.key).toBe('tyoaika')
  })

  it('has not changed, whatever is answered', () => {
    expect(isChanged(now, { tyoaika: 90 }, htv)).toBe(false)
    expect(isChanged(question('tyoaika'), { tyoaika: 90 }, htv)).toBe(true)
  })

  it('is not proposed, alone or among others', () => {
    expect(unconfirmedQuestions(minutes, {}, htv)).toEqual([])
    expect(confirmableQuestions(minutes, {}, (each) => prefillValues(each, htv))).toEqual([])
  })
})

describe('confirming many at once', () => {
  const earlier = last({ ohjeet: 'on', johtaja_some: 'kylla', johtaja_kanavat: ['facebook'], tyytyvaisyys: '4' })
  const keys = (answers: Answers) =>
    confirmableQuestions(form, answers, (each) => prefillValues(each, earlier)).map((each) => each.question.key)

  it('follows the questions that a confirmed answer opens', () => {
    expect(keys({})).toEqual(['ohjeet', 'johtaja_some', 'johtaja_kanavat'])
    expect(keys({ johtaja_some: 'ei' })).toEqual(['ohjeet'])
  })

  it('touches nothing that has an answer, and nothing asked afresh', () => {
    const value = fc.constantFrom<Answers[string]>('on', 'ei', 'kylla', null, undefined)
    fc.assert(
      fc.property(fc.record({ ohjeet: value, johtaja_some: value, tyytyvaisyys: fc.constantFrom('1', null) }), (answers) => {
        for (const each of confirmableQuestions(form, answers, (asking) => prefillValues(asking, earlier))) {
          expect(slotsOf(each.question).some(({ key }) => isAnswered((answers as Answers)[key]))).toBe(false)
          expect(each.question.prefill).not.toBe('fresh')
        }
      }),
    )
  })

  it('a proposal is unconfirmed until it has an answer', () => {
    const carrying = changed('ohjeet', () => ({ prefill: 'carry' }))
    const open = (answers: Answers) => unconfirmedQuestions(carrying, answers, last({ ohjeet: 'on' }, carrying)).map(({ key }) => key)
    expect(open({})).toEqual(['ohjeet'])
    expect(open({ ohjeet: 'ei' })).toEqual([])
    expect(questionsOf(carrying).filter(({ prefill }) => prefill === 'carry')).toHaveLength(1)
  })
})
