/** The claims of public cross tables, and the reader that compares their words with what the answers say. */
import { resultTexts } from '@/messages/result-texts'
import { questionsOf } from '@/questionnaire/asked'
import { type Locale, say } from '@/questionnaire/text'
import { optionsOf } from '@/questionnaire/types/options'
import type { PublicCrossTable } from '@/results/disclosure/publish/cross-tables'
import type { RoundResults } from '@/results/round-results'
import { crossClaim } from '@/results/story/claims/cross-claim'
import { pValue } from '@/results/words/change/p-value'
import { sayCross, sayCrossHeading } from '@/results/words/say-cross'
import { asSaid } from './as-said'
import { dec, isSaidOf, pct } from './lexicon'
import type { WarrantedText } from './page-claims'
import { type CrossPlace, differenceOf, groupsOf, type RecountedGroup } from './recount-cross'
import type { Truth } from './truth'

type Reading = { truth: Truth; results: RoundResults; table: PublicCrossTable; locale: Locale }

const questionOf = ({ results }: Reading, key: string) => questionsOf(results.questionnaire).find((each) => each.key === key.split('.')[0])

const differ = { fi: /eroavat|on ero/, sv: /skiljer sig/, en: /differ between groups|groups differ/ }
const differNot = { fi: /ei todett/, sv: /[Ii]ngen (konstaterad )?skillnad/, en: /[Nn]o (established )?difference/ }
const ofRespondents = { fi: /[Vv]astannei/, sv: /[Ss]varande/, en: /responding/ }
const outsideBrackets = (text: string) => text.replace(/\([^)]*\)/g, '')
const others = { fi: /Muissa kunnissa/, sv: /övriga kommunerna/, en: /other municipalities/ }

function verdictProblems(text: string, p: number | null, locale: Locale): string[] {
  const isDifferent = p !== null && p < 0.05
  if (differNot[locale].test(text)) return isDifferent ? ['sees no difference'] : []
  return differ[locale].test(text) && !isDifferent ? ['says a difference that the test does not find'] : []
}

/** The p that is written: "p = 0,43", "p < 0,001". */
function pProblems(text: string, p: number | null): string[] {
  const [, sign, number] = /p ([<=>]) ([\d.,]+\d)/.exec(text) ?? []
  if (!number) return p === null ? [] : ['a test without its p']
  const told = Number(number.replace(',', '.'))
  const digits = number.split(/[.,]/)[1]?.length ?? 0
  if (p === null) return ['a p of what cannot be tested']
  const isRight = sign === '<' ? p < told : sign === '>' ? p > told : Math.abs(p - told) <= 0.5 * 10 ** -digits + 1e-9
  return isRight ? [] : [`p ${told} is ${p}`]
}

/** The group that a part of the sentence names: by the questionnaire's own words, by its answer, or as the others. */
function groupNamed(part: string, reading: Reading, groups: readonly RecountedGroup[]): RecountedGroup | undefined {
  const { results, table, locale } = reading
  const by = questionOf(reading, table.by)
  const whomOf = (value: string) =>
    questionsOf(results.questionnaire).find(
      ({ when, whom }) => whom && when && 'is' in when && when.question === table.by && when.is === value,
    )?.whom
  const quote = (text: string) => (locale === 'en' ? `“${text}”` : `”${text}”`)
  const hasPieces = (text: string) => text.split(/\{[^}]*\}/).every((piece) => part.includes(piece.trim()))
  const named = groups.filter(({ value }) => {
    const whom = whomOf(value)
    const clause = by?.finding?.find(({ options }) => options.join() === value)
    const option = by && optionsOf(by).find(({ key }) => key === value)
    const isQuoted = option && part.includes(quote(say(option.label, locale))) && part.includes(quote(say(by.label, locale)))
    return (whom && part.includes(say(whom, locale))) || (clause && hasPieces(say(clause.text, locale))) || isQuoted
  })
  return named.length === 1 ? named[0] : undefined
}

/** The answers that a part tells: those it quotes, or else those of the question's headline. */
function optionsTold(part: string, reading: Reading): readonly string[] {
  const question = questionOf(reading, reading.table.question)
  const quoted = [...part.matchAll(/[”“]([^”“]+)”/g)].map(([, label]) => label)
  const found = question ? optionsOf(question).filter(({ label }) => quoted.includes(say(label, reading.locale))) : []
  return found.length > 0 ? found.map(({ key }) => key) : (question?.headline ?? [])
}

