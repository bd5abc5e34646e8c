/** Reads key figures, trends, alt texts and counts back out of the words. */
import { say } from '@/questionnaire/text'
import { hasRows, isGraded, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { dec, loose, pct, populationTold, wayTold } from './lexicon'
import { optionsNamed } from './read-change'
import { placeOfClause, problemsOfWay, type Stand } from './read-finding'
import type { FigurePlace } from './recount'

const not = (said: unknown, right: unknown, what: string): string[] =>
  String(said) === String(right) ? [] : [`${what} ${said} is ${right}`]

/** The row of a matrix that a text names; undefined of other questions. */
const rowNamed = (text: string, { question, locale }: Stand): string | undefined =>
  hasRows(question) ? question.rows.find(({ label }) => text.includes(say(label, locale)))?.key : undefined

export type KeyText = { value: string; label: string; detail: string }

/** What is wrong in the three figures, each said of whom its label says. @param measure the line that says what they are of */
export function readKeyFigures(items: readonly KeyText[], measure: string, stand: Stand): string[] {
  const { question, round } = stand
  const row = rowNamed(measure, stand)
  const options = takesNumber(question) || isGraded(question) ? [] : optionsNamed(measure, stand)
  if (!options) return ['key figures do not say which answer they are of']
  const place = { ...placeOfClause(stand, { options, ...(row === undefined ? {} : { row }) }), round }
  return items.flatMap((item) => problemsOfKey(item, stand, place))
}

function problemsOfKey({ value, label, detail }: KeyText, stand: Stand, place: FigurePlace): string[] {
  const { truth, locale, question } = stand
  const isMedian = takesNumber(question)
  const isMean = place.options.length === 0 && !isMedian
  const level = (figure: number) => (isMedian ? loose(figure, locale) : isMean ? dec(figure, 2, locale) : `${pct(figure)} %`)
  const population = populationTold(label, locale)
  const [, from, before, word] =
    /(?:^|· )(\d{4}\S*): ([^,;·]+(?:,\d+)?(?: %)?)(?:; (?:sen jälkeen|sedan dess|since then) (.+))?$/.exec(detail) ?? []
  const change = from ? truth.change(from, place) : null
  const n = /\d+/.exec(label)?.[0]
  if (population === 'same') {
    if (!change || before === undefined) return ['same municipalities without the round before']
    const { panel } = change
    const isSure = (isMean ? panel.p : panel.midP) < 0.05
    const right = isSure && panel.up > panel.down ? 'rose' : isSure && panel.up < panel.down ? 'fell' : 'unclear'
    return [
      ...not(n, panel.n, 'same municipalities'),
      ...not(value, level(panel.same2), 'same now'),
      ...not(before.trim(), level(panel.same1), 'same then'),
      ...not(wayTold(word ?? '', locale), right, 'word of the same'),
    ]
  }
  const { base, count, share } = truth.plain(place)
  if (population === 'respondents') {
    const median = isMedian ? truth.quantiles(place, false)[1] : share
    const asCount = base < 20 && !isMedian && !isMean
    const earlier = from && before !== undefined ? not(before.trim(), level(change?.parts.plain1 ?? Number.NaN), 'plain then') : []
    return [...not(n, base, 'answers'), ...not(value, asCount ? `${count}/${base}` : level(median), 'plain'), ...earlier]
  }
  const estimate = truth.estimate(place)
  if (!estimate) return ['an estimate from too few answers']
  const own = isMedian ? truth.quantiles(place, true)[1] : estimate.est
  const [, low, high] = / ([<>]?[\d.,]+)–([<>]?[\d.,]+)/.exec(detail.split(' · ')[0] ?? '') ?? []
  const ends = (figure: number) => level(figure).replace(/ %$/, '')
  return [
    ...not(value, level(own), 'estimate'),
    ...(low && !isMedian ? not(`${low}–${high}`, `${ends(estimate.low)}–${ends(estimate.high)}`, 'interval') : []),
    ...(change && before !== undefined
      ? [
          ...not(before.trim(), level(change.overall?.est1 ?? Number.NaN), 'estimate then'),
          ...problemsOfWay(wayTold(word ?? '', locale), change),
        ]
      : []),
  ]
}

/** What is wrong in a sentence on the direction over the rounds. @param first the round from which the line goes */
export function readTrend(text: string, stand: Stand, first: string): string[] {
  const { truth, locale, question, round } = stand
  const options = optionsNamed(text, stand) ?? []
  const row = rowNamed(text, stand)
  const place = { ...placeOfClause(stand, { options, ...(row === undefined ? {} : { row }) }), round }
  if (options.length === 0 && !isGraded(question) && !takesNumber(question)) return ['a trend that does not say of which answer']
  const [, year, until] = /(?:kierroksiin|kierroksilla|omgångarna|the) (\d{4})–(\d{4})/.exec(text) ?? []
  const found = truth.slope(first, place)
  if (!found) return ['a trend of what cannot be estimated']
  const { slope, low, high, label } = found
  const isShare = options.length > 0
  const write = (value: number) => (isShare ? dec(100 * value, 1, locale) : dec(value, 2, locale))
  const way = wayTold(text, locale)
  const wrong = [
    ...not(year, truth.yearOf(first), 'since'),
    ...not(until, truth.yearOf(round), 'until'),
    ...(populationTold(text, locale) === 'municipalities' ? [] : ['is not said of all']),
  ]
  if (way === null) return label === 'rose' || label === 'fell' ? [...wrong, 'sees no direction'] : wrong
  const [, amount] =
    /(?:keskimäärin|(?:[Öö]kade|[Mm]inskade) med|i genomsnitt|[Nn]ousi|[Ll]aski|by an average of|(?:[Rr]ose|[Ff]ell) by) ([\d.,]+)/.exec(
      text,
    ) ?? []
  const [, from, to] = /95 %: ([−\d.,]+)–([−\d.,]+)\)/.exec(text) ?? []
  const away = Math.sign(slope)
  const ends = [away * low, away * high].sort((a, b) => a - b)
  // Without its interval the line is drawn through what is published, in whole per cent.
  const amountProblems = from
    ? not(amount, write(Math.abs(slope)), 'a year')
    : Math.abs(Number(amount?.replace(',', '.')) - Math.abs(slope) * (isShare ? 100 : 1)) <= 0.2
      ? []
      : [`a year ${amount} is ${write(Math.abs(slope))}`]
  return [
    ...wrong,
    ...not(way, label, 'direction'),
    ...amountProblems,
    ...(from ? not(`${from}–${to}`, ends.map(write).join('–'), 'interval a year') : []),
  ]
}

