/** Reads numbers' medians and means, and shares told beside each other, back out of the words. */
import { say } from '@/questionnaire/text'
import { takesNumber } from '@/questionnaire/types/abilities'
import { loose, pct, populationTold } from './lexicon'
import { optionsNamed } from './read-change'
import { placeOfClause, type Stand } from './read-finding'

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)?/g) ?? []

const differ = (told: readonly string[], right: readonly string[], what: string): string[] =>
  told.join(' ') === right.join(' ') ? [] : [`${what} ${told.join(' ')} is ${right.join(' ')}`]

/** Is it said of those asked, where not all were? */
function problemsOfWhom(text: string, { question, truth, round, locale }: Stand): string[] {
  const { skipped } = truth.plain({ round, series: question.key, options: [] })
  if (skipped === 0) return []
  return question.whom && text.includes(say(question.whom, locale)) ? [] : ['does not say of which municipalities']
}

/** A number's heading: its median. */
export function readMedian(text: string, stand: Stand): string[] {
  const { truth, round, question, locale } = stand
  const place = { round, series: question.key, options: [] }
  const ofAll = populationTold(text, locale) === 'municipalities'
  const told = numbersIn(text.slice(text.indexOf(':')))
  return [...differ(told, [loose(truth.quantiles(place, ofAll)[1], locale)], 'median'), ...problemsOfWhom(text, stand)]
}

/** A number's lede: median with its interval, quartiles, mean with its interval, then the answers and their median. */
export function readAverages(text: string, stand: Stand): string[] {
  const { truth, round, question, locale } = stand
  const place = { round, series: question.key, options: [] }
  const write = (value: number) => loose(value, locale)
  const estimate = truth.estimate(place)
  if (!estimate || !takesNumber(question)) return ['averages of what cannot be estimated']
  const [q1, median, q3] = truth.quantiles(place, true)
  const { base } = truth.plain(place)
  const ends = estimate.isRatio ? [] : truth.medianEnds(place)
  const right = [median, ...ends, q1, q3, estimate.est, estimate.low, estimate.high].map(write)
  const beside = [String(base), write(truth.quantiles(place, false)[1])]
  const told = numbersIn(text)
  const rest = told.slice(right.length)
  return [
    ...differ(told.slice(0, right.length), right, 'averages'),
    ...differ([...rest].sort(), [...beside].sort(), 'answers'),
    ...problemsOfWhom(text, stand),
  ]
}

/** The title of a drawing of the same municipalities: how many they are. */
export function readSameTitle(title: string, stand: Stand, from: string): string[] {
  const { truth, round, question, locale } = stand
  const label = say(question.label, locale)
  const options = question.headline ?? []
  const row = 'rows' in question ? question.rows[0]?.key : undefined
  const place = { ...placeOfClause(stand, { options, ...(row === undefined ? {} : { row }) }), round }
  return differ(numbersIn(title.slice(label.length)), [String(truth.change(from, place).panel.n)], 'same municipalities')
}

/** All municipalities and those that answered, one beside the other. */
export function readTrendScope(text: string, stand: Stand): string[] {
  const place = { ...placeOfClause(stand, { options: optionsNamed(text, stand) ?? [] }), round: stand.round }
  const told = [...text.matchAll(/([<>]?\d+) %/g)].map(([, each]) => each ?? '')
  const { truth } = stand
  return differ(told, [pct(truth.estimate(place)?.est ?? Number.NaN), pct(truth.plain(place).share)], 'shares')
}

/** How many answered, where nothing else can be told. */
export function readAnswers(text: string, { truth, round }: Stand, series: string, options: readonly string[]): string[] {
  return numbersIn(text).includes(String(truth.plain({ round, series, options }).base)) ? [] : ['other answers than there are']
}
