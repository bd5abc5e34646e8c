import { expect, it } from 'vitest'
import type { RoundData } from '@/results/round-data'
import { summariseRound } from '@/results/summary'
import { expectedOf } from '@/testing/golden-case'
import { guidelinesRound } from '@/testing/guidelines-round'
import { publicTrend } from '../disclosure/publish/public-trend'

const codes = ['2014', '2015', '2016', '2017', '2018']
const all = ['2011', '2012', '2013', ...codes]
const roundsOf = (from: readonly string[]) => from.map((code) => guidelinesRound(code, 'vastuu'))
const of = (summary: ReturnType<typeof summariseRound>) => summary.series.find(({ key }) => key === 'vastuu')
const last = (rounds: readonly RoundData[]) => rounds.at(-1) ?? guidelinesRound('2018', 'vastuu')
const rounds = roundsOf(codes)
const summary = summariseRound(last(rounds), rounds.slice(0, -1))

it('the slope and its interval are those of the golden trend', () => {
  const golden = expectedOf('o10-selvitys-2018').results['trend-viestinta'] as Record<string, number>
  const from = roundsOf(all)
  const line = of(summariseRound(last(from), from.slice(0, -1)))?.trend?.headline
  expect([line?.slope, line?.ciLow, line?.ciHigh]).toEqual(
    [golden.slope, golden.slope_ci_low, golden.slope_ci_high].map((each) => expect.closeTo(each ?? Number.NaN, 8)),
  )
  expect(line?.isClear).toBe((golden.slope_ci_low ?? 0) > 0)
})

it('the line goes through the middle of the estimates', () => {
  const line = of(summary)?.trend?.headline
  expect((line?.last ?? 0) - (line?.first ?? 0)).toBeCloseTo(4 * (line?.slope ?? Number.NaN), 10)
})

it('two rounds make no trend, nor do rounds before a break of the options', () => {
  expect(of(summariseRound(last(rounds), rounds.slice(-2, -1)))?.trend).toBeNull()
  const changed = rounds.slice(0, 3).map((round) => ({
    ...round,
    questionnaire: {
      ...round.questionnaire,
      sections: round.questionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.key === 'vastuu' && question.type === 'single' ? { ...question, options: question.options.slice(0, 2) } : question,
        ),
      })),
    },
  }))
  expect(of(summariseRound(last(rounds), [...changed, ...rounds.slice(3, 4)]))?.trend).toBeNull()
  expect(of(summariseRound(last(rounds), [...changed.slice(0, 1), ...rounds.slice(1, 4)]))?.trend?.rounds).toEqual(codes.slice(1))
})

it('of a protected series the public has the line through the published figures, without an interval', () => {
  const trend = of(summary)?.trend
  const points = rounds.map((data, at) => {
    const estimates = of(summariseRound(data))?.estimates
    const headline = estimates?.headline && { ...estimates.headline, est: [0.4, 0.5, 0.6, 0.7, 0.8][at] ?? null }
    return {
      round: data.round.code,
      referenceDate: data.round.referenceDate,
      estimates: estimates && { ...estimates, headline: headline ?? null },
    }
  })
  const line = publicTrend(trend, points)?.headline
  expect([line?.slope, line?.first, line?.last].map((each) => Number(each?.toFixed(9)))).toEqual([0.1, 0.4, 0.8])
  expect([line?.ciLow, line?.ciHigh, line?.isClear]).toEqual([null, null, true])
  const hidden = points.map((point, at) =>
    at === 0 && point.estimates ? { ...point, estimates: { ...point.estimates, headline: null } } : point,
  )
  expect(publicTrend(trend, hidden)?.headline).toBeNull()
})

it('every option has its line, the headline’s one option the headline’s', () => {
  const trend = of(summary)?.trend
  expect(trend?.options?.map(({ option }) => option)).toEqual(of(summary)?.counts.options.map(({ option }) => option))
  expect(trend?.options?.find(({ option }) => option === 'viestinta')?.line).toEqual(trend?.headline)
})

it('of a protected series an option has a line only through figures that are all published, without an interval', () => {
  const trend = of(summary)?.trend
  const pointsWith = (hides: (at: number) => boolean) =>
    rounds.map((data, at) => {
      const estimates = of(summariseRound(data))?.estimates
      const options = estimates?.options.map((each) => ({ ...each, est: hides(at) && each.option === 'johto' ? null : each.est }))
      return {
        round: data.round.code,
        referenceDate: data.round.referenceDate,
        estimates: estimates && { ...estimates, options: options ?? [] },
      }
    })
  const lines = (points: ReturnType<typeof pointsWith>) =>
    new Map(publicTrend(trend, points)?.options?.map(({ option, line }) => [option, line]))
  const shown = lines(pointsWith(() => false)).get('johto')
  expect([shown?.ciLow, shown?.ciHigh]).toEqual([null, null])
  expect(shown?.slope).toBeCloseTo(trend?.options?.find(({ option }) => option === 'johto')?.line?.slope ?? Number.NaN, 9)
  expect(lines(pointsWith((at) => at === 1)).get('johto')).toBeNull()
})
