import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getRoundResults } from '@/data/results/results'
import { readRoundData } from '@/data/results/round-data'
import { listRoundsWithActs } from '@/data/round-acts/find-round'
import { type Viewer, visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { isPublished, roundState } from '@/questionnaire/round'
import { locales } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { builtDemonstration } from '@/testing/built-demonstration'
import { sentencesOfQuestion } from '@/testing/claims/page-claims'
import { plantedIn, withFault } from '@/testing/claims/planted'
import type { MergerOfCodes } from '@/testing/claims/recount'
import { type Truth, truthOf } from '@/testing/claims/truth'
import { viewsIn, walkFront, walkQuestion, walkRound } from '@/testing/claims/walk'
import { walkNewestRound, walkQuality, walkQuestionList } from '@/testing/claims/walk-public-pages'
import { walkSheets } from '@/testing/claims/walk-sheets'
import { now } from '@/testing/database'

// Outside a request the framework's texts have no language of their own.
vi.mock('next-intl/server', () => import('@/testing/claims/page-texts'))

/** What is not published only an administrator reads. */
const administrator: Viewer = { ...visitor, role: 'administrator' }

let truth: Truth
let results: Map<string, RoundResults>
beforeAll(async () => {
  const db = await builtDemonstration()
  setDatabase(db)
  const closed = listRoundsWithActs(undefined, db)
    .filter(({ acts }) => roundState(acts, now) === 'closed')
    .toSorted((a, b) => (a.referenceDate < b.referenceDate ? -1 : 1))
  const mergers = db.$client
    .prepare('select ended as round, code as "from", merged_into as "to" from municipalities where merged_into is not null')
    .all() as MergerOfCodes[]
  truth = truthOf(
    closed.map(({ id }) => readRoundData(db, id)),
    mergers,
  )
  const read = closed.map(async ({ code, acts }) => {
    return [code, await getRoundResults(isPublished(acts, now) ? visitor : administrator, code, now)] as const
  })
  results = new Map(await Promise.all(read))
})

const of = (round: string): RoundResults => {
  const found = results.get(round)
  if (!found) throw new Error(`no round ${round}`)
  return found
}

describe.each(locales)('every text with a figure, a quantity or a change has its claim, and says what the answers say, in %s', (locale) => {
  it.each([
    ['2014', 200],
    ['2015', 250],
    ['2016', 350],
    ['2017', 350],
    ['2018', 350],
    ['2024', 450],
  ])('on the pages of %s', async (round, least) => {
    const { faults, compared } = await walkRound({ truth, results: of(round), locale })
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(least)
  })

  it.each([
    ['2014', 10],
    ['2018', 12],
    ['2024', 12],
  ])('on the list of questions, in the quality report and on the front page of %s', async (round, least) => {
    const walk = { truth, results: of(round), locale }
    const [list, quality, front] = [await walkQuestionList(walk), await walkQuality(walk), await walkNewestRound(walk)]
    expect([...list.faults, ...quality.faults, ...front.faults]).toEqual([])
    expect(front.compared).toBeGreaterThanOrEqual(5)
    expect(list.compared).toBeGreaterThan(2 * least)
    expect(quality.compared).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['2014', 40],
    ['2018', 80],
    ['2024', 80],
  ])('in the workbook of %s', (round, least) => {
    const { faults, compared } = walkSheets({ truth, results: of(round), locale })
    expect(faults).toEqual([])
    expect(compared).toBeGreaterThan(least)
  })
})

it('the sentences of the last three rounds stand in docs/sentences.md to be read (npx vitest run demo/claims.test.ts --update makes it again)', async () => {
  const rounds = ['2024', '2018', '2017'].map((round) => {
    const questions = viewsIn({ truth, results: of(round), locale: 'fi' }).map((view) => {
      const lines = locales.flatMap((locale) => sentencesOfQuestion(view, locale).map((each) => `* ${locale}: ${each}`))
      return [`### ${view.question.key}`, ...lines].join('\n')
    })
    return [`## ${round}`, ...questions].join('\n\n')
  })
  const head =
    '# Sentences of the demonstration\n\nWhat the pages of the last three closed rounds say of each question: heading, lede, the same of those who answered, change, direction. Made by a test; to be read one by one.'
  await expect(`${[head, ...rounds].join('\n\n')}\n`).toMatchFileSnapshot('../docs/sentences.md')
})

describe('a fault is found that is planted in', () => {
  it.each(plantedIn)('$what, in $locale', async (planted) => {
    const { round, question, patch, expected, locale } = planted
    const walk = { truth, results: withFault(of(round), planted), locale, ...(patch ? { patch } : {}) }
    const view = viewsIn(walk).find((each) => each.question.key === question)
    const { faults } = await (view ? walkQuestion(walk, view) : walkFront(walk))
    expect(faults.join('\n')).toMatch(expected)
  })
})
