import { describe, expect, it } from 'vitest'
import { questionsOf } from '@/questionnaire/asked'
import type { Text } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import type { RoundData } from '@/results/round-data'
import { questionViews } from '@/results/story/question-view'
import { summariseRound } from '@/results/summary'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'

const hours: Text = { fi: 'tuntia', sv: 'timmar' }
const minutes: Text = { fi: 'minuuttia', sv: 'minuter' }

/** A round of ten municipalities of twelve, whose working time is a little more than that many units. */
function round(code: string, unit: Text, about: number): RoundData {
  const questionnaire = structuredClone(sampleQuestionnaire)
  for (const question of questionsOf(questionnaire)) if (takesNumber(question)) question.unit = unit
  const municipalities = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(3, '0'))
  return {
    round: { code, referenceDate: `${code}-06-01`, sizeLimits: [2000], sample: true },
    questionnaire,
    frame: municipalities.map((municipality) => ({
      municipality,
      sizeClass: 1,
      population: 1000,
      region: '01',
      language: 'fi',
      group: 'urban',
    })),
    respondents: municipalities.slice(0, 10).map((municipality, at) => ({ municipality, answers: { tyoaika: about + at / 10 } })),
  }
}

const workingTime = (now: RoundData, earlier: readonly RoundData[]) => {
  const summary = summariseRound(now, earlier)
  const before = earlier.map((each) => summariseRound(each))
  const view = questionViews(now.questionnaire, summary, before).find(({ question }) => question.key === 'tyoaika')
  if (!view?.rows[0]) throw new Error('tyoaika')
  return view.rows[0]
}

describe('a number asked in another unit than before', () => {
  const before = ['2018', '2020', '2022'].map((code, at) => round(code, hours, 2 + at))

  it('has changed since the round before, in the same unit, and follows a trend', () => {
    const { series, rounds } = workingTime(round('2024', { ...hours, fi: ' tuntia ' }, 5), before)
    expect(series.change?.mean?.crossSection.diff).toBeCloseTo(1)
    expect(series.trend?.rounds).toEqual(['2018', '2020', '2022', '2024'])
    expect(rounds.map((point) => point.break)).toEqual([null, null, null, null])
  })

  it('has no change, and the series breaks there for its unit', () => {
    const { series, rounds } = workingTime(round('2024', minutes, 300), before)
    expect(series.change).toBeNull()
    expect(rounds.map((point) => point.break)).toEqual([null, null, null, 'unit'])
  })

  it('has no trend over the break, and one after it', () => {
    expect(workingTime(round('2024', minutes, 300), before).series.trend).toBeNull()
    const after = ['2024', '2026'].map((code) => round(code, minutes, 300))
    expect(workingTime(round('2028', minutes, 310), [...before, ...after.slice(0, 1)]).series.trend).toBeNull()
    expect(workingTime(round('2028', minutes, 310), [...before, ...after]).series.trend?.rounds).toEqual(['2024', '2026', '2028'])
  })

  it('is not compared with a round of the same unit over one of another', () => {
    const back = workingTime(round('2026', hours, 6), [...before, round('2024', minutes, 300)])
    expect([back.series.change, back.series.trend]).toEqual([null, null])
  })
})
