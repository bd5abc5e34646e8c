import { expect, it } from 'vitest'
import { type QuestionView, questionViews, type SeriesView } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { trendFigures } from './trend-figures'
import { bandOf, loneEstimate } from './trend-line'

const before = summariseRound(guidelinesRound('2017'))
const now = summariseRound(guidelinesRound('2018'), [guidelinesRound('2017')])

/** The page of written guidelines, some of its estimates left out as those of protected questions are. */
function pageOf({ intervals = ['2017', '2018'], options = true }: { intervals?: string[]; options?: boolean }): [QuestionView, SeriesView] {
  const [earlier, later] = [before, now].map((summary) => {
    const published = structuredClone(summary)
    for (const { estimates } of published.series) {
      if (!estimates) continue
      if (estimates.headline && !intervals.includes(summary.round)) Object.assign(estimates.headline, { ciLow: null, ciHigh: null })
      if (!options) for (const option of estimates.options) Object.assign(option, { est: null, ciLow: null, ciHigh: null })
    }
    return published
  })
  if (!earlier || !later) throw new Error('no rounds')
  const view = questionViews(guidelinesForm, later, [earlier]).find(({ question }) => question.key === 'ohjeet')
  const row = view?.rows[0]
  if (!view || !row) throw new Error('no guidelines')
  return [view, row]
}

it('a trend says of which rounds it has a band', () => {
  const band = ([, row]: [QuestionView, SeriesView]) => bandOf(trendFigures(row, row.series.counts.headline?.options ?? [], []))
  expect(band(pageOf({}))).toBe('all')
  expect(band(pageOf({ intervals: ['2018'] }))).toBe('some')
  expect(band(pageOf({ intervals: [] }))).toBe('none')
})

it('the estimate of all municipalities is told apart only where the page falls back to respondents', () => {
  expect(loneEstimate(...pageOf({}))).toBeNull()
  expect(loneEstimate(...pageOf({ options: false }))).toBeCloseTo(0.584, 3)
})
