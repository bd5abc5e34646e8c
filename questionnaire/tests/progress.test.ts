import { describe, expect, it } from 'vitest'
import { sampleQuestionnaire as form } from '@/testing/sample-questionnaire'
import { checkAnswers } from '../checks'
import { obstacles, progress, shareAnswered } from '../progress'

const status = (answers: Parameters<typeof progress>[1], ready: string[] = []) =>
  progress(form, answers, new Set(ready)).map((section) => section.status)
const required = { ohjeet: 'on', koulutus: ['_none'] }

describe('a section', () => {
  it('is untouched, open, and done when its people say so', () => {
    expect(status({})).toEqual(['untouched', 'untouched'])
    expect(status({ ohjeet: 'on' })).toEqual(['open', 'untouched'])
    expect(status(required, ['ohjeet'])).toEqual(['done', 'untouched'])
  })

  it('is to be checked when it was said to be ready but something required is missing or impossible', () => {
    expect(status({ ohjeet: 'on' }, ['ohjeet'])).toEqual(['check', 'untouched'])
    expect(status({ tyoaika: 501 }, ['johto'])).toEqual(['untouched', 'check'])
  })

  it('counts a matrix row by row, only questions that are asked, and no text of "muu"', () => {
    const [, lead] = progress(form, { johtaja_some: 'kylla', 'tiheys.facebook': 'paivittain' }, new Set())
    expect(lead).toMatchObject({ answered: 2, wanted: 8, optional: true })
    expect(progress(form, { johtaja_some: 'ei' }, new Set())[1]).toMatchObject({ answered: 1, wanted: 7 })
    expect(progress(form, {}, new Set())[0]).toMatchObject({ wanted: 3, optional: false })
  })
})

describe('sending', () => {
  it('waits for required answers and impossible ones, never for "Onko osio valmis?"', () => {
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
