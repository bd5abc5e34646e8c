/** Reads the rows of the two tables that are quoted most: all headline figures of a round, and the estimates of a question's answers. */
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { pct, wayTold, withSign } from './lexicon'
import type { PageBlock } from './page-blocks'
import { problemsOfWay } from './read-finding'
import type { FigurePlace } from './recount'
import type { Truth } from './truth'

type Table = { truth: Truth; round: string; locale: Locale; blocks: readonly PageBlock[] }

/** The cells after a row's name, from a place on; empty where there is no such row. */
function rowAfter(blocks: readonly PageBlock[], from: number, name: string): { at: number; cells: string[] } {
  const at = blocks.findIndex(({ tag, text }, place) => place >= from && tag === 'th' && text.startsWith(name))
  if (at < 0) return { at: from, cells: [] }
  const end = blocks.findIndex(({ tag }, place) => place > at && tag !== 'td')
  return { at: at + 1, cells: blocks.slice(at + 1, end < 0 ? undefined : end).map(({ text }) => text) }
}

/** Of a protected series some figures may be left out, never others told. */
const differ = (name: string, told: readonly string[], right: readonly string[], mayHide: boolean): string[] =>
  right.flatMap((each, at) => (told[at] === each || (mayHide && told[at] === '–') ? [] : [`${name}: ${told[at]} is ${each}`]))

function levelsOf(truth: Truth, place: FigurePlace) {
  const { base, count, share } = truth.plain(place)
  const N = truth.roundOf(place.round).frame.length
  const isSmall = base < 20 && base < N
  const estimate = isSmall ? null : truth.estimate(place)
  const hasWidth = estimate && estimate.high - estimate.low > 1e-9
  return {
    base: String(base),
    count: String(count),
    plain: isSmall ? `${count}/${base}` : pct(share),
    estimate: estimate ? pct(estimate.est) : '–',
    interval: hasWidth ? `${pct(estimate.low)}–${pct(estimate.high)}` : '–',
  }
}

const isHiding = ({ series }: SeriesView) => series.withheld !== undefined || series.change?.withheld === true

/** What is wrong in the table of all headline figures. @param earlier the round before, whose figures it has beside */
export function readGlance({ truth, round, locale, blocks }: Table, views: readonly QuestionView[], earlier: string | undefined): string[] {
  const problems: string[] = []
  let from = blocks.findIndex(({ tag }) => tag === 'th')
  for (const { question, rows } of views) {
    for (const row of rows) {
      const options = question.headline ?? []
      if (options.length === 0) continue
      const own = hasRows(question) ? question.rows.find(({ key }) => key === row.series.row) : undefined
      const name = say(own?.label ?? question.label, locale)
      const place = { round, series: row.series.key, options }
      const { plain, base, estimate, interval } = levelsOf(truth, place)
      const { at, cells } = rowAfter(blocks, from, name)
      from = at
      const before = earlier !== undefined && row.series.change?.from === earlier && row.series.change.headline !== null
      const change = before ? truth.change(earlier, place) : null
      const [word] = cells.splice(earlier === undefined ? 2 : 3, 1)
      const left = earlier === undefined ? [] : [change?.overall ? pct(change.overall.est1) : '–']
      problems.push(...differ(name, cells, [...left, estimate, interval, plain, base], isHiding(row)))
      const way = wayTold(word ?? '', locale)
      if (way !== null && change) problems.push(...problemsOfWay(way, change).map((each) => `${name}: ${each}`))
      if ((way !== null) !== (change?.overall != null) && !isHiding(row)) problems.push(`${name}: “${word}” of a change`)
    }
  }
  return problems
}

/** What is wrong in the table of a question's estimates; it need not be there. */
export function readEstimates({ truth, round, locale, blocks }: Table, { question, rows }: QuestionView, title: string): string[] {
  const start = blocks.findIndex(({ tag, text }) => tag === 'aria-label' && text === title)
  if (start < 0) return []
  const from = rows.find(({ series }) => series.change)?.series.change?.from
  const lines = hasRows(question)
    ? rows.map((row) => ({
        row,
        options: question.headline ?? [],
        name: say(question.rows.find(({ key }) => key === row.series.row)?.label ?? question.label, locale),
      }))
    : optionsOf(question).flatMap(({ key, label }) => (rows[0] ? [{ row: rows[0], options: [key], name: say(label, locale) }] : []))
  let at = start
  return lines.flatMap(({ row, options, name }) => {
    const place = { round, series: row.series.key, options }
    const { count, plain, estimate, interval } = levelsOf(truth, place)
    const found = rowAfter(blocks, at, name)
    at = found.at
    const told = hasRows(question) ? row.series.change?.headline : row.series.change?.options.find(({ option }) => option === options[0])
    const change = told && from !== undefined ? truth.change(from, place) : null
    const { overall } = change ?? {}
    // Of a protected series the change is told from the two published figures.
    const points = overall && (isHiding(row) ? Number(pct(overall.est2)) - Number(pct(overall.est1)) : 100 * overall.diff)
    const changes = from === undefined ? [] : overall && points != null ? [pct(overall.est1), withSign(points, 0, locale)] : ['–', '–']
    const problems = differ(name, found.cells, [count, plain, estimate, interval, ...changes], isHiding(row))
    const way = from === undefined ? null : wayTold(found.cells[6] ?? '', locale)
    return way !== null && change ? [...problems, ...problemsOfWay(way, change).map((each) => `${name}: ${each}`)] : problems
  })
}