/** What is wrong in the words of a drawing of shares. @param title says of whom */
export function readShares(desc: string, title: string, stand: Stand, from: string | null): string[] {
  const { question, truth, round, locale } = stand
  const population = populationTold(title, locale)
  if (population === null) return ['a drawing that does not say of whom']
  let rest = desc
  const problems: string[] = []
  const labelled = from !== null && hasRows(question) ? question.rows : optionsOf(question)
  for (const { key, label } of labelled) {
    const start = `${say(label, locale)}${isGraded(question) && from === null ? ':' : ''} `
    if (!rest.startsWith(start)) continue
    const [said = ''] = /^[^,]*(,(?=\d)[^,]*)*/.exec(rest.slice(start.length)) ?? []
    rest = rest.slice(start.length + said.length).replace(/^, /, '')
    const place = {
      ...placeOfClause(stand, hasRows(question) && from !== null ? { row: key, options: question.headline ?? [] } : { options: [key] }),
      round,
    }
    const { base, count, share } = truth.plain(place)
    const panel = from === null ? null : truth.change(from, place).panel
    const asCount = population === 'respondents' && base < 20 && base < truth.roundOf(round).frame.length
    const right = panel
      ? `${pct(panel.same1)} % → ${pct(panel.same2)} %`
      : population === 'respondents'
        ? asCount
          ? `${count}/${base}`
          : `${pct(share)} %`
        : `${pct(truth.estimate(place)?.est ?? Number.NaN)} %`
    problems.push(...not(said, right, say(label, locale)))
  }
  return rest === '' ? problems : [...problems, `“${rest}” is no answer of the question`]
}

/** What is wrong in the words of a field of municipalities. */
export function readField(desc: string, { question, truth, round, locale }: Stand): string[] {
  const { frame, respondents } = truth.roundOf(round)
  const options = optionsOf(question).map(({ key, label }) => ({
    label: say(label, locale),
    ...truth.plain({ round, series: question.key, options: [key] }),
  }))
  const missing = respondents.length - (options[0]?.base ?? 0) - (options[0]?.skipped ?? 0)
  const silent = frame.length - respondents.length
  const right = options.filter(({ label, count }) => !desc.includes(`${label} ${count}`)).map(({ label, count }) => `${label} is ${count}`)
  const counts = [...desc.slice(desc.indexOf('. ') + 1).matchAll(/\d+/g)].map(([number]) => Number(number))
  const wanted = [missing, silent].filter((each) => each > 1)
  return [...right, ...not(counts.join(), wanted.join(), 'without an answer')]
}
