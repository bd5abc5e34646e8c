import { describe, expect, it } from 'vitest'
import type { PublishedFigure } from '@/results/series/published'
import { questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { optionTrendClaim, trendClaim } from './claims/trend-claim'
import { drawnShares, isRoundedApart } from './drawn-shares'
import { boundedParts } from './figures'
import { breakTimes, timeOf } from './rounds-axis'
import { trendChoiceOf } from './trend-choice'
import { trendFigures, trendPoints } from './trend-figures'
import { lineOf } from './trend-line'

const codes = ['2014', '2015', '2016', '2017', '2018']
const viewOf = (key: string) => {
  const rounds = codes.map((code) => guidelinesRound(code, key))
  const summaries = rounds.map((round, at) => summariseRound(round, rounds.slice(0, at)))
  const now = summaries.at(-1)
  const view = now && questionViews(guidelinesForm, now, summaries.slice(0, -1)).find(({ question }) => question.key === key)
  const row = view?.rows[0]
  if (!view || !row) throw new Error(`no ${key}`)
  return { view, row }
}
const { view, row } = viewOf('vastuu')

const published = (round: string, share: number, relation: PublishedFigure['relation'] = 'exact'): PublishedFigure => ({
  round,
  referenceDate: `${round}-11-08`,
  question: 'vastuu',
  options: ['viestinta'],
  share,
  relation,
  source: 'a release',
})

describe('a share over the rounds', () => {
  it('has each round’s respondents, estimate, interval and plain share, at the times that the slope is told by', () => {
    const figures = trendFigures(row, ['viestinta'], [])
    expect(figures.map(({ round }) => round)).toEqual(codes)
    expect(figures.map(({ time }) => time)).toEqual(row.rounds.map(timeOf))
    const last = figures.at(-1)
    const own = row.series.counts.options.find(({ option }) => option === 'viestinta')
    const estimate = row.series.estimates?.options.find(({ option }) => option === 'viestinta')
    expect(last).toMatchObject({ estimate: estimate?.est, plain: { count: own?.count, share: own?.share } })
    expect(last?.kind === 'asked' && last.interval).toEqual([estimate?.ciLow, estimate?.ciHigh])
    expect(lineOf(row, { option: 'viestinta' })?.times).toEqual([figures[0]?.time, last?.time])
  })

  it('joins what was published of rounds without answers as hollow points, and bounds in the table alone', () => {
    const figures = trendFigures(row, ['viestinta'], [published('2011', 0.1), published('2012', 0.2, 'over'), published('2016', 0.9)])
    expect(figures.map(({ round, kind }) => `${round} ${kind}`).slice(0, 3)).toEqual(['2011 published', '2012 published', '2014 asked'])
    expect(
      trendPoints(figures)
        .filter(({ hollow }) => hollow)
        .map(({ share }) => share),
    ).toEqual([0.1])
    expect(trendFigures(row, ['johto'], [published('2011', 0.1)]).map(({ round }) => round)).toEqual(codes)
  })

  it('keeps the place of a round that did not ask, so that no line goes over it', () => {
    const rounds = row.rounds.map(({ series, ...point }) => (point.round === '2016' || !series ? point : { ...point, series }))
    const points = trendPoints(trendFigures({ ...row, rounds }, ['viestinta'], []))
    expect(points.map(({ share }) => share === null)).toEqual([false, false, true, false, false])
  })

  it('stands before the round that breaks a series, and after the round before it', () => {
    const broken = row.rounds.map((point) => (point.round === '2016' ? { ...point, break: 'options' as const } : point))
    const [at = 0] = breakTimes(broken)
    const [before = 0, after = 0] = [row.rounds[1], row.rounds[2]].map((point) => (point ? timeOf(point) : Number.NaN))
    expect(at).toBeGreaterThan(before)
    expect(at).toBeLessThan(after)
  })
})

describe('the line of every answer', () => {
  it('is told of each, and of the headline’s one answer is the headline’s', () => {
    const claims = row.series.counts.options.map(({ option }) => optionTrendClaim(view, row, option))
    expect(claims.every((claim) => claim !== null)).toBe(true)
    expect(optionTrendClaim(view, row, 'viestinta')?.line).toEqual(trendClaim(view, row, 'share')?.line)
    const slopes = claims.reduce((sum, claim) => sum + (claim?.line.slope ?? Number.NaN), 0)
    expect(slopes).toBeCloseTo(0, 9)
  })

  it('is asked for by an answer that the question has, and by no other', () => {
    expect(trendChoiceOf(view, {})).toMatchObject({ options: ['viestinta'], option: undefined })
    expect(trendChoiceOf(view, { option: 'johto' })).toMatchObject({ options: ['johto'], option: 'johto' })
    expect(trendChoiceOf(view, { option: 'made-up' })).toBeUndefined()
    expect(trendChoiceOf(view, { row: 'made-up' })).toBeUndefined()
  })
})

describe('the shares that a chart draws', () => {
  it('are every round’s where answers have an order, else the round before and this', () => {
    const guidelines = viewOf('ohjeet').view
    expect(drawnShares(view, 'all').map(({ round }) => round)).toEqual(['2017', '2018'])
    const answered = guidelines.rows[0]?.rounds.filter(({ series }) => (series?.counts.base ?? 0) > 0)
    expect(drawnShares(guidelines, 'all').map(({ round }) => round)).toEqual(answered?.map(({ round }) => round))
    expect(drawnShares(guidelines, 'respondents').map(({ base }) => base)).toEqual(answered?.map(({ series }) => series?.counts.base))
    expect(drawnShares(guidelines, 'same').map(({ base }) => base)).toEqual([120, 120])
  })

  it('have the interval of the headline where its answers are the first ones', () => {
    const { series } = viewOf('ohjeet').row
    expect(boundedParts(series)).toEqual(['on'])
    expect(boundedParts(row.series)).toBeNull()
  })

  it('are said to be rounded one by one where they do not add up to a hundred', () => {
    const shares = (...all: number[]) => [
      { round: '2018', row: undefined, base: 9, shares: all.map((share, at) => ({ option: `${at}`, share })) },
    ]
    expect(isRoundedApart(view, shares(1 / 3, 1 / 3, 1 / 3))).toBe(true)
    expect(isRoundedApart(view, shares(0.5, 0.25, 0.25))).toBe(false)
  })
})
