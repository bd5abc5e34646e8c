import { describe, expect, it } from 'vitest'
import type { Answers } from '@/questionnaire/answer'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import type { RoundData } from './round-data'
import { summariseRound } from './summary'

const unit = (municipality: string, sizeClass: number, population: number) => ({
  municipality,
  sizeClass,
  population,
  region: '01',
  language: 'fi',
  group: 'urban',
})

const data = (...answers: Answers[]): RoundData => ({
  round: { code: '2026', referenceDate: '2026-11-01', sizeLimits: [2000], sample: true },
  questionnaire: sampleQuestionnaire,
  frame: [unit('a', 1, 1000), unit('b', 1, 1500), unit('c', 2, 5000), unit('d', 2, 2500)],
  respondents: answers.map((each, index) => ({ municipality: 'abcd'[index] ?? '', answers: each })),
})
const seriesOf = (key: string, ...answers: Answers[]) => {
  const found = summariseRound(data(...answers)).series.find((each) => each.key === key)
  if (!found) throw new Error(key)
  return found
}
const series = (key: string, ...answers: Answers[]) => seriesOf(key, ...answers).counts
const counts = (each: { options: { option: string; count: number }[] }) =>
  Object.fromEntries(each.options.map(({ option, count }) => [option, count]))

describe('a single choice', () => {
  it('has shares of those who answered it, and those who left it empty apart', () => {
    const ohjeet = series('ohjeet', { ohjeet: 'on' }, { ohjeet: 'on' }, { ohjeet: 'ei' }, {})
    expect(ohjeet).toMatchObject({ N: 4, respondents: 4, base: 3, itemMissing: 1, skipped: 0, headline: { count: 2, share: 2 / 3 } })
    expect(counts(ohjeet)).toEqual({ on: 2, suunnitteilla: 0, ei: 1 })
    expect(ohjeet.bySizeClass).toEqual([
      { value: '1', N: 2, base: 2, counts: [2, 0, 0] },
      { value: '2', N: 2, base: 1, counts: [0, 0, 1] },
    ])
  })

  it('has no shares when nobody answered', () => {
    expect(series('ohjeet', {})).toMatchObject({ base: 0, itemMissing: 1, headline: { count: 0, share: null } })
  })
})

describe('a multiple choice', () => {
  it('counts "none of these" as an answer and an untouched one as missing', () => {
    const koulutus = series('koulutus', { koulutus: ['henkilosto', 'johto'] }, { koulutus: ['_none'] }, { koulutus: [] })
    expect(koulutus).toMatchObject({ base: 2, itemMissing: 1, headline: { count: 1, share: 0.5 } })
    expect(counts(koulutus)).toEqual({ henkilosto: 1, johto: 1, muu: 0, _none: 1 })
  })

  it('of base "all" counts those not asked as answers with nothing chosen', () => {
    const kanavat = series(
      'johtaja_kanavat',
      { johtaja_some: 'kylla', johtaja_kanavat: ['facebook'] },
      { johtaja_some: 'ei' },
      { johtaja_some: 'kylla' },
      {},
    )
    expect(kanavat).toMatchObject({ base: 2, skipped: 0, itemMissing: 2, headline: { count: 1, share: 0.5 } })
    expect(counts(kanavat)).toEqual({ facebook: 1, twitter: 0, _none: 0 })
  })

  it('of base "asked" sets those not asked apart, and those whose deciding answer is missing not', () => {
    const asked = structuredClone(sampleQuestionnaire)
    const question = asked.sections[1]?.questions.find((each) => each.key === 'johtaja_kanavat')
    if (question?.type === 'multiple') question.base = 'asked'
    const raw = data({ johtaja_some: 'kylla', johtaja_kanavat: ['twitter'] }, { johtaja_some: 'ei', johtaja_kanavat: ['facebook'] }, {})
    const found = summariseRound({ ...raw, questionnaire: asked }).series.find((each) => each.key === 'johtaja_kanavat')
    expect(found?.counts).toMatchObject({ base: 1, skipped: 1, itemMissing: 1 })
  })
})

