import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import type { Answers } from '../answer'
import { questionsOf } from '../asked'
import type { Questionnaire } from '../document'
import { differing, proposedIn, unchangedPage } from '../unchanged'

const last = (answers: Answers, questionnaire = form) => ({ round: '2024', questionnaire, answers })
const page = (then: Answers, now: Answers = {}, questionnaire = form) => unchangedPage(questionnaire, now, last(then))
const fieldKeys = (shown: ReturnType<typeof page>) => shown.fields.questions.map(({ key }) => key)

/** The form with the matrix written differently, or a condition on the section of its own. */
const withMatrix = (change: object, when?: Questionnaire['sections'][number]['when']): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    ...(when && section.key === 'johto' ? { when } : {}),
    questions: section.questions.map((each) => (each.type === 'matrix' ? { ...each, ...change } : each)),
  })),
})

describe('the page of what has not changed', () => {
  const then = { ohjeet: 'on', johtaja_some: 'kylla', johtaja_kanavat: ['facebook'], tyytyvaisyys: '4', nimi: 'Maija' }

  it('shows every answer that can be given again, also those that it opens itself', () => {
    expect(proposedIn(page(then))).toEqual(['ohjeet', 'johtaja_some', 'johtaja_kanavat', 'nimi'])
    expect(page(then).confirmed).toMatchObject({ ohjeet: 'on', johtaja_kanavat: ['facebook'] })
  })

  it('asks everything else in one section, with the texts that speak of it', () => {
    expect(fieldKeys(page(then))).toEqual(['koulutus', 'tyytyvaisyys', 'tiheys', 'tyoaika', 'valmis', 'terveiset'])
    expect(fieldKeys(page({ koulutus: ['johto'] }))).toEqual(expect.arrayContaining(['alku', 'ohjeet']))
  })

  it('proposes nothing that has an answer, and drops what an answer has closed', () => {
    const shown = page(then, { ohjeet: 'ei', johtaja_some: 'ei' })
    expect(shown.carried.map(({ question, proposed }) => [question.key, proposed])).toEqual([
      ['ohjeet', null],
      ['johtaja_some', null],
      ['nimi', { nimi: 'Maija' }],
    ])
    expect(fieldKeys(shown)).not.toContain('johtaja_kanavat')
  })

  it('asks a matrix with a new row, and one required that was left half filled', () => {
    const whole = { 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'harvemmin' }
    const half = { 'tiheys.facebook': 'paivittain' }
    expect(proposedIn(page(whole))).toEqual(['tiheys'])
    expect(proposedIn(page(half))).toEqual(['tiheys'])
    expect(fieldKeys(page(half, {}, withMatrix({ required: true })))).toContain('tiheys')
    const rows = [
      ...questionsOf(form).flatMap((each) => (each.type === 'matrix' ? each.rows : [])),
      { key: 'uusi', label: { fi: 'Uusi', sv: 'Ny' } },
    ]
    expect(fieldKeys(page(whole, {}, withMatrix({ rows })))).toContain('tiheys')
  })

  it('carries the condition of a section into its questions', () => {
    const shown = page({}, {}, withMatrix({}, { question: 'ohjeet', is: 'on' }))
    expect(shown.fields.questions.find(({ key }) => key === 'johtaja_kanavat')?.when).toEqual({
      all: [
        { question: 'ohjeet', is: 'on' },
        { question: 'johtaja_some', is: 'kylla' },
      ],
    })
    expect(shown.fields.questions.find(({ key }) => key === 'nimi')?.when).toEqual({ question: 'ohjeet', is: 'on' })
  })
})

it('an answer differs when it is there and is another one', () => {
  const asking = ['ohjeet', 'koulutus']
  const differs = (now: Answers) => differing(form, asking, now, last({ ohjeet: 'on', koulutus: ['johto'] })).map(({ key }) => key)
  expect(differs({})).toEqual([])
  expect(differs({ ohjeet: 'on', koulutus: ['johto', 'muu'], 'koulutus.other': 'Vaaliväki' })).toEqual(['koulutus'])
})
