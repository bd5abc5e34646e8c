import type { ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { beforeAll, expect, it, vi } from 'vitest'
import { QuestionFigure } from '@/components/results/question/question-figure'
import { DrawnTable } from '@/components/results/tables/drawn-table'
import { QuestionTable } from '@/components/results/tables/question-table'
import { ChosenTrend } from '@/components/results/trend/trend-section'
import { listPublishedFigures } from '@/data/results/published'
import { getRoundResults } from '@/data/results/results'
import { visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { hasRows, isGraded, picksOne } from '@/questionnaire/types/abilities'
import { isChangeProtected } from '@/results/story/figures'
import { isOrdered } from '@/results/story/finding'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import { trendChoiceOf } from '@/results/story/trend-choice'
import { viewsOf, type Whose } from '@/results/story/whose'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { barsDrawn, columnsDrawn, figuresDrawn, lineDrawn, stripsDrawn, tableRows, wideDrawing } from '@/testing/drawings'

// Outside a request the framework's texts have no language of their own.
vi.mock('next-intl/server', () => import('@/testing/claims/page-texts'))

let views: Map<string, QuestionView[]>
beforeAll(async () => {
  setDatabase(await builtDemonstration())
  const read = ['2018', '2024'].map(async (round) => {
    const { questionnaire, summary, earlier } = await getRoundResults(visitor, round, now)
    return [
      round,
      questionViews(
        questionnaire,
        summary,
        earlier.map((each) => each.summary),
      ),
    ] as const
  })
  views = new Map(await Promise.all(read))
})

async function markup(page: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(page)
  await stream.allReady
  return (await new Response(stream).text()).replace(/<!--.*?-->/g, '')
}

/** A figure of a table in whole per cent is what the mark of the drawing shows. */
const isSame = (drawn: number | undefined, written: string | undefined): boolean => {
  if (drawn === undefined || written === undefined) return false
  const share = 100 * drawn
  if (written === '<1') return share < 0.6
  if (written === '>99') return share > 99.4
  const [count, base] = written.split('/').map(Number)
  const right = base === undefined ? Number(written) : (100 * (count ?? Number.NaN)) / base
  return Math.abs(share - right) <= 0.6
}

const problemsOf = (what: string, drawn: readonly number[], written: readonly string[]): string[] =>
  drawn.length === written.length && drawn.every((share, at) => isSame(share, written[at]))
    ? []
    : [`${what}: ${drawn.map((share) => (100 * share).toFixed(1)).join(' ')} is ${written.join(' ')}`]

const told = (cells: readonly string[]) => cells.filter((cell) => cell !== '–')
const shown = (cells: readonly string[]) => told(cells).filter((cell) => cell !== '0' && !cell.startsWith('0/'))

/** Compares a question's chart with the table of its figures. */
async function chartProblems(view: QuestionView, round: string, whose: Whose): Promise<string[]> {
  const { question } = view
  const drawing = wideDrawing(await markup(<QuestionFigure view={view} whose={whose} round={round} locale="fi" />))
  if (!drawing || (hasRows(question) && whose === 'same')) return []
  const isPlain = whose === 'respondents'
  const all = tableRows(
    await markup(isPlain ? <QuestionTable view={view} locale="fi" /> : <DrawnTable view={view} whose={whose} locale="fi" />),
  )
  const what = `${round} ${question.key} ${whose}`
  const options = view.rows[0]?.series.counts.options.length ?? 0
  if (hasRows(question)) {
    const strips = stripsDrawn(drawing)
    return all.flatMap((row, at) => problemsOf(`${what} ${row[0]}`, strips[at] ?? [], shown(row.slice(1, 1 + options))))
  }
  // In the table of those who answered their number stands before the shares.
  const rows = all.slice(0, isPlain ? options : -1).map(([, ...cells]) => (isPlain ? cells.slice(1) : cells))
  const round1 = rows.map(([newest = '–']) => newest)
  if (isGraded(question))
    return figuresDrawn(drawing).join() === told(round1).join() ? [] : [`${what}: ${figuresDrawn(drawing)} is ${round1}`]
  if (picksOne(question) && isOrdered(question)) {
    const columns = columnsDrawn(drawing).toReversed()
    return columns.flatMap((column, at) => problemsOf(`${what} ${at}`, column, shown(rows.map((cells) => cells[at] ?? '–'))))
  }
  const bars = barsDrawn(drawing)
  const before = bars.earlier.length > 0 ? problemsOf(`${what} before`, bars.earlier, told(rows.map(([, earlier = '–']) => earlier))) : []
  return [...problemsOf(what, bars.now, told(round1)), ...before]
}

async function trendProblems(view: QuestionView, round: string): Promise<string[]> {
  const main = trendChoiceOf(view, {})
  const options = main?.row.series.counts.options ?? []
  const choices = [main, ...options.map(({ option }) => trendChoiceOf(view, { row: main?.row.series.row, option }))]
  const found = choices.map(async (choice) => {
    if (!choice) return ['no such answer']
    const page = await markup(<ChosenTrend view={view} choice={choice} published={listPublishedFigures()} path="" locale="fi" />)
    const drawing = wideDrawing(page)
    if (!drawing) return []
    const written = tableRows(page)
      .toReversed()
      .map(([name = '', , estimate = '–', , plain = '–']) => (name.endsWith('*') ? plain.replace('noin ', '') : estimate))
      .filter((cell) => /^[<>]?\d+$/.test(cell))
    return problemsOf(`${round} ${view.question.key} ${choice.option ?? 'headline'}`, lineDrawn(drawing), written)
  })
  return (await Promise.all(found)).flat()
}

it.each(['2018', '2024'])('every chart of %s draws the figures of its table', async (round) => {
  const own = views.get(round) ?? []
  const found = await Promise.all(
    own.flatMap((view) => viewsOf(view, isChangeProtected(view)).map((whose) => chartProblems(view, round, whose))),
  )
  expect(found.length).toBeGreaterThan(40)
  expect(found.flat()).toEqual([])
})

it.each(['2018', '2024'])('every line of %s draws the figures of its table', async (round) => {
  const found = await Promise.all((views.get(round) ?? []).map((view) => trendProblems(view, round)))
  expect(found.flat()).toEqual([])
})
