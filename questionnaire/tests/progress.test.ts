import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import { checkAnswers } from '../checks'
import { countQuestions, obstacles, progress, shareAnswered } from '../progress'

const status = (answers: Parameters<typeof progress>[1], postponed: string[] = []) =>
  progress(form, answers, new Set(postponed)).map((section) => section.status)
const required = { ohjeet: 'on', koulutus: ['_none'] }

describe('a section', () => {
  it('is untouched, open, and done when its required answers are in', () => {
    expect(status({})).toEqual(['untouched', 'untouched'])
    expect(status({ ohjeet: 'on' })).toEqual(['open', 'untouched'])
    expect(status(required)).toEqual(['done', 'untouched'])
  })

  it('without required questions is untouched until something is answered', () => {
    expect(status({ nimi: 'Maija' })).toEqual(['untouched', 'done'])
  })

  it('stays open while somebody means to come back to it', () => {
    expect(status(required, ['ohjeet', 'johto'])).toEqual(['open', 'open'])
  })

  it('is to be checked while an answer is impossible', () => {
    expect(status({ tyoaika: 501 })).toEqual(['untouched', 'check'])
    expect(status({ tyoaika: 501 }, ['johto'])).toEqual(['untouched', 'check'])
  })

  it('is told in questions: a matrix is one, answered in all its rows', () => {
    const told = (answers: Parameters<typeof progress>[1]) => progress(form, answers, new Set())[1]?.questions
    expect(told({ johtaja_some: 'ei' })).toEqual({ asked: 6, answered: 1 })
    expect(told({ johtaja_some: 'ei', 'tiheys.facebook': 'paivittain' })).toEqual({ asked: 6, answered: 1 })
    expect(told({ 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'harvemmin' })).toEqual({ asked: 6, answered: 1 })
    expect(countQuestions(['tiheys.facebook', 'tiheys.instagram', 'nimi'])).toBe(2)
  })

  it('counts for the share answered a matrix row by row, only questions that are asked, and no text of "muu"', () => {
    const [, lead] = progress(form, { johtaja_some: 'kylla', 'tiheys.facebook': 'paivittain' }, new Set())
    expect(lead).toMatchObject({ answered: 2, wanted: 8, optional: true })
    expect(progress(form, { johtaja_some: 'ei' }, new Set())[1]).toMatchObject({ answered: 1, wanted: 7 })
    expect(progress(form, {}, new Set())[0]).toMatchObject({ wanted: 3, optional: false })
  })
})

describe('sending', () => {
  it('waits for required answers and impossible ones, never for "Palaan tähän vielä"', () => {
    expect(obstacles(form, {}).missing).toEqual(['ohjeet', 'koulutus'])
    expect(obstacles(form, required)).toEqual({ missing: [], checks: [] })
    expect(obstacles(form, { ...required, tyoaika: -1 }).checks).toEqual([{ key: 'tyoaika', grade: 'hard', code: 'below-min', limit: 0 }])
  })

  it('does not take a blank or cleared answer for one', () => {
    expect(obstacles(form, { ohjeet: null, koulutus: [] }).missing).toEqual(['ohjeet', 'koulutus'])
  })

  it('knows days before the first that is possible', () => {
    expect(checkAnswers(form, { valmis: '2019-12-31' })).toEqual([
      { key: 'valmis', grade: 'hard', code: 'before-min', limit: '2020-01-01' },
    ])
    expect(checkAnswers(form, { valmis: '2020-01-01', tyoaika: 500 })).toEqual([])
  })

  it('is complete at one, with nothing at zero', () => {
    expect(shareAnswered(form, {})).toBe(0)
    const all = {
      ...required,
      tyytyvaisyys: '5',
      johtaja_some: 'ei',
      'tiheys.facebook': 'paivittain',
      'tiheys.instagram': 'harvemmin',
      tyoaika: 1,
      valmis: '2026-01-01',
      nimi: 'M',
      terveiset: 'T',
    }
    expect(shareAnswered(form, all)).toBe(1)
  })
})