function figureProblems(part: string, group: RecountedGroup, locale: Locale): string[] {
  const [, percent, count, base] =
    /(?:([<>]?\d+) %(?:, | \()(?:vastanneista |av de svarande |of respondents )?)?(\d+)\/(\d+)/.exec(part) ?? []
  const share =
    group.est === null || group.base < 30 || group.count === 0 || group.count === group.base ? group.count / group.base : group.est
  const wrong = [
    ...(Number(count) === group.count && Number(base) === group.base ? [] : [`${count}/${base} is ${group.count}/${group.base}`]),
    ...(percent === undefined || percent === pct(share) ? [] : [`${percent} % is ${pct(share)} %`]),
  ]
  const [, before] = /(?:^|[,:] |in )([^,:]*?) \([^(]*\d+\/\d+\)/.exec(part) ?? []
  const isPhrase = before !== undefined && !/\d/.test(before) && part.includes('(')
  const words = before?.replace(/^(i|in) /, '') ?? ''
  const isRight = !isPhrase || /”$|“$/.test(words) || isSaidOf(words, Math.floor(100 * share + 0.5), locale)
  return [...wrong, ...(isRight ? [] : [`“${words}” is ${pct(share)} %`])]
}

/** What is wrong in the sentences of a table. */
export function readCross(text: string, reading: Reading): string[] {
  const { truth, results, table, locale } = reading
  const question = questionOf(reading, table.question)
  const by = questionOf(reading, table.by)
  if (!question || !by) return ['a table of what is not asked']
  const data = truth.roundOf(results.summary.round)
  const place: CrossPlace = {
    round: results.summary.round,
    series: table.question,
    options: question.headline ?? [],
    by: table.by,
    values: optionsOf(by).map(({ key }) => key),
  }
  const p = differenceOf(data, place)?.p ?? null
  const parts = text.split(/(?<=\.) (?=\p{Lu})/u).filter((part) => /\d+\/\d+/.test(part))
  const told: RecountedGroup[] = []
  const figures = parts.flatMap((part) => {
    const groups = groupsOf(data, { ...place, options: optionsTold(part, reading) })
    const found = others[locale].test(part) ? groups.find(({ value }) => value !== told.at(-1)?.value) : groupNamed(part, reading, groups)
    if (!found) return [`“${part}” names no group`]
    told.push(found)
    const isCommonest = /yleisin|vanligaste|commonest/.test(part)
    const rival = isCommonest
      ? optionsOf(question).flatMap(({ key }) => groupsOf(data, { ...place, options: [key] }).filter(({ value }) => value === found.value))
      : []
    return [
      ...figureProblems(part, found, locale),
      ...(rival.some(({ count }) => count > found.count) ? ['is not the commonest answer'] : []),
    ]
  })
  const isOfAll = told.every(({ base, count }) => base >= 30 && count > 0 && count < base)
  const population = ofRespondents[locale].test(outsideBrackets(text)) === isOfAll ? ['is said of others than it is of'] : []
  return [
    ...verdictProblems(text, p, locale),
    ...population,
    ...pProblems(text, p),
    ...(figures.length > 0 || parts.length > 0 ? figures : ['tells no figure']),
  ]
}

/** The heading and the sentences of each public cross table. */
export function claimsOfTables(truth: Truth, results: RoundResults, locale: Locale): WarrantedText[] {
  const texts = resultTexts(locale)
  return results.summary.crossTables.flatMap((table) => {
    const claim = table.withheld ? null : crossClaim(table, results.questionnaire, results.summary.sizeLimits, table.isProtected)
    if (!claim) return []
    const reading = { truth, results, table, locale }
    const [heading, told] = [sayCrossHeading(claim, texts), sayCross(claim, texts)].map(asSaid) as [string, string]
    return [
      { text: heading, read: () => readHeading(heading, reading) },
      { text: told, read: () => readCross(told, reading) },
    ]
  })
}

function readHeading(text: string, reading: Reading): string[] {
  const question = questionOf(reading, reading.table.question)
  const by = questionOf(reading, reading.table.by)
  if (!question || !by || !text.startsWith(say(question.label, reading.locale))) return ['a heading of another question']
  const { results, table } = reading
  const place = {
    round: results.summary.round,
    series: table.question,
    options: question.headline ?? [],
    by: table.by,
    values: optionsOf(by).map(({ key }) => key),
  }
  return verdictProblems(text, differenceOf(reading.truth.roundOf(results.summary.round), place)?.p ?? null, reading.locale)
}

/** Other texts of a table's page that have figures in them: the words of its drawing, and the test of all its answers. */
export function textsOfTable(truth: Truth, results: RoundResults, table: PublicCrossTable, locale: Locale): string[] {
  const texts = resultTexts(locale)
  const reading = { truth, results, table, locale }
  const [question, by] = [questionOf(reading, table.question), questionOf(reading, table.by)]
  if (!question || !by) return []
  const { round } = results.summary
  const data = truth.roundOf(round)
  const values = optionsOf(by).map(({ key }) => key)
  const place: CrossPlace = { round, series: table.question, options: question.headline ?? [], by: table.by, values }
  const groups = groupsOf(data, place).map(({ value, count, base, est }) => {
    const label = optionsOf(by).find(({ key }) => key === value)?.label
    return texts.cross('desc', {
      group: label ? say(label, locale) : value,
      share: base < 20 || est === null ? `${count}/${base}` : `${pct(est)} %`,
    })
  })
  const options = optionsOf(question).map(({ key }) => [key])
  const whole = differenceOf(data, place, options)
  const write = (value: number) => dec(value, 2, locale)
  const named = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    optionsOf(question).flatMap(({ key, label }) =>
      place.options.includes(key) ? [locale === 'en' ? `“${say(label, locale)}”` : `”${say(label, locale)}”`] : [],
    ),
  )
  return [
    groups.join('; '),
    texts.cross('squares', { options: named }),
    `${named}: ${groups.join('; ')}`,
    ...(whole
      ? [texts.cross('howWhole', { F: write(whole.F), df1: write(whole.df1), df2: write(whole.df2), p: pValue(whole.p, locale) })]
      : []),
    ...(['class', 'answer'] as const).map((kind) => texts.cross('howGroups', { by: kind })),
  ].map(asSaid)
}
