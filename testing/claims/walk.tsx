/** Walks the pages of a round as they are rendered, and judges every text on them that tells a figure, a quantity or a change. */
import { Fragment, type ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { CrossResult } from '@/components/results/cross/cross-result'
import { CrossStories, CrossTablesSection } from '@/components/results/cross/cross-stories'
import { AllQuestions } from '@/components/results/front/all-questions'
import { Dateline } from '@/components/results/front/dateline'
import { FrontStories } from '@/components/results/front/front-stories'
import { ResponseBox } from '@/components/results/front/response-box'
import { RoundFiles } from '@/components/results/front/round-files'
import { AnswersOnMap } from '@/components/results/map/answers-on-map'
import { QuestionFigure } from '@/components/results/question/question-figure'
import { QuestionResults } from '@/components/results/question/question-results'
import { RespondentsFinding } from '@/components/results/question/respondents-finding'
import { ChosenTrend } from '@/components/results/trend/trend-section'
import { listPublishedFigures } from '@/data/results/published'
import { resultTexts } from '@/messages/result-texts'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { entryName } from '@/results/crosstab/catalogue'
import type { RoundResults } from '@/results/round-results'
import { crossClaim } from '@/results/story/claims/cross-claim'
import { isChangeProtected } from '@/results/story/figures'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import { trendChoiceOf } from '@/results/story/trend-choice'
import { viewsOf } from '@/results/story/whose'
import { asSaid } from './as-said'
import { breakNotes } from './break-texts'
import { claimsOfTables, textsOfTable } from './cross-claims'
import { changeTexts, readCards, readChangesTable, readRatios } from './front-claims'
import { hasChange, hasCount, hasQuantity } from './lexicon'
import { regionTexts, responseTexts } from './overview-texts'
import { type PageBlock, pageBlocks } from './page-blocks'
import { claimsOfQuestion } from './page-claims'
import { setPageLanguage } from './page-texts'
import { methodTexts, textsOfQuestion, textsOfRound } from './plain-texts'
import { classesText } from './read-classes'
import { readEstimates, readGlance } from './read-tables'
import { readTrendCards, textsOfTrends } from './trends-of-options'
import type { Truth } from './truth'

export type Walk = {
  truth: Truth
  results: RoundResults
  locale: Locale
  /** What a fault in rendering would make of a text. */
  patch?: (text: string) => string
}

/** What was found: faults with the text they are in, and how many texts were compared with the answers. */
export type Walked = { faults: string[]; compared: number }

async function blocksOf(page: ReactNode, { locale, patch = (text) => text }: Walk): Promise<PageBlock[]> {
  setPageLanguage(locale)
  const stream = await renderToReadableStream(page)
  await stream.allReady
  return pageBlocks(await new Response(stream).text()).map(({ tag, text }) => ({ tag, text: patch(text) }))
}

/** The questions of the round walked. */
export const viewsIn = ({ results: { questionnaire, summary, earlier } }: Walk) =>
  questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )

/** The rounds that are closed: the page of each leads to the others. */
const roundsBeside = ({ truth }: Walk) => truth.rounds.map(({ round: { code, referenceDate } }) => ({ code, referenceDate }))

/** Names that have numbers in them, and what only says which round or version a page is of. */
function namesOf(walk: Walk, views: readonly QuestionView[], locale: Locale): string[] {
  const { questionnaire, summary, publishedAt } = walk.results
  const ofQuestions = views.flatMap(({ question }) => [
    say(question.label, locale),
    say(question.title, locale),
    ...optionsOf(question).map(({ label }) => say(label, locale)),
    ...(hasRows(question) ? question.rows.map(({ label }) => say(label, locale)) : []),
  ])
  const { t } = resultTexts(locale)
  return [
    ...ofQuestions,
    ...roundsBeside(walk).map(({ code }) => code),
    t('round', { round: summary.round }),
    `${say(questionnaire.title, locale)} ${summary.round}`,
    ...(publishedAt ? [t('datelinePublished', { day: sayDay(publishedAt, locale) })] : []),
  ]
}

const marks = /SHA-256|CC BY 4\.0/
const tellsFigure = (text: string, locale: Locale) =>
  /\d/.test(text) || hasChange(text, locale) || hasQuantity(text, locale) || hasCount(text, locale)

/** What of a text no known text covers; names alone where they are the whole of it. */
function uncovered(text: string, known: ReadonlySet<string>, long: readonly string[]): string {
  if (known.has(text) || marks.test(text)) return ''
  return long.reduce((rest, each) => rest.split(each).join(' '), text)
}

