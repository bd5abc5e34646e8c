/** How a question's series will stand beside a round that has not been answered yet: what earlier rounds said, as that round reads it. */
import type { RoundData } from '@/results/round-data'
import { resultOf } from '@/results/series/result-of'
import { noFigures } from '@/results/series-result'
import type { SeriesOfRound } from '@/results/story/series-over-rounds'
import { nationalFigures } from './analyse'
import { preparedRound, prepareRound } from './prepare'
import { recodedRounds } from './recoded-rounds'

/**
 * @param now nobody has answered it
 * @param earlier closed rounds, the oldest first
 * @returns each round with the question's series, the last of them without figures
 */
export function previewSeries(now: RoundData, earlier: readonly RoundData[], question: string): SeriesOfRound[] {
  const rounds = recodedRounds([...earlier.map(preparedRound), prepareRound(now)])
  return rounds.map((round, at) => {
    const codes = round.units.flatMap(({ municipality }, place) => (round.responded[place] ? [municipality] : []))
    const isLast = at === rounds.length - 1
    const series = [...round.series.values()]
      .filter(({ asked }) => asked.key === question)
      .map((own) => {
        const figures = isLast ? noFigures : { ...noFigures, ...nationalFigures(round, own) }
        return resultOf(own.series, own.asked, round.units, codes, figures)
      })
    return { round: round.code, referenceDate: round.referenceDate, series }
  })
}
