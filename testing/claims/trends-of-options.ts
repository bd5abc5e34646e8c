/** The small drawings of a question's answers over the rounds: what stands around them, and whether each says what the answers say. */
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { mainRow, type QuestionView, type SeriesView } from '@/results/story/question-view'
import { asSaid } from './as-said'
import { dec, pct, wayTold } from './lexicon'
import type { PageBlock } from './page-blocks'
import { phraseOf } from './plain-texts'
import type { Stand } from './read-finding'
import type { Truth } from './truth'

const rowLabel = ({ question }: QuestionView, { series: { row } }: SeriesView, locale: Locale) =>
  say((hasRows(question) ? question.rows.find(({ key }) => key === row)?.label : undefined) ?? question.label, locale)

/** Captions and notes, of which rounds and answers soever. @param published rounds that figures were published of */
export function textsOfTrends(truth: Truth, round: string, view: QuestionView, published: readonly string[], locale: Locale): string[] {
  const { t, chart } = resultTexts(locale)
  const { question } = view
  const answers = [question.headline ?? [], ...optionsOf(question).map(({ key }) => [key])].map((options) =>
    phraseOf(view, options, locale),
  )
  const skips = view.rows.some(({ series }) => series.counts.skipped > 0)
  const whom = skips ? (question.whom ? say(question.whom, locale) : t('whomAsked')) : 'none'
  const begins = [...new Set([...truth.rounds.map((each) => each.round.code), ...published])]
  const names = [...view.rows.map((row) => rowLabel(view, row, locale)), ...optionsOf(question).map(({ label }) => say(label, locale))]
  const bands = ['none', 'some', 'all']
  return [
    ...answers.flatMap((options) => [
      ...bands.flatMap((band) => [t('trendSubtitle', { options, band }), t('trendSubtitleLine', { options, band })]),
      ...view.rows.flatMap((row) => [
        `${rowLabel(view, row, locale)}: ${options}`,
        chart('tableLabel', { label: rowLabel(view, row, locale), options }),
      ]),
    ]),
    ...begins.flatMap((first) => names.map((label) => t('trendTitle', { label, first, last: round }))),
    chart('cardsText', { whom, round }),
    chart('cardsRows', { whom, round, options: phraseOf(view, question.headline ?? [], locale) }),
    ...view.rows.map((row) => chart('optionsOfRow', { row: rowLabel(view, row, locale) })),
  ].map(asSaid)
}

type Place = { round: string; series: string; options: readonly string[] }

/** What is wrong in one card. */
function problemsOfCard(
  name: string,
  [value = '', direction = '']: readonly string[],
  row: SeriesView,
  place: Place,
  stand: Stand,
): string[] {
  const { truth, locale } = stand
  const estimate = truth.estimate(place)
  const [figure, ...ends] = value.split(' ').filter((each) => each !== '%')
  if (!value.includes('%')) return []
  const isOfRespondents = value.endsWith(resultTexts(locale).chart('cardOfRespondents'))
  if (!estimate) return isOfRespondents ? [] : [`${name}: ${value} is no estimate`]
  const interval = ends.join(' ')
  const right = `${pct(estimate.low)}–${pct(estimate.high)}`
  const problems = figure === pct(estimate.est) ? [] : [`${name}: ${figure} is ${pct(estimate.est)}`]
  if (interval && interval !== right) problems.push(`${name}: ${interval} is ${right}`)
  // Nothing is said where a round did not offer the answer, or a figure of it is not published.
  if (direction === '') return problems
  const first = row.series.trend?.rounds[0]
  const line = first === undefined ? null : truth.slope(first, place)
  const way = wayTold(direction.toLocaleLowerCase(locale), locale)
  const isClear = line?.label === 'rose' || line?.label === 'fell'
  if (!line || !isClear) return way === null ? problems : [...problems, `${name}: no direction is “${direction}”`]
  if (way !== line.label) return [...problems, `${name}: “${direction}” is ${line.label}`]
  const [, told = '', bounds] =
    /([\d.,]+) (?:prosenttiyksikköä|procentenheter|percentage points)(?:.*\(95 %: (.+)\))?/.exec(direction) ?? []
  const write = (share: number) => dec(100 * share, 1, locale)
  if (!bounds) {
    const isNear = Math.abs(Number(told.replace(',', '.')) - 100 * Math.abs(line.slope)) <= 0.2
    return isNear ? problems : [...problems, `${name}: a year ${told} is ${write(Math.abs(line.slope))}`]
  }
  const away = Math.sign(line.slope)
  const rightBounds = [away * line.low, away * line.high]
    .sort((a, b) => a - b)
    .map(write)
    .join('–')
  return [
    ...problems,
    ...(told === write(Math.abs(line.slope)) ? [] : [`${name}: a year ${told} is ${write(Math.abs(line.slope))}`]),
    ...(bounds === rightBounds ? [] : [`${name}: interval a year ${bounds} is ${rightBounds}`]),
  ]
}

/** Reads every card: its figure, interval and direction are those of the answer it is named after; beside them stands that no direction is corrected. */
export function readTrendCards(
  blocks: readonly PageBlock[],
  view: QuestionView,
  stand: Stand,
): { problems: string[]; read: Set<PageBlock> } {
  const { chart } = resultTexts(stand.locale)
  const { question } = view
  const main = mainRow(view)
  const read = new Set<PageBlock>()
  const start = (heading: string) => blocks.findIndex(({ tag, text }) => tag === 'h3' && text === heading)
  const isMatrix = hasRows(question)
  const own = main && start(isMatrix ? chart('optionsOfRow', { row: rowLabel(view, main, stand.locale) }) : chart('optionsTitle'))
  if (!main || own === undefined || own < 0) return { problems: [], read }
  const placeOf = (row: SeriesView, options: readonly string[]) => ({ round: stand.round, series: row.series.key, options })
  const cards = [
    ...(isMatrix
      ? view.rows.map((row) => ({
          name: rowLabel(view, row, stand.locale),
          row,
          options: question.headline ?? [],
          after: start(chart('rowsTitle')),
        }))
      : []),
    ...main.series.counts.options.map(({ option }) => {
      const label = optionsOf(question).find(({ key }) => key === option)?.label
      return { name: label ? say(label, stand.locale) : option, row: main, options: [option], after: own }
    }),
  ]
  const isNoted = blocks.some(({ text }) => text === chart('directionsApart'))
  const problems = cards.flatMap(({ name, row, options, after }) => {
    const at = after < 0 ? -1 : blocks.findIndex(({ tag, text }, index) => index > after && tag === 'h4' && text === name)
    if (at < 0) return after < 0 ? [] : [`${name} has no trend`]
    const texts = blocks.slice(at + 1, at + 3).filter(({ tag }) => tag === 'p')
    for (const each of texts) read.add(each)
    return problemsOfCard(
      name,
      texts.map(({ text }) => text),
      row,
      placeOf(row, options),
      stand,
    )
  })
  return { problems: isNoted ? problems : [...problems, 'the directions have no note'], read }
}
