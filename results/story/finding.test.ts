import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { publicView } from '@/results/public-view'
import { summariseRound } from '@/results/summary'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { findingOf, headlineShare } from './finding'
import { chooseStories } from './front-page'
import { questionViews } from './question-view'

const summarise = (...answers: Answers[]) =>
  summariseRound({
    round: { code: '2026', referenceDate: '2026-11-01', sizeLimits: [2000], sample: true },
    questionnaire: sampleQuestionnaire,
    frame: answers.map((_, index) => ({
      municipality: String(index),
      sizeClass: 1,
      population: 1000,
      region: '01',
      language: 'fi',
      group: 'urban',
    })),
    respondents: answers.map((each, index) => ({ municipality: String(index), answers: each })),
  })
const viewsOf = (...answers: Answers[]) => questionViews(sampleQuestionnaire, summarise(...answers), [])
const finding = (key: string, ...answers: Answers[]) => {
  const view = viewsOf(...answers).find((each) => each.question.key === key)
  const row = view?.rows[0]
  return view && row ? findingOf(view.question, row.series) : undefined
}

describe('the finding of a series', () => {
  it('is the headline share where answers run from yes to no', () => {
    expect(finding('ohjeet', { ohjeet: 'on' }, { ohjeet: 'ei' }, { ohjeet: 'ei' })).toEqual({ kind: 'share', count: 1, share: 1 / 3 })
  })

  it('is the option chosen most often elsewhere, the first of equals', () => {
    expect(finding('koulutus', { koulutus: ['johto'] }, { koulutus: ['henkilosto'] })).toEqual({
      kind: 'option',
      option: 'henkilosto',
      count: 1,
      share: 0.5,
    })
  })

  it('is the commonest grade of a scale, never "en osaa sanoa"', () => {
    expect(finding('tyytyvaisyys', { tyytyvaisyys: '_eos' }, { tyytyvaisyys: '_eos' }, { tyytyvaisyys: '4' })).toMatchObject({
      kind: 'grade',
      option: '4',
    })
  })

  it('is the median of a number, and nothing while nobody has answered', () => {
    expect(finding('tyoaika', { tyoaika: 1 }, { tyoaika: 3 })).toEqual({ kind: 'median', value: 2 })
    expect(finding('tyoaika', {})).toBeNull()
    expect(finding('ohjeet', {})).toBeNull()
  })
})

it('a headline share of another round counts only when it stands for the same options', () => {
  const series = summarise({ ohjeet: 'on' }).series[0]
  expect(headlineShare(series, ['on'])).toBe(1)
  expect(headlineShare(series, ['on', 'suunnitteilla'])).toBeNull()
  expect(headlineShare(undefined, ['on'])).toBeNull()
})

it('the front page leads with a question of yes, partly and no, and leaves out what nobody answered', () => {
  const { lead, multiple, scale, category } = chooseStories(viewsOf({ ohjeet: 'on', koulutus: ['johto'] }))
  expect([lead?.question.key, multiple?.question.key, scale, category]).toEqual(['ohjeet', 'koulutus', undefined, undefined])
  expect(chooseStories(viewsOf({}))).toEqual({})
})

describe('the public', () => {
  it('does not see internal questions', () => {
    const shown = publicView(summarise({ nimi: 'Maija' }), sampleQuestionnaire).series.map((each) => each.key)
    expect(shown).not.toContain('nimi')
    expect(shown).toContain('ohjeet')
  })

  it('does not see the smallest and largest number of a protected question, which are one municipality’s', () => {
    const protectedNumber = structuredClone(sampleQuestionnaire)
    const summary = summarise({ tyoaika: 1 }, { tyoaika: 99 })
    const median = () => publicView(summary, protectedNumber).series.find((each) => each.key === 'tyoaika')?.counts.median
    expect(median()).toMatchObject({ min: 1, max: 99 })
    for (const question of protectedNumber.sections.flatMap((section) => section.questions))
      if (question.type === 'number') question.protect = true
    expect(median()).not.toHaveProperty('max')
    expect(median()).not.toHaveProperty('min')
  })
})
