/** Reads why a figure changed, and how all municipalities changed, back out of the words. */

import { type Locale, say } from '@/questionnaire/text'
import { hasMean, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { dec, pct, populationTold, wayTold, withSign } from './lexicon'
import { placeOfClause, problemsOfWay, type Stand } from './read-finding'
import type { FigurePlace } from './recount'
import type { Truth } from './truth'

type Change = ReturnType<Truth['change']>

const not = (said: unknown, right: unknown, what: string): string[] =>
  String(said) === String(right) ? [] : [`${what} ${said} is ${right}`]

/** The answers that a text names in quotation marks, as keys of options; undefined where it names none. */
export function optionsNamed(text: string, { question, locale }: Stand): string[] | undefined {
  const named = [...text.matchAll(/[”“]([^”“]+)”/g)].map(([, label]) => label)
  const options = optionsOf(question).filter(({ label }) => named.includes(say(label, locale)))
  return options.length > 0 ? options.map(({ key }) => key) : undefined
}

/** Which figure a statement is of: the answers it names, the clause whose words it has, or the mean. */
function optionsOfStatement(statement: string, stand: Stand): readonly string[] {
  const named = optionsNamed(statement, stand)
  if (named) return named
  const has = (text: string) =>
    text
      .split(/\{[^}]*\}/)
      .map((piece) => piece.trim())
      .every((piece) => statement.toLocaleLowerCase('fi').includes(piece.toLocaleLowerCase('fi')))
  const clause = stand.question.finding?.find((each) => has(say(each.brief ?? each.text, stand.locale)))
  return clause?.options ?? []
}

const statementOf = {
  fi: /(?<now>[\d,]+|(?:alle|yli) \d+)(?: %)?\S*(?: vastanneista)? \((?<from>\S+): (?<then>(?:alle |yli )?[\d,]+)/,
  sv: /(?<now>[\d,]+|(?:under|över) \d+)(?: %)?(?: av de kommuner som svarat)? \((?<from>\S+): (?<then>(?:under |över )?[\d,]+)/,
  en: /(?<now>[\d.]+|(?:under|over) \d+)(?: %)?(?: of the municipalities that answered)? \((?<from>\S+): (?<then>(?:under |over )?[\d.]+)/,
}

const tooSmall = { fi: /niin pieni/, sv: /så liten/, en: /too small/ }
const causes = {
  fi: {
    respondents: /johtuu vastaajajoukon/,
    same: /on tapahtunut samoissa/,
    both: /selittyy sekä/,
    partly: /johtuu osaksi vastaajajoukon|kertyi samo?i?s\S+ .*kunnasta \(/,
    cancelled: /kumosi toisensa/,
    nothing: /ei juuri muuttunut\./,
  },
  sv: {
    respondents: /beror på att svarsgruppen/,
    same: /har skett i samma/,
    both: /beror både på/,
    partly: /beror delvis på|kommer .* från samma/,
    cancelled: /tog ut varandra/,
    nothing: /har knappt förändrats\./,
  },
  en: {
    respondents: /comes from a change of respondents/,
    same: /took place in the same/,
    both: /comes both from/,
    partly: /comes in part from|(?:are|is) from the same/,
    cancelled: /cancelled each other/,
    nothing: /hardly changed\./,
  },
} satisfies Record<Locale, Record<string, RegExp>>
const parts = {
  fi: /(?<n>\d+) kunnassa (?:osuus|keskiarvo) (?<verb>nousi|laski|muuttui|pysyi samana) ?(?<by>[+−]?[\d,]+)?.*\((?:vastaustaan vaihtaneista )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:merkkitestin )?p (?<p>[=<>] [\d,]+)\)(?<set>.*)/,
  sv: /(?<n>\d+) kommun(?:er)?.*? (?<verb>ökade|minskade|ändrades|var) .*?(?:med (?<by>[+−]?[\d,]+).*?)?\((?:av dem som bytte svar )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:teckentestets )?p (?<p>[=<>] [\d,]+)\)(?<set>.*)/,
  en: /(?<n>\d+) municipalit.*? (?<verb>rose|fell|changed|stayed the same)(?: by (?<by>[+−]?[\d.]+))?.*?\((?:of those that changed their answer )?(?<up>\d+) \S+ (?:changed to this answer|up), (?<down>\d+) (?:from it|down), (?:sign test )?p (?<p>[=<>] [\d.]+)\)(?<set>.*)/,
}
const sums = {
  fi: /(?<by>[\d,]+)(?: prosenttiyksikköä)? kertyi samo?i?\S+ (?:(?<n>\d+) )?kunnasta \((?:vastaustaan vaihtaneista )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:merkkitestin )?p (?<p>[=<>] [\d,]+): ei todettua muutosta\) ja (?<set>[\d,]+) vastaajajoukon vaihtumisesta/,
  sv: /(?<by>[\d,]+)(?: procentenheter)? från samma (?:(?<n>\d+) )?kommun(?:er)? \((?:av dem som bytte svar )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:teckentestets )?p (?<p>[=<>] [\d,]+): ingen konstaterad förändring\) och (?<set>[\d,]+) från den förändrade svarsgruppen/,
  en: /(?<by>[\d.]+)(?: percentage points)? (?:are|is) from the same (?:(?<n>\d+) )?municipalit\S+ \((?:of those that changed their answer )?(?<up>\d+) \S+ (?:changed to this answer|up), (?<down>\d+) (?:from it|down), (?:sign test )?p (?<p>[=<>] [\d.]+): no established change\) and (?<set>[\d.]+) from the change of respondents/,
}
const risen = /^(nousi|ökade|rose)$/
const fallen = /^(laski|minskade|fell)$/

