/** Reads a finding and the change beside it back out of the words. */
import type { Asking, Clause } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { isSaidOf, pct, populationTold, wayTold } from './lexicon'
import type { Truth } from './truth'

/** The page a text stands on. */
export type Stand = { truth: Truth; round: string; question: Asking; locale: Locale }

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A clause of the questionnaire as a pattern: its own words, with the share and whom it is of as groups. */
function patternOf(text: string, share: string): RegExp {
  // What is told last of a list has the conjunction.
  const pieces = text.replace(/^(?:, |(?:ja|och|and) )/, '').split(/(\{[^}]*\})/)
  const source = pieces.map((piece) => {
    if (piece === '{share}') return share
    if (piece === '{of}') return '[^(]*?'
    if (piece.startsWith('{')) return `(?:${piece.slice(1, -1).split('|').filter(Boolean).map(escaped).join('|')})`
    return escaped(piece)
  })
  return new RegExp(`^(?:, | (?:ja|och|and) |\\s)?${source.join('')}`, 'iu')
}

const told = '(?<words>[^(]*?) \\((?<exact>[^)]*)\\)'

type ReadClause = { clause: Clause; words: string; exact: string }

/** The clauses that a sentence is made of, by its words alone; null where some of it is of no clause. */
function clausesIn(sentence: string, { question, locale }: Stand): ReadClause[] | null {
  const found: ReadClause[] = []
  let rest = sentence.replace(/\.$/, '')
  for (const clause of question.finding ?? []) {
    const match = patternOf(say(clause.text, locale), told).exec(rest)
    if (!match?.groups) continue
    found.push({ clause, words: match.groups.words ?? '', exact: match.groups.exact ?? '' })
    rest = rest.slice(match[0].length)
  }
  return rest === '' && found.length > 0 ? found : null
}

export const placeOfClause = ({ round, question }: Stand, { row, options }: Pick<Clause, 'row' | 'options'>) => ({
  round,
  series: row === undefined ? question.key : `${question.key}.${row}`,
  options,
})

function problemsOfShare(stand: Stand, { clause, words, exact }: ReadClause, of: 'municipalities' | 'respondents'): string[] {
  const { truth, locale } = stand
  const place = placeOfClause(stand, clause)
  const { base, count, share: plain } = truth.plain(place)
  const share = of === 'respondents' || count === 0 || count === base ? plain : (truth.estimate(place)?.est ?? Number.NaN)
  const N = truth.roundOf(stand.round).frame.length
  const asCount = base < 20 && base < N
  const right = asCount ? `${count}/${base}` : `${pct(share)} %`
  const problems = exact.startsWith(right) ? [] : [`figure ${exact} is ${right}`]
  const whole = Math.floor(share * 100 + 0.5 + 1e-9)
  const isRounded = (whole === 0 && count > 0) || (whole === 100 && count < base)
  if (!asCount && !isRounded && words && !isSaidOf(words, whole, locale)) problems.push(`“${words}” is said of ${whole} %`)
  return problems
}

/** What is wrong in a finding's sentence: figures, phrases, whom it is of. */
export function readFinding(sentence: string, stand: Stand): string[] {
  const clauses = clausesIn(sentence, stand)
  if (!clauses) return ['its words are no clauses of the question']
  const population = populationTold(sentence, stand.locale)
  const of = population === 'respondents' ? 'respondents' : 'municipalities'
  const silent = (stand.question.finding ?? []).filter((clause) => !clauses.some((each) => each.clause === clause))
  const left = silent.filter((clause) => stand.truth.plain(placeOfClause(stand, clause)).count > 0)
  return [...clauses.flatMap((each) => problemsOfShare(stand, each, of)), ...left.map(({ options }) => `leaves out ${options}`)]
}

/** What is wrong in a heading: its phrase is of the first clause. */
export function readHeading(heading: string, stand: Stand): string[] {
  const [first] = stand.question.finding ?? []
  if (!first) return ['no clause']
  const match = patternOf(say(first.brief ?? first.text, stand.locale), '(?<words>.*?)').exec(heading)
  const share = /\{share\}$/.test(say(first.brief ?? first.text, stand.locale))
    ? heading.slice(match?.[0].length ?? 0)
    : match?.groups?.words
  if (!match || share === undefined) return ['its words are no clause of the question']
  const of = populationTold(heading, stand.locale) === 'respondents' ? 'respondents' : 'municipalities'
  return problemsOfShare(stand, { clause: first, words: share, exact: '' }, of).filter((problem) => !problem.startsWith('figure'))
}

const levels = {
  fi: /kierrokse(?:sta|en) (\S+?):? .*?\(?([<>]?\d+) % → ([<>]?\d+) %\)\.$/,
  sv: /sedan omgången (\S+?):? .*?\(?([<>]?\d+) % → ([<>]?\d+) %\)\.$/,
  en: /since the (\S+?) round:? .*?\(?([<>]?\d+) % → ([<>]?\d+) %\)\.$/,
}

/** What is wrong in the change told after a finding: it is of the finding's first figure. */
export function readLevels(sentence: string, stand: Stand): string[] {
  const [, from = '', before, after] = levels[stand.locale].exec(sentence) ?? []
  const [first] = stand.question.finding ?? []
  if (!before || !first) return ['is no change beside a figure']
  const place = placeOfClause(stand, first)
  const found = stand.truth.change(from, place)
  const { overall } = found
  if (!overall) return ['tells a change that cannot be estimated']
  const problems = [
    ...(before === pct(overall.est1) ? [] : [`before ${before} is ${pct(overall.est1)}`]),
    ...(after === pct(overall.est2) ? [] : [`now ${after} is ${pct(overall.est2)}`]),
  ]
  return [...problems, ...problemsOfWay(wayTold(sentence, stand.locale), found)]
}

/** Is the word that of the recounted change? */
export function problemsOfWay(way: ReturnType<typeof wayTold>, { overall, parts }: ReturnType<Truth['change']>): string[] {
  if (!overall) return ['a word for what cannot be estimated']
  const isTrend = overall.label === 'rose' || overall.label === 'fell'
  const right = isTrend && Math.abs(parts.same) > 1e-9 && parts.same > 0 !== overall.diff > 0 ? 'contrary' : overall.label
  return way === right ? [] : [`says ${way}, the change ${right}`]
}

/** Sentences of a text; an abbreviation or a decimal does not end one. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu}|”|“)/u)
