import { expect, test } from 'vitest'
import { questionsOf, slotsOf } from '@/questionnaire/asked'
import { hasFigures, hasRows } from '@/questionnaire/types/abilities'
import { parseAnswer } from '@/questionnaire/types/rules'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { questionViews } from '../story/question-view'
import { summariseRound } from '../summary'
import { inventedDraw, inventedFrame, inventedRound } from './invented-round'

const round = { code: '2027', referenceDate: '2027-11-01', sizeLimits: [2000, 5000, 10000], sample: true }
const frame = inventedFrame(4)
const asked = questionsOf(sampleQuestionnaire).filter(hasFigures)

test('the frame has municipalities of every size class, and draws are spread and always the same', () => {
  expect(new Set(frame.map(({ sizeClass }) => sizeClass))).toEqual(new Set([1, 2, 3, 4]))
  const draws = Array.from({ length: 2000 }, (_, at) => inventedDraw('x', at))
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draws)).toBeLessThan(1)
  expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(0.5, 1)
  expect(inventedDraw('x', 7)).toBe(draws[7])
})

test.each(asked.map((question) => [question.key, question] as const))(
  '%s: every invented answer is one, twice the same, and is summed up',
  (key, question) => {
    const data = inventedRound(round, sampleQuestionnaire, question, frame)
    expect(inventedRound(round, sampleQuestionnaire, question, frame)).toEqual(data)
    expect(data.respondents.length).toBeGreaterThan(100)
    const [own] = questionsOf(data.questionnaire)
    if (!own) throw new Error('no question')
    for (const { answers } of data.respondents)
      for (const slot of slotsOf(own).filter(({ other }) => !other)) {
        const value = answers[slot.key] ?? null
        expect(parseAnswer(own, slot, value)).toEqual({ ok: true, value })
      }
    const [view, ...others] = questionViews(data.questionnaire, summariseRound(data), [])
    expect(others).toEqual([])
    expect(view?.question.key).toBe(key)
    expect(view?.rows.length).toBe(hasRows(own) ? own.rows.length : 1)
  },
)