/** "= 0,02", "< 0,001". */
function pTold(p: number, locale: Locale): string {
  const said = (value: number, digits: number) => dec(value, digits, locale)
  if (p < 0.001) return `< ${said(0.001, 3)}`
  if (p > 1 - 1e-9) return '= 1'
  return p > 0.99 ? `> ${said(0.99, 2)}` : `= ${said(p, p < 0.0095 ? 3 : 2)}`
}

/** Why may a cause be told (method §7)? */
const isCauseWarranted = ({ overall, panel, parts: { set } }: Change, cause: string, isMean: boolean): boolean =>
  overall?.label === 'rose' ||
  overall?.label === 'fell' ||
  (isMean ? panel.p : panel.midP) < 0.05 ||
  (!isMean && cause !== 'same' && Math.abs(set) >= 0.03 - 1e-9)

function problemsOfCause(reason: string, change: Change, isMean: boolean, locale: Locale): string[] {
  const { plain1, plain2, same } = change.parts
  const delta = plain2 - plain1
  const cause = Object.entries(causes[locale]).find(([, words]) => words.test(reason))?.[0]
  if (tooSmall[locale].test(reason)) return []
  if (!cause) return ['names no cause that is known']
  const isSure = (isMean ? change.panel.p : change.panel.midP) < 0.05
  if (cause === 'cancelled' && !isSure) return ['says of noise that it cancelled a change']
  if (cause === 'nothing') return Math.abs(delta) < (isMean ? 0.05 : 0.005) + 1e-9 ? [] : ['says that nothing changed']
  const fraction = same / delta
  const right = fraction <= 0.25 + 1e-9 ? 'respondents' : fraction >= 0.75 - 1e-9 ? 'same' : 'both'
  const told = cause === 'cancelled' ? [] : not(cause, right === 'both' && !isSure ? 'partly' : right, 'cause')
  const way = wayTold(reason.split(/[:(]/)[0] ?? '', locale)
  const wrongWay =
    cause === 'cancelled' || way === (delta > 0 ? 'rose' : 'fell') ? [] : [`says the figure ${way}, it went ${delta > 0 ? 'up' : 'down'}`]
  return isCauseWarranted(change, cause, isMean) ? [...told, ...wrongWay] : [...told, ...wrongWay, 'names a cause for noise']
}

const outlines = {
  fi: /samoissa kunnissa \S+ (nousi|laski|pysyi samana)|vastanneissa kunnissa \S+ (nousi|laski|pysyi samana)/,
  sv: /i (?:de|samma) kommuner(?: som svarade båda gångerna)? (ökade|minskade|var)/,
  en: /in the (?:same municipalities|municipalities that answered both times) \S+ \S+ (?:in fact )?(rose|fell|stayed)/,
}

/** Where only the ways of the parts are public: a word for the same municipalities is of their test too. */
function problemsOfOutline(reason: string, p: number, same: number, locale: Locale): string[] {
  const verb = outlines[locale].exec(reason)?.slice(1).find(Boolean)
  if (verb === undefined) return []
  const way = risen.test(verb) ? 1 : fallen.test(verb) ? -1 : 0
  return p < 0.05 && way === Math.sign(same) ? [] : [`says ${verb}, p is ${p}`]
}

function problemsOfParts(reason: string, { panel, parts: { same, set } }: Change, isMean: boolean, locale: Locale): string[] {
  const found = (sums[locale].exec(reason) ?? parts[locale].exec(reason))?.groups
  if (!found) return problemsOfOutline(reason, isMean ? panel.p : panel.midP, same, locale)
  const { n, verb = '', by, up, down, p, set: setTold = '' } = found
  const isSure = (isMean ? panel.p : panel.midP) < 0.05
  const written = (value: number) => (isMean ? dec(value, 2, locale) : dec(100 * value, 1, locale))
  const way = risen.test(verb) ? 1 : fallen.test(verb) ? -1 : 0
  const wrongWord = way !== 0 && !(isSure && way === Math.sign(same)) ? [`says ${verb}, p is ${panel.midP}`] : []
  const sign = way === 0 && verb && by ? (same > 0 ? '+' : '−') : ''
  // A mean's parts are told as differences of what is shown, so their last decimal may be another.
  if (isMean) return [...not(n, panel.n, 'same municipalities'), ...wrongWord]
  const setAmount = /[\d]+[.,]\d/.exec(setTold)?.[0]
  return [
    ...not(n, panel.n, 'same municipalities'),
    ...(by ? not(by, `${sign}${written(same)}`, 'same by') : []),
    ...not(up, panel.up, 'more'),
    ...not(down, panel.down, 'fewer'),
    ...not(p, pTold(panel.p, locale), 'p'),
    ...(setAmount ? not(setAmount, written(set), 'turnover by') : []),
    ...wrongWord,
  ]
}

const overallOf = {
  fi: /(?<est>[<>]?[\d,]+)(?: %)?(?: \(luottamusväli (?<low>[<>]?[\d,]+)–(?<high>[<>]?[\d,]+)(?: %)?\))?; muutos kaikissa kunnissa(?: (?<diff>[+−]?[\d,]+)(?: prosenttiyksikköä)?)?(?: \((?<from>[+−]?[\d,]+)…(?<to>[+−]?[\d,]+)\))?: (?<word>.*)\./,
  sv: /(?<est>[<>]?[\d,]+)(?: %)?(?: \(konfidensintervall (?<low>[<>]?[\d,]+)–(?<high>[<>]?[\d,]+)(?: %)?\))?; förändring i alla kommuner(?: (?<diff>[+−]?[\d,]+)(?: procentenheter)?)?(?: \((?<from>[+−]?[\d,]+)…(?<to>[+−]?[\d,]+)\))?: (?<word>.*)\./,
  en: /(?<est>[<>]?[\d.]+)(?: %)?(?: \(confidence interval (?<low>[<>]?[\d.]+)–(?<high>[<>]?[\d.]+)(?: %)?\))?; change in all municipalities(?: (?<diff>[+−]?[\d.]+)(?: percentage points)?)?(?: \((?<from>[+−]?[\d.]+)…(?<to>[+−]?[\d.]+)\))?: (?<word>.*)\./,
}

function problemsOfOverall(text: string, stand: Stand, place: FigurePlace, change: Change): string[] {
  const { locale, truth } = stand
  const found = overallOf[locale].exec(text)?.groups
  const estimate = truth.estimate(place)
  const { overall } = change
  if (!found || !estimate || !overall) return ['tells all municipalities what cannot be estimated']
  const isMean = place.options.length === 0
  const level = (value: number) => (isMean ? dec(value, 2, locale) : pct(value))
  const points = (value: number) => (isMean ? withSign(value, 2, locale) : withSign(100 * value, 1, locale))
  const { est, low, high, diff, from, to, word = '' } = found
  return [
    ...not(est, level(estimate.est), 'estimate'),
    ...(low ? not(`${low}–${high}`, `${level(estimate.low)}–${level(estimate.high)}`, 'interval') : []),
    ...(diff ? not(diff, points(overall.diff), 'change') : []),
    ...(from ? not(`${from}…${to}`, `${points(overall.low)}…${points(overall.high)}`, 'its interval') : []),
    ...problemsOfWay(wayTold(word, locale), change),
    ...(populationTold(text, locale) === 'municipalities' ? [] : ['is not said of all municipalities']),
  ]
}

/** What is wrong in the sentences on a change. @param row of a matrix, as the page says above them */
export function readChange(text: string, stand: Stand, row: string | undefined): string[] {
  const { locale, question, round, truth } = stand
  const found = statementOf[locale].exec(text)?.groups
  if (!found) return ['states no figure of those who answered']
  const { now = '', then = '', from = '' } = found
  const isMean = hasMean(question) && !optionsNamed(text, stand) && !takesNumber(question)
  const options = isMean ? [] : optionsOfStatement(text, stand)
  const place = { ...placeOfClause({ ...stand, question }, { options: [...options], ...(row === undefined ? {} : { row }) }), round }
  if (!isMean && options.length === 0) return ['does not say which answer it is of']
  const change = truth.change(from, place)
  const level = (value: number) => (isMean ? dec(value, 2, locale) : pct(value))
  const bare = (figure: string) => figure.replace(/^(alle|under) /, '<').replace(/^(yli|över|over) /, '>')
  const [head = '', overall] = [
    text.slice(
      0,
      text.search(
        /(Kaikista kunnista|Kaikkien kuntien keskiarvo|Av alla kommuner|Medelvärdet för alla|Of all municipalities|The mean of all municipalities)/,
      ),
    ),
    text,
  ]
  const reason = (overallOf[locale].test(overall) ? head : text).slice(text.indexOf(')') + 1)
  return [
    ...not(bare(now), level(change.parts.plain2), 'now'),
    ...not(bare(then), level(change.parts.plain1), 'then'),
    ...problemsOfCause(reason, change, isMean, locale),
    ...problemsOfParts(reason, change, isMean, locale),
    ...(overallOf[locale].test(overall) ? problemsOfOverall(overall.slice(head.length), stand, place, change) : []),
  ]
}
