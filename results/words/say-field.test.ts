import { expect, it } from 'vitest'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { guidelinesForm, guidelinesRound } from '@/testing/guidelines-round'
import { countsByOption, sayField, squaresOf } from './say-field'

const [view] = questionViews(guidelinesForm, summariseRound(guidelinesRound('2018')), []).filter(
  ({ question }) => question.key === 'ohjeet',
)
const question = view?.question
const counts = view?.rows[0]?.series.counts
if (!question || !counts || !picksOne(question)) throw new Error('no guidelines')

it.each<[Locale, string]>([
  ['fi', '2 vastannutta kuntaa jätti tämän kysymyksen väliin.'],
  ['sv', '2 av de kommuner som svarade hoppade över frågan.'],
  ['en', '2 of the municipalities that answered left this question out.'],
])('who left a question out is told apart from who did not answer the survey, in %s', (locale, missing) => {
  const { options } = question
  const silent = counts.N - counts.respondents
  expect(sayField({ question, options, counts: { ...counts, itemMissing: 0 } }, resultTexts(locale))).not.toContain(missing.slice(2))
  const told = sayField({ question, options, counts: { ...counts, itemMissing: 2 } }, resultTexts(locale))
  expect(told).toContain(missing)
  expect(told).toContain(`${silent} `)
})

it('every municipality has one square', () => {
  const squares = squaresOf(countsByOption(question.options, counts), counts)
  expect(squares.reduce((sum, each) => sum + each, 0)).toBe(counts.N)
})
