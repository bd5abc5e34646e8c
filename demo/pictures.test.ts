import { beforeAll, describe, expect, it, vi } from 'vitest'
import { chartPicture } from '@/components/results/files/chart-picture'
import { embedDocument } from '@/components/results/files/embed-document'
import type { ChartAsked } from '@/components/results/files/figure-pieces'
import { getRoundResults } from '@/data/results/results'
import { visitor } from '@/data/viewer'
import { setDatabase } from '@/db/client'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, locales } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { isChangeProtected } from '@/results/story/figures'
import { questionViews } from '@/results/story/question-view'
import { viewsOf } from '@/results/story/whose'
import type { RoundSummary } from '@/results/summary'
import { saySource } from '@/results/words/cite'
import { drawPng } from '@/sheets/pictures/png'
import { builtDemonstration } from '@/testing/built-demonstration'
import { setPageLanguage } from '@/testing/claims/page-texts'
import { now } from '@/testing/database'

// Outside a request the framework's texts have no language of their own.
vi.mock('next-intl/server', () => import('@/testing/claims/page-texts'))

const rounds = ['2018', '2024']
let results: Map<string, RoundResults>
beforeAll(async () => {
  setDatabase(await builtDemonstration())
  results = new Map(await Promise.all(rounds.map(async (round) => [round, await getRoundResults(visitor, round, now)] as const)))
})

/** Every chart that a visitor can ask a round for. */
function chartsOf(of: RoundResults, locale: Locale): ChartAsked[] {
  setPageLanguage(locale)
  const { questionnaire, summary, earlier } = of
  const views = questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )
  return views.flatMap((view) => viewsOf(view, isChangeProtected(view)).map((whose) => ({ view, whose, round: summary.round, locale })))
}

const found = (round: string) => results.get(round) as RoundResults
const sourceIn = (of: RoundResults, locale: Locale) => saySource(of, now, resultTexts(locale))

async function picturesOf(of: RoundResults, locale: Locale): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const asked of chartsOf(of, locale)) {
    const svg = await chartPicture(asked, sourceIn(of, locale))
    if (svg) made.set(`${asked.view.question.key} ${asked.whose}`, svg)
  }
  return made
}

/** The public summary without what a page's charts do not show: groups of municipalities. */
const withoutGroups = (summary: RoundSummary): RoundSummary => ({
  ...summary,
  series: summary.series.map((series) => ({ ...series, breakdowns: { sizeClass: [], region: [], language: [], group: [] } })),
})

describe.each(rounds)('the pictures of %s', (round) => {
  it.each(locales)('stand alone in %s: nothing is fetched, nothing runs, everything is told in words', async (locale) => {
    const pictures = await picturesOf(found(round), locale)
    expect(pictures.size).toBeGreaterThan(20)
    for (const [name, svg] of pictures) {
      expect(svg, name).not.toMatch(/<script|<style|<foreignObject|<image|<a |\son\w+=|\sclass=|href=|url\((?!#)|NaN|undefined/)
      expect(svg.match(/<title/g), name).toHaveLength(1)
      expect(svg, name).toMatch(/<title id="picture-title">[^<]+<\/title><desc id="picture-desc">[^<]+<\/desc>/)
      expect(svg, name).toContain(resultTexts(locale).files('sample'))
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, name).toBe(ids.length)
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids, name).toContain(id)
    }
  })

  it('show of protected and other questions nothing of groups', async () => {
    const of = found(round)
    const bare = {
      ...of,
      summary: withoutGroups(of.summary),
      earlier: of.earlier.map((each) => ({ ...each, summary: withoutGroups(each.summary) })),
    }
    expect(await picturesOf(bare, 'fi')).toEqual(await picturesOf(of, 'fi'))
  })

  it('show of a protected question no municipalities that answered twice', () => {
    const charts = chartsOf(found(round), 'fi').filter(({ view }) => isChangeProtected(view))
    expect(charts.length).toBeGreaterThan(0)
    expect(charts.filter(({ whose }) => whose === 'same')).toEqual([])
  })

  it.each(locales)('weigh as embeds under 40 KB in %s, with no script and no address but our own', async (locale) => {
    const of = found(round)
    for (const asked of chartsOf(of, locale)) {
      const html = await embedDocument(asked, { source: sourceIn(of, locale), page: 'https://kysely.example/fi' })
      if (!html) continue
      const name = `${asked.view.question.key} ${asked.whose}`
      expect(Buffer.byteLength(html), name).toBeLessThan(40_000)
      expect(html, name).not.toMatch(/<script|\son\w+=|<link|<img|url\((?!#)|\sstyle=/)
      expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['https://kysely.example/fi'])
    }
  })
})

it('becomes a PNG with twice the pixels that it says, the same each time', async () => {
  const pictures = [...(await picturesOf(found('2024'), 'sv')).values()].slice(0, 3)
  for (const svg of pictures) {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const png = await drawPng(svg)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
    expect(await drawPng(svg)).toEqual(png)
  }
})
