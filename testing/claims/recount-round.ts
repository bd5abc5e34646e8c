/** A round as a whole once more, from the answers: who answered, whose residents they are, and the clear changes. */
import { isAnswered } from '@/questionnaire/answer'
import { askedIn, questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { hasRows, isCounted, isGraded, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import type { RoundData } from '@/results/round-data'
import { cellsFor, type FigurePlace } from './recount'
import type { Truth } from './truth'

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)

const seriesIn = (question: Asking): string[] =>
  hasRows(question) ? question.rows.map(({ key }) => `${question.key}.${key}`) : [question.key]

/** Municipalities that answered, their share of residents, how alike the classes answered, and how many answered four fifths, half, and less. */
export function responseOf({ frame, respondents, questionnaire }: RoundData) {
  const answered = new Set(respondents.map(({ municipality }) => municipality))
  const N = frame.length
  const population = sum(frame.map((unit) => unit.population))
  const covered = sum(frame.filter(({ municipality }) => answered.has(municipality)).map((unit) => unit.population)) / population
  const rate = answered.size / N
  const classes = [...Map.groupBy(frame, ({ sizeClass }) => sizeClass).values()]
  const squares = classes.map(
    (units) => units.length * (units.filter(({ municipality }) => answered.has(municipality)).length / units.length - rate) ** 2,
  )
  const items = questionsOf(questionnaire).flatMap((question) => seriesIn(question).map((series) => ({ series, key: question.key })))
  const done = respondents.map(({ answers }) => {
    const asked = askedIn(questionnaire, answers)
    return items.map(({ series, key }) => asked.get(key) === 'not-asked' || (asked.get(key) === 'asked' && isAnswered(answers[series])))
  })
  const everAnswered = items.map((_, at) => done.some((own) => own[at]))
  const shares = done.map((own) => own.filter((each) => each).length / everAnswered.filter((each) => each).length)
  return {
    N,
    respondents: answered.size,
    rate,
    covered,
    rIndicator: 1 - 2 * Math.sqrt(sum(squares) / (N - 1)),
    complete: shares.filter((share) => share >= 0.8 - 1e-9).length,
    partial: shares.filter((share) => share >= 0.5 - 1e-9 && share < 0.8 - 1e-9).length,
    breakoff: shares.filter((share) => share < 0.5 - 1e-9).length,
  }
}

/** Share of residents whose municipality said yes, within the cells by residents; who was not asked said no. */
export function residentsOf({ frame }: RoundData, said: { said: ReadonlyMap<string, number>; skipped: ReadonlySet<string> }): number {
  const populationOf = new Map(frame.map(({ municipality, population }) => [municipality, population]))
  const isKnown = (code: string) => said.said.has(code) || said.skipped.has(code)
  const all = sum([...populationOf.values()])
  return sum(
    cellsFor(frame, isKnown).map(({ codes }) => {
      const own = (of: readonly string[]) => sum(of.map((code) => populationOf.get(code) ?? 0))
      return ((own(codes) / all) * own(codes.filter((code) => said.said.get(code) === 1))) / own(codes.filter(isKnown))
    }),
  )
}

/** Was the answer offered in that round? */
function isOption({ questionnaire }: RoundData, series: string, option: string): boolean {
  const question = questionsOf(questionnaire).find(({ key }) => key === series.split('.')[0])
  return question !== undefined && optionsOf(question).some(({ key }) => key === option)
}

export type ComparedPlace = { place: FigurePlace; p: number; isClear: boolean; diff: number; est1: number; est2: number }

/**
 * The changes of a round, each option of each closed question (of two that leave no third one) and each mean, by Benjamini–Hochberg at 10 %.
 * @param from the round before, by series; undefined of one that is not compared
 */
export function comparedIn(
  truth: Truth,
  round: string,
  questions: readonly Asking[],
  from: (series: string) => string | undefined,
): ComparedPlace[] {
  const places = questions.flatMap((question) =>
    seriesIn(question).flatMap((series): FigurePlace[] => {
      if (isGraded(question) || takesNumber(question)) return [{ round, series, options: [] }]
      if (!isCounted(question)) return []
      const keys = optionsOf(question).map(({ key }) => key)
      const [only = ''] =
        keys.length === 2 && !picksSeveral(question)
          ? (keys.find((key) => question.headline?.includes(key)) ?? keys[0] ?? '').split('\n')
          : []
      return (only ? [only] : keys).map((key) => ({ round, series, options: [key] }))
    }),
  )
  const compared = places.flatMap((place) => {
    const before = from(place.series)
    const isOffered = before !== undefined && place.options.every((option) => isOption(truth.roundOf(before), place.series, option))
    const change = before === undefined || !isOffered ? null : truth.change(before, place)
    if (!change?.overall || change.base1 === 0 || change.base2 === 0) return []
    const { overall, parts } = change
    const isTrend = overall.label === 'rose' || overall.label === 'fell'
    const isContrary = isTrend && Math.abs(parts.same) > 1e-9 && parts.same > 0 !== overall.diff > 0
    const { diff, est1, est2 } = overall
    return [{ place, p: overall.p ?? (diff === 0 ? 1 : 0), isTold: isTrend && !isContrary, diff, est1, est2 }]
  })
  const sorted = compared.toSorted((a, b) => a.p - b.p)
  // The largest rank whose p is within its part of a tenth; all up to it pass.
  const last = sorted.reduce((found, { p }, at) => (p <= (0.1 * (at + 1)) / sorted.length ? at : found), -1)
  return sorted.map(({ place, p, isTold, diff, est1, est2 }, at) => ({ place, p, isClear: at <= last && isTold, diff, est1, est2 }))
}
