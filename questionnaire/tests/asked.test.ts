import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import { askedIn, countedAnswers, findSlot, isOtherChosen, questionsOf } from '../asked'
import { type Condition, dependsOn, evaluate } from '../condition'

describe('a condition', () => {
  it('is unknown while the answer it looks at is missing, and false when that question is not asked', () => {
    const condition: Condition = { question: 'johtaja_some', is: 'kylla' }
    expect(evaluate(condition, {})).toBeNull()
    expect(evaluate(condition, { johtaja_some: null })).toBeNull()
    expect(evaluate(condition, {}, new Set(['johtaja_some']))).toBe(false)
    expect(evaluate(condition, { johtaja_some: 'kylla' })).toBe(true)
    expect(evaluate(condition, { johtaja_some: 'ei' })).toBe(false)
  })

  it('compares options, lists and amounts', () => {
    expect(evaluate({ question: 'koulutus', includes: 'johto' }, { koulutus: ['henkilosto', 'johto'] })).toBe(true)
    expect(evaluate({ question: 'koulutus', includes: 'johto' }, { koulutus: ['_none'] })).toBe(false)
    expect(evaluate({ question: 'tyoaika', atLeast: 1 }, { tyoaika: 0.5 })).toBe(false)
    expect(evaluate({ question: 'tyytyvaisyys', atLeast: 4 }, { tyytyvaisyys: '4' })).toBe(true)
    expect(evaluate({ question: 'tyytyvaisyys', atLeast: 4 }, { tyytyvaisyys: '_eos' })).toBe(false)
  })

  it('joins parts so that one known part can decide, whatever is unknown', () => {
    const yes: Condition = { question: 'a', is: 'x' }
    const no: Condition = { question: 'b', is: 'x' }
    const unknown: Condition = { question: 'c', is: 'x' }
    const answers = { a: 'x', b: 'y' }
    expect(evaluate({ all: [no, unknown] }, answers)).toBe(false)
    expect(evaluate({ all: [yes, unknown] }, answers)).toBeNull()
    expect(evaluate({ any: [yes, unknown] }, answers)).toBe(true)
    expect(evaluate({ any: [no, unknown] }, answers)).toBeNull()
    expect(evaluate({ not: unknown }, answers)).toBeNull()
    expect(evaluate({ not: { any: [no, { not: yes }] } }, answers)).toBe(true)
    expect(dependsOn({ not: { all: [yes, { any: [no, unknown] }] } })).toEqual(['a', 'b', 'c'])
  })

  it('obeys De Morgan with unknown answers, too', () => {
    const leaf = fc.constantFrom('a', 'b', 'c').map((question): Condition => ({ question, is: 'x' }))
    const value = fc.constantFrom('x', 'y', null)
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 4 }), value, value, value, (parts, a, b, c) => {
        const answers = { a, b, c }
        const negated = parts.map((part): Condition => ({ not: part }))
        expect(evaluate({ not: { all: parts } }, answers)).toBe(evaluate({ any: negated }, answers))
      }),
    )
  })
})

describe('what is asked', () => {
  it('follows from the answers before it', () => {
    const state = (answers: Parameters<typeof askedIn>[1]) => askedIn(form, answers).get('johtaja_kanavat')
    expect(state({})).toBe('unknown')
    expect(state({ johtaja_some: 'kylla' })).toBe('asked')
    expect(state({ johtaja_some: 'ei' })).toBe('not-asked')
  })

  it('leaves out of what counts the answers of questions not asked, and "muu, mikä" without its option', () => {
    const answers = { johtaja_some: 'ei', johtaja_kanavat: ['facebook'], koulutus: ['johto'], 'koulutus.other': 'Kesätyöntekijöille' }
    expect(countedAnswers(form, answers)).toEqual({ johtaja_some: 'ei', koulutus: ['johto'] })
    expect(countedAnswers(form, { ...answers, koulutus: ['muu'] })).toMatchObject({ 'koulutus.other': 'Kesätyöntekijöille' })
    const training = questionsOf(form).find((question) => question.key === 'koulutus')
    expect(training && isOtherChosen(training, { koulutus: ['muu'] })).toBe(true)
  })

  it('finds the place of every key the form has, and of none it has not', () => {
    expect(findSlot(form, 'tiheys.instagram')).toMatchObject({ question: { key: 'tiheys' }, slot: { row: 'instagram' } })
    expect(findSlot(form, 'koulutus.other')?.slot.other).toBe(true)
    for (const key of ['tiheys', 'tiheys.youtube', 'ohjeet.other', 'alku', 'toString', '__proto__', ''])
      expect(findSlot(form, key)).toBeUndefined()
  })
})
