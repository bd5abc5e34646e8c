import { decimal, percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { sizeClassName } from '@/messages/size-class'
import type { Clause } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { type CrossGroup, type CrossTable, unansweredGroup } from '@/results/crosstab/cross-table'
import { variables } from '@/results/series-result'
import type { CrossBy, CrossClaim, CrossPart } from '@/results/story/claims/cross-claim'
import { type Scope, shareTold, showsCount, tellsOfAll } from '@/results/story/claims/finding-claim'
import { type Figure, smallBase } from '@/results/story/figures'
import { pValue } from './change/p-value'
import { classNames } from './class-names'
import { inWords } from './findings/figure'
import { capital, fill, namesWhom, toldIn } from './findings/template'
import { optionLabel, optionPhrase, quoted, seriesLabel } from './label'

/** What the groups are made by: "Kokoluokka", "Viestinnän henkilöstö". */
export const sayCrossBy = (by: CrossBy, { cross, locale }: ResultTexts): string =>
  by.kind === 'class' ? cross(`by.${by.variable}`) : seriesLabel(by.question, by.row, locale)

/** A group in a table or drawing: "On", "2 001–5 000 as.", "Satakunta". */
export function sayCrossGroup(by: CrossBy, value: string, texts: ResultTexts): string {
  if (value === unansweredGroup) return texts.cross('unanswered')
  return by.kind === 'class' ? classNames(by.variable, by.sizeLimits, texts)(value) : optionLabel(by.question, value, texts.locale)
}

/** The clause as one that follows its noun, "joilla on viestinnän henkilöstöä"; null where the share does not open it. */
function relative({ text, case: form }: Clause, { cross, locale }: ResultTexts): string | null {
  const isOpened = text[locale] !== undefined && say(text, locale).startsWith('{share} ') && !namesWhom(text, locale)
  const verb = locale === 'fi' && form !== 'nominative' ? 'one' : 'many'
  return isOpened ? fill(text, locale, { share: cross('relative', { case: form }), verb, scope: 'municipalities' }) : null
}

/** Whose the group is, as a clause after "kunnat": "joissa on viestinnän henkilöstöä". */
function whomIn({ by }: CrossClaim, { group, whom, said }: CrossPart, texts: ResultTexts): string {
  if (whom) return say(whom, texts.locale)
  const clause = said && relative(said, texts)
  if (clause) return clause
  const isSize = by.kind === 'class' && by.variable === 'sizeClass'
  const name = isSize ? sizeClassName(texts.register, by.sizeLimits, Number(group.value)) : sayCrossGroup(by, group.value, texts)
  if (by.kind === 'class') return texts.cross(`whom.${by.variable}`, { name })
  return texts.cross('whom.answer', { by: quoted(sayCrossBy(by, texts), texts.locale), option: quoted(name, texts.locale) })
}

/** A share and what it was counted from: an estimate is weighted, so it says whose its count is, else the two would not agree. */
function withCount(form: 'inBrackets' | 'running', figure: Figure, scope: Scope, { cross, locale }: ResultTexts): string {
  const count = `${figure.count}/${figure.base}`
  return showsCount(figure, smallBase) ? count : cross(form, { scope, share: percent(shareTold(figure, scope), locale), count })
}

/** "80 %, vastanneista 71/88", of those that answered "80 %, 71/88"; "9/15". */
const exactly = (figure: Figure, scope: Scope, texts: ResultTexts): string => withCount('inBrackets', figure, scope, texts)

/** The same where no brackets stand around it: "80 % (vastanneista 71/88)". */
const running = (figure: Figure, scope: Scope, texts: ResultTexts): string => withCount('running', figure, scope, texts)

const scopeOf = (figures: readonly Figure[]): Scope => (figures.every(tellsOfAll) ? 'municipalities' : 'respondents')

const loweredIn = (sentence: string, isLowered: boolean) => (isLowered ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence)

/** What is said of a group's municipalities after they were named: by the questionnaire's own clause where it has one. */
function sayPredicate({ question, clause }: CrossClaim, { figure, options }: CrossPart, scope: Scope, texts: ResultTexts): string {
  const { cross, locale } = texts
  if (clause && !namesWhom(clause.text, locale)) {
    const language: Locale = toldIn(clause.text, locale)
    const { text, verb } = inWords(figure, clause.case, scope, true, language)
    const told = fill(clause.text, locale, { share: `${text} (${exactly(figure, scope, texts)})`, verb, scope })
    return loweredIn(told, !say(clause.text, locale).startsWith('{share}'))
  }
  return cross('predicate', { share: running(figure, scope, texts), options: optionPhrase(question, options, locale) })
}

function sayPair(claim: CrossClaim, { most, least }: NonNullable<CrossClaim['extremes']>, texts: ResultTexts): string {
  const { cross, locale } = texts
  const scope = scopeOf([most.figure, least.figure])
  const first = cross('most', { scope, whom: whomIn(claim, most, texts), rest: sayPredicate(claim, most, scope, texts) })
  const isSame = least.options.join() === most.options.join()
  const second = isSame
    ? cross('others', { share: running(least.figure, scope, texts) })
    : cross('othersCommonest', { share: exactly(least.figure, scope, texts), options: optionPhrase(claim.question, least.options, locale) })
  return `${capital(first)} ${second}`
}

function sayExtremes(claim: CrossClaim, texts: ResultTexts): string | null {
  const { extremes, isPair, question, options } = claim
  if (!extremes) return null
  if (isPair) return sayPair(claim, extremes, texts)
  const { most, least } = extremes
  const scope = scopeOf([most.figure, least.figure])
  return texts.cross('extremes', {
    scope,
    options: optionPhrase(question, options, texts.locale),
    count: options.length,
    most: whomIn(claim, most, texts),
    mostShare: exactly(most.figure, scope, texts),
    least: whomIn(claim, least, texts),
    leastShare: exactly(least.figure, scope, texts),
  })
}

/** The share of the whole table, told where groups are not. */
function sayWhole({ question, whole, options }: CrossClaim, texts: ResultTexts): string | null {
  if (!whole || whole.base === 0) return null
  const scope = scopeOf([whole])
  return texts.cross('whole', { scope, share: running(whole, scope, texts), options: optionPhrase(question, options, texts.locale) })
}

/** To which municipalities the table is narrowed; null of all. */
function sayFilters({ filters, sizeLimits }: CrossClaim, texts: ResultTexts): string | null {
  const said = variables.flatMap((variable) => {
    const value = filters[variable]
    return value ? `${texts.cross(`by.${variable}`)}: ${classNames(variable, sizeLimits, texts)(value)}` : []
  })
  return said.length > 0 ? texts.cross('filters', { filters: said.join('; ') }) : null
}

/** The table's name: "Vastuu verkkopalvelusta – Viestinnän henkilöstö". */
export const sayCrossSides = ({ question, row, by }: Pick<CrossClaim, 'question' | 'row' | 'by'>, texts: ResultTexts): string =>
  texts.cross('publicName', { question: seriesLabel(question, row, texts.locale), by: sayCrossBy(by, texts) })

/** "Vastuu verkkopalvelusta: vastaukset eroavat ryhmittäin". */
export const sayCrossHeading = ({ question, row, verdict }: CrossClaim, { cross, locale }: ResultTexts): string =>
  cross('heading', { label: seriesLabel(question, row, locale), verdict })

/** Where the share is largest and smallest, and whether the groups differ. */
export function sayCross(claim: CrossClaim, texts: ResultTexts): string {
  const { verdict, p } = claim
  const told = sayExtremes(claim, texts) ?? sayWhole(claim, texts)
  const narrowed = sayFilters(claim, texts)
  const tested = texts.cross('verdict', { verdict, p: p === null ? '' : pValue(p, texts.locale) })
  return [narrowed, told, tested].filter((each) => each !== null).join(' ')
}

/** A group's share in a drawing's words: "On 80 %", "9/15", or why it is not told. */
export function sayCrossShare({ base, N, headline, hidden }: CrossGroup, { protection, locale }: ResultTexts): string {
  const why = hidden ?? headline?.hidden
  if (why) return protection(why)
  if (headline?.est == null) return headline && base ? `${headline.count}/${base}` : '–'
  const isSmall = (base ?? 0) < smallBase && (base ?? 0) < (N ?? Number.POSITIVE_INFINITY)
  return isSmall ? `${headline.count}/${base}` : percent(headline.est, locale)
}

/** The groups one after another in a drawing's words: "On: 80 %; Ei: 33 %". */
export const sayCrossGroups = ({ groups }: Pick<CrossTable, 'groups'>, { by }: Pick<CrossClaim, 'by'>, texts: ResultTexts): string =>
  groups
    .map((group) => texts.cross('desc', { group: sayCrossGroup(by, group.value, texts), share: sayCrossShare(group, texts) }))
    .join('; ')

/** What the test over all answers of the table found, or that it cannot be read; null where there is none. */
export function sayWholeTest({ wholeTest }: Pick<CrossTable, 'wholeTest'>, { cross, locale }: ResultTexts): string | null {
  if (wholeTest?.p == null) return null
  if (wholeTest.isSparse) return cross('howWholeSparse')
  const write = (value: number | null) => decimal(value ?? 0, 2, locale)
  const { F, df1, df2, p } = wholeTest
  return cross('howWhole', { F: write(F), df1: write(df1), df2: write(df2), p: pValue(p, locale) })
}
