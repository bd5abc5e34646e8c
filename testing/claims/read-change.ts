/** Reads why a figure changed, and how all municipalities changed, back out of the words. */

import { type Locale, say } from '@/questionnaire/text'
import { hasMean, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { dec, pct, populationTold, wayTold, withSign } from './lexicon'
import { placeOfClause, problemsOfWay, type Stand, sentencesOf } from './read-finding'
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
  fi: /(?<now>[\d,]+|(?:alle|yli) \d+)(?: %)?\S*(?: vastanneista)?(?: kunnista)? \((?<from>\S+): (?<then>(?:alle |yli )?[\d,]+)/,
  sv: /(?<now>[\d,]+|(?:under|över) \d+)(?: %)?(?: av de kommuner som svarat)? \((?<from>\S+): (?<then>(?:under |över )?[\d,]+)/,
  en: /(?<now>[\d.]+|(?:under|over) \d+)(?: %)?(?: of the municipalities that answered)? \((?<from>\S+): (?<then>(?:under |over )?[\d.]+)/,
}

const tooSmall = { fi: /ei riitä osoittamaan/, sv: /räcker inte för att visa/, en: /not enough to show/ }
/** The cause is the main one, and the other part went the same way. */
const mainly = { fi: /pääosin/, sv: /huvudsakligen/, en: /mainly/ }
const causes = {
  fi: {
    respondents: /johtuu (?:pääosin )?vastaajajoukon/,
    same: /on tapahtunut (?:pääosin )?samoissa/,
    both: /selittyy sekä/,
    partly: /johtuu osaksi vastaajajoukon|kertyi molemmilla kerroilla .*kunnasta \(/,
    cancelled: /kumosi toisensa/,
    nothing: /ei juuri muuttunut\./,
  },
  sv: {
    respondents: /beror (?:huvudsakligen )?på att svarsgruppen/,
    same: /har (?:huvudsakligen )?skett i samma/,
    both: /beror både på/,
    partly: /beror delvis på|kommer .* båda gångerna \(/,
    cancelled: /tog ut varandra/,
    nothing: /har knappt förändrats\./,
  },
  en: {
    respondents: /comes (?:mainly )?from a change of respondents/,
    same: /took place (?:mainly )?in the same/,
    both: /comes both from/,
    partly: /comes in part from|(?:are|is) from the .*both times \(/,
    cancelled: /cancelled each other/,
    nothing: /hardly changed\./,
  },
} satisfies Record<Locale, Record<string, RegExp>>
const parts = {
  fi: /(?:(?<n>\d+) )?kunn(?:assa|issa) (?:osuus|keskiarvo) (?<verb>nousi|laski|muuttui|pysyi samana)(?: (?<by>[+−]?[\d,]+)(?: prosenttiyksikköä)?)?(?: \((?:vastaustaan vaihtaneista )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:merkkitestin )?p (?<p>[=<>] [\d,]+)\))?(?<set>,.*)/,
  sv: /(?:(?<n>\d+) )?kommun(?:er)?(?: som svarade båda gångerna)? (?<verb>ökade|minskade|ändrades|var) (?:andelen|medelvärdet)(?: däremot)?(?: oförändra[dt])?(?: med (?<by>[+−]?[\d,]+)(?: procentenheter)?)?(?: \((?:av dem som bytte svar )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:teckentestets )?p (?<p>[=<>] [\d,]+)\))?(?<set>,.*)/,
  en: /(?:(?<n>\d+) )?municipalit(?:y|ies)(?: that answered both times)? the (?:share|mean) (?:in fact )?(?<verb>rose|fell|changed|stayed the same)(?: by (?<by>[+−]?[\d.]+)(?: percentage points)?)?(?: \((?:of those that changed their answer )?(?<up>\d+) \S+ (?:changed to this answer|up), (?<down>\d+) (?:from it|down), (?:sign test )?p (?<p>[=<>] [\d.]+)\))?(?<set>,.*)/,
}
/** Of protected counts, that the same municipalities were not found to have changed. */
const unfound = {
  fi: /ei todettu muuttuneen(?<set>,.*)/,
  sv: /konstaterades ingen förändring(?<set>.*)/,
  en: /no change of the (?:share|mean) was established(?<set>,.*)/,
}
/** What the change of respondents is said to have done. */
const turnover = {
  fi: { up: /vaihtuminen nosti/, down: /vaihtuminen laski/, still: /vaihtuminen ei muuttanut/, adds: / vielä /, against: /, mutta / },
  sv: {
    up: /svarsgruppen höjde/,
    down: /svarsgruppen sänkte/,
    still: /svarsgruppen inte påverkade/,
    adds: / ytterligare /,
    against: /, men /,
  },
  en: {
    up: /respondents raised/,
    down: /respondents lowered/,
    still: /respondents did not affect/,
    adds: / a further /,
    against: /, but /,
  },
}
const sums = {
  fi: /(?<by>[\d,]+)(?: prosenttiyksikköä)? kertyi molemmilla kerroilla vastanne\S+ (?:(?<n>\d+) )?kunnasta \((?:vastaustaan vaihtaneista )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:merkkitestin )?p (?<p>[=<>] [\d,]+): ei todettua muutosta\) ja (?<set>[\d,]+) vastaajajoukon vaihtumisesta/,
  sv: /(?<by>[\d,]+)(?: procentenheter)? från den? (?:(?<n>\d+) )?kommun(?:er)? som svarade båda gångerna \((?:av dem som bytte svar )?(?<up>\d+) \S+ \S+, (?<down>\d+) \S+, (?:teckentestets )?p (?<p>[=<>] [\d,]+): ingen konstaterad förändring\) och (?<set>[\d,]+) från den förändrade svarsgruppen/,
  en: /(?<by>[\d.]+)(?: percentage points)? (?:are|is) from the (?:(?<n>\d+) )?municipalit\S+ that answered both times \((?:of those that changed their answer )?(?<up>\d+) \S+ (?:changed to this answer|up), (?<down>\d+) (?:from it|down), (?:sign test )?p (?<p>[=<>] [\d.]+): no established change\) and (?<set>[\d.]+) from the change of respondents/,
}
const risen = /^(nousi|ökade|rose)$/
const fallen = /^(laski|minskade|fell)$/

/** "= 0,02", "< 0,001". */
function pTold(p: number, locale: Locale): string {
  const said = (value: number, digits: number) => dec(value, digits, locale)
  if (p < 0.001) return `< ${said(0.001, 3)}`
  if (p > 1 - 1e-9) return '= 1'
  if (p > 0.99) return `> ${said(0.99, 2)}`
  const digits = [p < 0.0095 ? 3 : 2, 3, 4, 5].find((each) => p >= 0.05 || Number(p.toFixed(each)) < 0.05)
  return `= ${said(p, digits ?? 5)}`
}

/** Why may a cause be told (method §7)? */
const isCauseWarranted = ({ overall, panel, parts: { set } }: Change, share: string, isMean: boolean): boolean =>
  overall?.label === 'rose' ||
  overall?.label === 'fell' ||
  (isMean ? panel.p : panel.midP) < 0.05 ||
  (!isMean && share !== 'same' && Math.abs(set) >= 0.03 - 1e-9)

const leastOf = (isMean: boolean) => (isMean ? 0.05 : 0.005) - 1e-9

function problemsOfMain(reason: string, { parts: { same, set } }: Change, isMean: boolean, locale: Locale): string[] {
  const isTold = mainly[locale].test(reason.split(/[:(]/)[0] ?? '')
  if (isTold) return same * set > 0 ? [] : ['says mainly where the other part went against it']
  // A protected part of the same municipalities that no test finds is told as not found.
  const isWorth = [same, set].every((part) => Math.abs(part) >= (isMean ? 0.015 : 0.0005))
  return isWorth && same * set > 0 && !unfound[locale].test(reason) ? ['says wholly what is mainly'] : []
}

function problemsOfCause(reason: string, change: Change, isMean: boolean, locale: Locale): string[] {
  const { plain1, plain2, same, set } = change.parts
  const delta = plain2 - plain1
  const least = leastOf(isMean)
  const isNothing = Math.abs(delta) < least
  const fraction = same / delta
  const share = fraction <= 0.25 + 1e-9 ? 'respondents' : fraction >= 0.75 - 1e-9 ? 'same' : 'both'
  const isSure = (isMean ? change.panel.p : change.panel.midP) < 0.05
  const right = share !== 'respondents' && !isSure ? 'partly' : share
  if (reason === '') return share === 'same' && !isSure && set * delta < 0 ? [] : ['gives no reason']
  const cause = Object.entries(causes[locale]).find(([, words]) => words.test(reason))?.[0]
  if (tooSmall[locale].test(reason)) {
    if (isNothing) return ['sees a difference where there is none']
    return isCauseWarranted(change, share, isMean) ? ['calls noise what has a cause'] : []
  }
  if (!cause) return ['names no cause that is known']
  if (cause === 'nothing') return isNothing ? [] : ['says that nothing changed']
  if (cause === 'cancelled') {
    const isOpposed = Math.abs(same) >= least && Math.abs(set) >= least && same > 0 !== set > 0
    return [...(isNothing && isOpposed ? [] : ['says that changes cancelled']), ...(isSure ? [] : ['says of noise that it cancelled'])]
  }
  const way = wayTold(reason.split(/[:(]/)[0] ?? '', locale)
  return [
    ...not(cause, isNothing ? 'nothing' : right, 'cause'),
    ...(way === (delta > 0 ? 'rose' : 'fell') ? [] : [`says the figure ${way}, it went ${delta > 0 ? 'up' : 'down'}`]),
    ...(isCauseWarranted(change, share, isMean) ? [] : ['names a cause for noise']),
    ...(cause === 'same' || cause === 'respondents' ? problemsOfMain(reason, change, isMean, locale) : []),
  ]
}

type Part = { isMean: boolean; isProtected: boolean; locale: Locale }

/** Is what turnover did told with its way, and against or beside the same municipalities as it was? */
function problemsOfTurnover(
  { set: told = '', verb }: ToldParts,
  { same, set }: Change['parts'],
  { isMean, isProtected, locale }: Part,
): string[] {
  const words = turnover[locale]
  const way = (['up', 'down', 'still'] as const).find((each) => words[each].test(told))
  // A mean's parts are told as differences of what is shown; of protected counts a small part is none.
  const isStill = Math.abs(set) < (isMean ? 0.015 : isProtected ? 0.005 : 0.0005)
  const own = set > 0 ? 'up' : 'down'
  const isSameWay = same > 0 === set > 0
  // "Stayed the same, but …" and "was not found to change, but …" are true whichever way the untold part went.
  const isWayTold = verb !== undefined && !isStill && Math.abs(same) >= (isMean ? 0.015 : isProtected ? 0.005 : 0.0005)
  return [
    ...(way === own || (way === 'still' && isStill) ? [] : [`turnover ${way} is ${own}`]),
    ...(words.adds.test(told) && !isSameWay ? ['turnover adds to what it took from'] : []),
    ...(words.against.test(told) && isSameWay && isWayTold ? ['turnover goes against what it added to'] : []),
  ]
}

type ToldParts = { n?: string; verb?: string; by?: string; up?: string; down?: string; p?: string; set?: string }

/** The numbers of a reason: all of them where counts are public, none where they are protected. */
function problemsOfNumbers(told: ToldParts, { panel, parts: { same, set } }: Change, { isMean, isProtected, locale }: Part): string[] {
  const { n, verb = '', by, up, down, p, set: setTold = '' } = told
  const setAmount = /\d+[.,]\d+/.exec(setTold)?.[0]
  if (isProtected) return [n, by, up, down, p, setAmount].some((each) => each !== undefined) ? ['tells what is protected'] : []
  const hasWay = risen.test(verb) || fallen.test(verb) || verb === ''
  const number = (text = '') => Number(text.replace(/[+−]/, '').replace(',', '.'))
  const amount = (text: string | undefined, value: number, what: string, sign = '') => {
    if (!isMean) return /[1-9]/.test(dec(100 * value, 1, locale)) ? not(text, `${sign}${dec(100 * value, 1, locale)}`, what) : []
    return Math.abs(number(text) - Math.abs(value)) < 0.0151 ? [] : [`${what} ${text} is ${dec(value, 2, locale)}`]
  }
  const moved = panel.up + panel.down
  return [
    ...(n === undefined && panel.n === 1 ? [] : not(n, panel.n, 'same municipalities')),
    ...amount(by, same, 'same by', hasWay ? '' : same > 0 ? '+' : '−'),
    ...amount(setAmount, set, 'turnover by'),
    ...(moved === 0 ? [] : [...not(up, panel.up, 'more'), ...not(down, panel.down, 'fewer')]),
    ...(moved === 0 ? [] : not(p, pTold(isMean ? panel.p : panel.midP, locale), 'p')),
  ]
}

/** Is a way told of the same municipalities where their test finds one, by the p that is written too? */
function problemsOfSame({ verb = '', p }: ToldParts, { panel, parts: { same } }: Change, isMean: boolean): string[] {
  const isSure = (isMean ? panel.p : panel.midP) < 0.05
  const way = risen.test(verb) ? 1 : fallen.test(verb) ? -1 : 0
  const written = p === undefined ? 0 : Number(p.replace(/[=<>] /, '').replace(',', '.'))
  if (way === 0) return isSure && Math.abs(same) >= 0.05 ? [`says ${verb || 'nothing'} of a sure change`] : []
  return isSure && way === Math.sign(same) && written < 0.05 ? [] : [`says ${verb}, p is ${isMean ? panel.p : panel.midP}`]
}

function problemsOfParts(reason: string, change: Change, part: Part): string[] {
  const { locale } = part
  if (reason === '' || tooSmall[locale].test(reason) || causes[locale].nothing.test(reason)) return []
  const sum = sums[locale].exec(reason)?.groups
  const told: ToldParts | undefined = sum ?? (parts[locale].exec(reason) ?? unfound[locale].exec(reason))?.groups
  if (!told) return ['tells no parts that are known']
  const turnoverProblems = sum ? [] : problemsOfTurnover(told, change.parts, part)
  return [...problemsOfNumbers(told, change, part), ...problemsOfSame(told, change, part.isMean), ...turnoverProblems]
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

/**
 * What is wrong in the sentences on a change.
 * @param row of a matrix, as the page says above them
 * @param isProtected counts are not told
 */
export function readChange(text: string, stand: Stand, row: string | undefined, isProtected: boolean): string[] {
  const { locale, question, round, truth } = stand
  const statement = statementOf[locale].exec(text)
  if (!statement?.groups) return ['states no figure of those who answered']
  const { now = '', then = '', from = '' } = statement.groups
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
  const afterFigures = text.indexOf(')', statement.index + statement[0].length) + 1
  const [, ...others] = sentencesOf((overallOf[locale].test(overall) ? head : text).slice(afterFigures))
  const reason = others.join(' ').trim()
  return [
    ...not(bare(now), level(change.parts.plain2), 'now'),
    ...not(bare(then), level(change.parts.plain1), 'then'),
    ...problemsOfCause(reason, change, isMean, locale),
    ...problemsOfParts(reason, change, { isMean, isProtected, locale }),
    ...(overallOf[locale].test(overall) ? problemsOfOverall(overall.slice(head.length), stand, place, change) : []),
  ]
}
