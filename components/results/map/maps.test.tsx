import type { ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { BreakdownRow } from '@/results/series-result'
import type { QuestionView } from '@/results/story/question-view'
import type { RoundSummary } from '@/results/summary'
import { type PageBlock, pageBlocks } from '@/testing/claims/page-blocks'
import { AnswersMap } from './answers-map'
import { AnswersOnMap } from './answers-on-map'
import { ResponseMap } from './response-map'

// Outside a request the framework's texts have no language of their own.
vi.mock('next-intl/server', () => import('@/testing/claims/page-texts'))

const blocksOf = async (page: ReactNode): Promise<PageBlock[]> => {
  const stream = await renderToReadableStream(page)
  await stream.allReady
  return pageBlocks(await new Response(stream).text())
}

/** Rows of the table as they read, each with its cells. */
const tableOf = (blocks: readonly PageBlock[]) => {
  const heads = blocks.findLastIndex(({ tag }, at) => tag === 'th' && blocks[at + 1]?.tag === 'th')
  const cells = blocks.slice(heads + 1).filter(({ tag }) => tag === 'th' || tag === 'td')
  return cells.reduce<string[][]>((rows, { tag, text }) => {
    if (tag === 'th') rows.push([text])
    else rows.at(-1)?.push(text)
    return rows
  }, [])
}

const rate = (value: string, N: number, respondents: number) => ({ value, N, respondents, rate: respondents / N })
const summary = { response: { byRegion: [rate('01', 26, 20), rate('21', 16, 3)] }, sizeLimits: [2000] } as unknown as RoundSummary

const row = (value: string, N: number, base: number | null, count: number | null, more: Partial<BreakdownRow> = {}) =>
  ({ value, N, base, headline: { option: 'any', count, est: 0.5 }, ...more }) as unknown as BreakdownRow
const viewOf = (region: BreakdownRow[], series: object = {}) => {
  const counts = { headline: { options: ['on'], count: 15, share: 0.6 }, skipped: 0, base: 25, options: [] }
  return {
    question: {
      key: 'ohjeet',
      type: 'single',
      label: { fi: 'Ohjeet' },
      options: [{ key: 'on', label: { fi: 'Kyllä' } }],
      headline: ['on'],
    },
    rows: [{ series: { counts, breakdowns: { region }, ...series }, rounds: [] }],
  } as unknown as QuestionView
}
const shown = [row('01', 26, 20, 12), row('21', 16, 3, 0)]

describe('the map of the response', () => {
  it('has the numbers of its table, in its words too', async () => {
    const blocks = await blocksOf(<ResponseMap summary={summary} locale="fi" />)
    expect(tableOf(blocks)).toEqual([
      ['Uusimaa', '26', '20', '77 %'],
      ['Ahvenanmaa', '16', '3', '19 %'],
    ])
    const drawn = blocks.filter(({ tag }) => tag === 'text').map(({ text }) => text)
    expect(drawn).toContain('77 %20/26')
    expect(drawn).toContain('19 %3/16')
    expect(blocks.find(({ tag }) => tag === 'desc')?.text).toBe('Uusimaa 77 % (20/26), Ahvenanmaa 19 % (3/16)')
  })
})

describe('the map of answers', () => {
  it('has the numbers of its table, in its words too', async () => {
    const blocks = await blocksOf(<AnswersMap view={viewOf(shown)} sizeLimits={[2000]} locale="fi" withTable />)
    expect(tableOf(blocks)).toEqual([
      ['Uusimaa', '26', '20', '12'],
      ['Ahvenanmaa', '16', '3', '0'],
    ])
    const drawn = blocks.filter(({ tag }) => tag === 'text').map(({ text }) => text)
    expect(drawn).toContain('12/20')
    expect(drawn).toContain('0/3')
    expect(blocks.find(({ tag }) => tag === 'desc')?.text).toBe('Uusimaa 12/20, Ahvenanmaa 0/3')
  })

  it.each([
    ['the question is protected', viewOf(shown, { withheld: [] })],
    ['the question is protected and an administrator looks', viewOf(shown, { protection: {} })],
    ['a region is hidden', viewOf([...shown, row('02', 27, null, null, { hidden: 'few' })])],
    ['regions are joined', viewOf([row('01+21', 42, 23, 12, { joined: ['01', '21'] })])],
    ['only figures of the whole country are public', viewOf([])],
    ['some were not asked', viewOf(shown, { counts: { headline: { options: ['on'], count: 1, share: 1 }, skipped: 5 } })],
  ])('is not drawn nor offered where %s', async (_, view) => {
    expect(await blocksOf(<AnswersMap view={view} sizeLimits={[2000]} locale="fi" withTable />)).toEqual([])
    expect(await blocksOf(<AnswersOnMap summary={summary} views={[view]} locale="fi" />)).toEqual([])
  })
})