function judge(blocks: readonly PageBlock[], walk: Walk, known: readonly string[], skip: ReadonlySet<number> = new Set()): string[] {
  const patterns = known.filter((text) => text.includes('INTERVAL'))
  const residents = patterns.map(
    (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('INTERVAL', '[<>]?\\d+–[<>]?\\d+ %')}$`),
  )
  const all = new Set(known)
  const long = known.filter((text) => text.length > 11).toSorted((a, b) => b.length - a.length)
  return blocks.flatMap(({ tag, text }, at) => {
    if (['td', 'th', 'text'].includes(tag) || skip.has(at) || residents.some((each) => each.test(text))) return []
    const rest = uncovered(text, all, long)
    return tellsFigure(rest, walk.locale) ? [`no claim: “${text}”`] : []
  })
}

/** One question's page, with the drawings of its other views. */
export async function walkQuestion(walk: Walk, view: QuestionView): Promise<Walked> {
  const { truth, results, locale } = walk
  const { round } = results.summary
  const views = viewsOf(view, isChangeProtected(view))
  const [whose = 'respondents', ...others] = views
  const published = listPublishedFigures()
  const choice = trendChoiceOf(view, {})
  if (!choice) throw new Error(`${view.question.key} has no row`)
  const page = {
    results,
    view,
    views,
    by: undefined,
    choice,
    published,
    before: undefined,
    after: undefined,
    origin: 'https://kysely.example',
    locale,
  }
  const chosen = choice.row.series.counts.options.flatMap(({ option }) => trendChoiceOf(view, { row: choice.row.series.row, option }) ?? [])
  const breaks = breakNotes(truth, round, view.question.key, locale)
  const drawn = await blocksOf(
    <>
      <QuestionResults {...page} whose={whose} />
      {others.map((each) => (
        <Fragment key={each}>
          <RespondentsFinding view={view} whose={each} locale={locale} />
          <QuestionFigure view={view} whose={each} round={round} locale={locale} />
        </Fragment>
      ))}
      {chosen.map((each) => (
        <ChosenTrend key={each.option} view={view} choice={each} published={published} path="" locale={locale} />
      ))}
    </>,
    walk,
  )
  // What a chart tells is read without the breaks that are told after it.
  const blocks = drawn.map(({ tag, text }) => ({ tag, text: breaks.reduce((rest, note) => rest.replace(` ${note}`, ''), text) }))
  const claims = new Map(claimsOfQuestion(truth, round, view, locale).map((each) => [each.text, each]))
  const stand = { truth, round, question: view.question, locale }
  const title = asSaid(resultTexts(locale).t('estimatesLabel', { label: say(view.question.label, locale) }))
  const cards = readTrendCards(blocks, view, stand)
  const faults = [...readEstimates({ truth, round, locale, blocks }, view, title), ...cards.problems]
  const compared = new Set<string>()
  const rest = blocks.filter((block) => {
    const { tag, text } = block
    if (cards.read.has(block)) return false
    const claim = claims.get(text)
    const classes = claim || tag !== 'desc' ? null : classesText(view, text, stand)
    if (claim && !compared.has(text)) faults.push(...claim.read().map((problem) => `${problem}: “${text}”`))
    if (classes) faults.push(...classes.map((problem) => `${problem}: “${text}”`))
    if (claim || classes) compared.add(text)
    return !claim && !classes
  })
  const known = [
    ...breaks,
    ...methodTexts(locale),
    ...textsOfRound(truth, round, locale),
    ...textsOfQuestion(truth, round, view, locale),
    ...textsOfTrends(truth, round, view, [...new Set(published.map((each) => each.round))], locale),
    ...claims.keys(),
    ...namesOf(walk, [view], locale),
  ]
  faults.push(...judge(rest, walk, known.map(asSaid)))
  return { faults: faults.map((fault) => `${round} ${locale} ${view.question.key}: ${fault}`), compared: compared.size + cards.read.size }
}

const stepsOf = (blocks: readonly PageBlock[]) => blocks.filter(({ tag }) => tag === 'td' || tag === 'th').map(({ text }) => text)

/** The round's front page: stories, cards, the list of clear changes. */
export async function walkFront(walk: Walk): Promise<Walked> {
  const { truth, results, locale } = walk
  const { round } = results.summary
  const views = viewsIn(walk)
  const blocks = await blocksOf(
    <>
      <Dateline results={results} rounds={roundsBeside(walk)} locale={locale} />
      <FrontStories results={results} views={views} locale={locale} />
      <AllQuestions results={results} views={views} locale={locale} />
      <CrossTablesSection summary={results.summary} questionnaire={results.questionnaire} locale={locale} />
      <ResponseBox summary={results.summary} views={views} locale={locale} />
      <AnswersOnMap summary={results.summary} views={views} locale={locale} />
      <RoundFiles results={results} locale={locale} />
    </>,
    walk,
  )
  const front = { truth, round, views, locale }
  const changes = changeTexts(front)
  const list = blocks.findIndex(({ tag, text }) => tag === 'h2' && changes.texts.includes(text))
  const cards = readCards(blocks, front)
  const ratios = readRatios(blocks, front)
  const ofQuestions = views.flatMap((view) => claimsOfQuestion(truth, round, view, locale))
  const claims = new Map([...ofQuestions, ...claimsOfTables(truth, results, locale)].map((each) => [each.text, each]))
  const glance = blocks.slice(blocks.findIndex(({ tag, text }) => tag === 'aria-label' && text === resultTexts(locale).t('glanceTitle')))
  const atGlance = readGlance({ truth, round, locale, blocks: glance }, views, results.earlier.at(-1)?.summary.round)
  const faults = [...cards.problems, ...ratios.problems, ...atGlance]
  if (changes.compared.length > 0) faults.push(...readChangesTable(stepsOf(blocks.slice(Math.max(0, list))), front, changes.compared))
  const compared = new Set<string>()
  blocks.forEach(({ text }) => {
    const claim = claims.get(text)
    if (!claim || compared.has(text)) return
    compared.add(text)
    faults.push(...claim.read().map((problem) => `${problem}: “${text}”`))
  })
  const known = [
    ...methodTexts(locale),
    ...textsOfRound(truth, round, locale),
    ...responseTexts(truth, round, locale),
    ...views.flatMap((view) => [...textsOfQuestion(truth, round, view, locale), ...regionTexts(truth, round, view, locale)]),
    ...results.summary.crossTables.flatMap((table) => textsOfTable(truth, results, table, locale)),
    ...changes.texts,
    ...claims.keys(),
    ...namesOf(walk, views, locale),
  ]
  faults.push(...judge(blocks, walk, known.map(asSaid), new Set([...cards.read, ...ratios.read])))
  return { faults: faults.map((fault) => `${round} ${locale} front: ${fault}`), compared: compared.size + cards.read.size }
}

/** The list of cross tables and the page of each. */
export async function walkTables(walk: Walk): Promise<Walked> {
  const { truth, results, locale } = walk
  const { summary, questionnaire } = results
  const tables = summary.crossTables.flatMap((table) => {
    const claim = table.withheld ? null : crossClaim(table, questionnaire, summary.sizeLimits, table.isProtected)
    return claim ? [{ table, claim }] : []
  })
  const blocks = await blocksOf(
    <>
      <CrossStories summary={summary} questionnaire={questionnaire} locale={locale} />
      {tables.map(({ table, claim }) => (
        <CrossResult key={entryName(table)} table={table} claim={claim} locale={locale} />
      ))}
    </>,
    walk,
  )
  const claims = new Map(claimsOfTables(truth, results, locale).map((each) => [each.text, each]))
  const told = new Set(blocks.map(({ text }) => text).filter((text) => claims.has(text)))
  const faults = [...told].flatMap((text) => (claims.get(text)?.read() ?? []).map((problem) => `${problem}: “${text}”`))
  const known = [
    ...methodTexts(locale),
    ...tables.flatMap(({ table }) => textsOfTable(truth, results, table, locale)),
    ...claims.keys(),
    ...namesOf(walk, viewsIn(walk), locale),
  ]
  faults.push(...judge(blocks, walk, known.map(asSaid)))
  return { faults: faults.map((fault) => `${summary.round} ${locale} tables: ${fault}`), compared: told.size }
}

/**
 * A page whose own texts were put together from recounted figures.
 * @param known these texts, and names with numbers in them
 * @param readElsewhere places of texts that have a reader of their own
 */
export async function walkPage(
  walk: Walk,
  name: string,
  page: ReactNode,
  known: readonly string[],
  readElsewhere: (blocks: readonly PageBlock[]) => ReadonlySet<number> = () => new Set(),
): Promise<Walked & { blocks: PageBlock[] }> {
  const { truth, results, locale } = walk
  const { round } = results.summary
  const views = viewsIn(walk)
  const blocks = await blocksOf(page, walk)
  const claims = new Map(views.flatMap((view) => claimsOfQuestion(truth, round, view, locale)).map((each) => [each.text, each]))
  const told = new Set(blocks.flatMap(({ text }) => claims.get(text) ?? []))
  const texts = [...methodTexts(locale), ...textsOfRound(truth, round, locale), ...known, ...claims.keys(), ...namesOf(walk, views, locale)]
  const faults = [...told].flatMap((claim) => claim.read().map((problem) => `${problem}: “${claim.text}”`))
  faults.push(...judge(blocks, walk, texts.map(asSaid), readElsewhere(blocks)))
  const compared = told.size + known.filter((text) => blocks.some((block) => block.text === asSaid(text))).length
  return { faults: faults.map((fault) => `${round} ${locale} ${name}: ${fault}`), compared, blocks }
}

/** All pages of a round in a language. */
export async function walkRound(walk: Walk): Promise<Walked> {
  const walked = [await walkFront(walk), await walkTables(walk)]
  for (const view of viewsIn(walk)) walked.push(await walkQuestion(walk, view))
  return { faults: walked.flatMap(({ faults }) => faults), compared: walked.reduce((total, { compared }) => total + compared, 0) }
}
