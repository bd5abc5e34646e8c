import { beforeAll, expect, it } from 'vitest'
import { getRoundResults } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { closedBefore, findRound } from '@/data/round-acts/find-round'
import { visitor } from '@/data/viewer'
import { type Db, setDatabase } from '@/db/client'
import { type Locale, locales } from '@/questionnaire/text'
import type { SeriesResult } from '@/results/series-result'
import { articleOf, articleParts, figuresOfPart, partsOf, viewOfPart } from '@/results/story/article'
import { questionViews } from '@/results/story/question-view'
import { sayPart } from '@/results/words/say-article'
import { type ArticleInput, articleBlocks } from '@/sheets/article/blocks'
import { builtDemonstration } from '@/testing/built-demonstration'
import { asSaid } from '@/testing/claims/as-said'
import { changeTexts, readChangesTable } from '@/testing/claims/front-claims'
import { claimsOfQuestion } from '@/testing/claims/page-claims'
import { textsOfRound } from '@/testing/claims/plain-texts'
import type { MergerOfCodes } from '@/testing/claims/recount'
import { truthOf } from '@/testing/claims/truth'
import { now } from '@/testing/database'

let db: Db
beforeAll(async () => {
  db = await builtDemonstration()
  setDatabase(db)
})

/** What the answers of a round and those before it say. */
function truthIn(code: string) {
  const mergers = db.$client
    .prepare('select ended as round, code as "from", merged_into as "to" from municipalities where merged_into is not null')
    .all() as MergerOfCodes[]
  const round = findRound(code)
  return truthOf(
    [...closedBefore(round), round].map(({ id }) => readRoundData(db, id)),
    mergers,
  )
}

/** What of a text is left when everything known is taken out, the longest first. */
const leftOf = (text: string, known: readonly string[]) =>
  known
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, each) => rest.split(each).join(''), asSaid(text))
    .trim()

it.each([
  ['2018', 'fi'],
  ['2018', 'sv'],
  ['2024', 'fi'],
  ['2024', 'sv'],
  ['2024', 'en'],
] as [string, Locale][])('the article of %s in %s is put together of claims that the answers bear out', async (code, locale) => {
  const results = await getRoundResults(visitor, code, now)
  const article = articleOf(results)
  const truth = truthIn(code)
  const faults: string[] = []
  for (const part of partsOf(article)) {
    const view = viewOfPart(article, part)
    if (!view) throw new Error(`no question of ${part}`)
    const text = sayPart(article, part, locale) ?? ''
    const claims = claimsOfQuestion(truth, code, view, locale).filter((each) => asSaid(text).includes(each.text))
    const ofRound = part === articleParts.lead ? textsOfRound(truth, code, locale).map(asSaid) : []
    const left = leftOf(text, [...claims.map((each) => each.text), ...ofRound])
    if (left) faults.push(`${part}: no claim: “${left}”`)
    faults.push(...claims.flatMap((each) => each.read().map((problem) => `${part}: ${problem}: “${each.text}”`)))
  }
  expect(faults).toEqual([])
})

it.each(locales)('the article tells in %s how many changes are clear of how many compared', async (locale) => {
  const results = await getRoundResults(visitor, '2024', now)
  const article = articleOf(results)
  const input: ArticleInput = {
    article,
    survey: results.survey,
    texts: new Map(),
    pictures: new Map(),
    revision: { number: 1, hash: 'ab', computedAt: now },
    origin: 'https://kysely.example',
  }
  const views = questionViews(
    results.questionnaire,
    results.summary,
    results.earlier.map((each) => each.summary),
  )
  const front = { truth: truthIn('2024'), round: '2024', views, locale }
  const { texts, compared } = changeTexts(front)
  const blocks = articleBlocks(input, locale)
  const said = blocks.flatMap((block) => ('text' in block ? [asSaid(block.text)] : []))
  expect(said).toEqual(expect.arrayContaining(texts.slice(0, 2).map(asSaid)))
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
  const problems = readChangesTable(cells, front, compared)
  // The file lists the clearest; the page lists all.
  expect(problems.filter((each) => !each.endsWith('is left out of the clear changes'))).toEqual([])
  expect(compared.filter(({ isClear }) => isClear).length - problems.length).toBe(10)
})

it.each<[string, (series: SeriesResult) => void]>([
  ['how far the same municipalities moved', ({ change }) => Object.assign(change?.headline?.decomposition ?? {}, { same: 0.07 })],
  ['how many of them changed their answer', ({ change }) => Object.assign(change?.headline?.panel ?? {}, { n10: 3 })],
  ['the level before of a single answer', ({ change }) => Object.assign(change?.options[0]?.crossSection ?? {}, { est1: 0.5 })],
])('a text is no longer of the figures when %s is another', async (_, alter) => {
  const results = await getRoundResults(visitor, '2018', now)
  const altered = structuredClone(results)
  const series = altered.summary.series.find(({ key }) => key === 'ohjeet')
  if (!series) throw new Error('no guidelines')
  alter(series)
  const [before, after] = [results, altered].map((each) => figuresOfPart(articleOf(each), 'ohjeet'))
  expect(before).not.toBeNull()
  expect(after).not.toBe(before)
})