describe('a row of a matrix that an earlier answer rules out', () => {
  const withRows = (base: 'asked' | 'all') => {
    const questionnaire = structuredClone(sampleQuestionnaire)
    const question = questionnaire.sections[1]?.questions.find((each) => each.key === 'tiheys')
    if (question?.type !== 'matrix' || !question.rows[0]) throw new Error('no matrix')
    question.rows[0].when = { question: 'johtaja_some', is: 'kylla' }
    return Object.assign(question, { base, notAsked: 'harvemmin' }) && questionnaire
  }
  // The last was answered before the row was ruled out.
  const answers: Answers[] = [
    { johtaja_some: 'kylla', 'tiheys.facebook': 'paivittain' },
    { johtaja_some: 'kylla' },
    { johtaja_some: 'ei' },
    { johtaja_some: 'ei', 'tiheys.facebook': 'paivittain', 'tiheys.instagram': 'paivittain' },
  ]
  const row = (base: 'asked' | 'all', key: string) =>
    summariseRound({ ...data(...answers), questionnaire: withRows(base) }).series.find((each) => each.key === key)?.counts

  it('is set apart, and is no item nonresponse', () => {
    expect(row('asked', 'tiheys.facebook')).toMatchObject({ base: 1, skipped: 2, itemMissing: 1 })
    expect(row('asked', 'tiheys.instagram')).toMatchObject({ base: 1, skipped: 0, itemMissing: 3 })
  })

  it('of base "all" counts as the column it is as good as, so that the columns share one whole', () => {
    const found = row('all', 'tiheys.facebook')
    expect(found).toMatchObject({ base: 3, skipped: 0, itemMissing: 1 })
    expect(found && counts(found)).toEqual({ paivittain: 1, harvemmin: 2 })
  })
})

describe('a scale', () => {
  it('counts "en osaa sanoa" in shares and base but not in mean and median', () => {
    const scale = series('tyytyvaisyys', { tyytyvaisyys: '4' }, { tyytyvaisyys: '5' }, { tyytyvaisyys: '_eos' }, { tyytyvaisyys: '4' })
    expect(scale).toMatchObject({
      base: 4,
      mean: { unweighted: 13 / 3, base: 3 },
      median: { unweighted: 4 },
      headline: { count: 3, share: 0.75 },
    })
    expect(counts(scale)).toMatchObject({ 4: 2, 5: 1, _eos: 1 })
  })

  it('is protected, so it is not broken down by size class', () => {
    expect(series('tyytyvaisyys', { tyytyvaisyys: '4' })).not.toHaveProperty('bySizeClass')
  })
})

it('a number has mean, median, quartiles and extremes', () => {
  const answers = [0.5, 2, 1, 4].map((tyoaika) => ({ tyoaika }))
  expect(series('tyoaika', ...answers)).toMatchObject({
    base: 4,
    mean: { unweighted: 1.875 },
    median: { unweighted: 1.5, q1: 0.75, q3: 3, min: 0.5, max: 4 },
  })
})

it('every row of a matrix is a series of its own', () => {
  const answers = [{ 'tiheys.facebook': 'paivittain' }, { 'tiheys.facebook': 'harvemmin', 'tiheys.instagram': 'paivittain' }]
  const counts = { base: 2, headline: { share: 0.5 } }
  expect(seriesOf('tiheys.facebook', ...answers)).toMatchObject({ question: 'tiheys', row: 'facebook', counts })
  expect(series('tiheys.instagram', ...answers)).toMatchObject({ base: 1, itemMissing: 1, headline: { share: 1 } })
})

it('texts are counted and never quoted', () => {
  expect(series('terveiset', { terveiset: 'Kiitos' }, { terveiset: 'Hei' })).toMatchObject({ texts: 2, options: [] })
  expect(JSON.stringify(summariseRound(data({ terveiset: 'Kiitos' })))).not.toContain('Kiitos')
})

it('the response covers the share of residents whose municipality answered', () => {
  expect(summariseRound(data({ ohjeet: 'on' }, {}, { ohjeet: 'ei' })).response).toMatchObject({
    N: 4,
    respondents: 3,
    rate: 0.75,
    population: 10_000,
    populationCovered: 0.75,
    bySizeClass: [
      { value: '1', N: 2, respondents: 2, rate: 1 },
      { value: '2', N: 2, respondents: 1, rate: 0.5 },
    ],
  })
})

it('an answerer outside the frame does not count', () => {
  const raw = data({ ohjeet: 'on' })
  const found = summariseRound({ ...raw, respondents: [...raw.respondents, { municipality: 'z', answers: { ohjeet: 'on' } }] })
  expect(found.response.respondents).toBe(1)
})
