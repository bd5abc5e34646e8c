/** The claims of a round's front page beside those of its stories: cards, key figures in a table's words, and the list of clear changes. */
import { numberFirst } from '@/messages/numbers/number-words'
import { resultTexts } from '@/messages/result-texts'
import { type Locale, say } from '@/questionnaire/text'
import { hasFigures, hasRows, isGraded, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { chooseStories } from '@/results/story/front-page'
import type { QuestionView } from '@/results/story/question-view'
import { changeWord } from '@/results/words/change/label'
import { shortPhrase } from '@/results/words/label'
import { asSaid } from './as-said'
import { dec, loose, pct, populationTold, withSign } from './lexicon'
import type { PageBlock } from './page-blocks'
import { type ComparedPlace, comparedIn } from './recount-round'
import type { Truth } from './truth'

type Front = { truth: Truth; round: string; views: readonly QuestionView[]; locale: Locale }

/** The round before, by series, as far as its change is told whole. */
const beforeOf = (views: readonly QuestionView[]) => {
  const changes = new Map(views.flatMap(({ rows }) => rows.map(({ series }) => [series.key, series.change] as const)))
  return (series: string) => {
    const change = changes.get(series)
    return change && !change.withheld ? change.from : undefined
  }
}

/** How many changes are clear and how many figures were compared, as the front page has to say. */
export function changeTexts({ truth, round, views, locale }: Front): { texts: string[]; compared: ComparedPlace[] } {
  const { t } = resultTexts(locale)
  const questions = views.map(({ question }) => question)
  const compared = comparedIn(truth, round, questions, beforeOf(views))
  const clear = compared.filter(({ isClear }) => isClear)
  const others = Math.max(0, clear.length - 5)
  return {
    texts: [
      t('changesHeading', { count: clear.length, words: numberFirst(clear.length, locale) }),
      t('changesNote', { count: compared.length }),
      ...(others > 0 ? [t('changesAll', { count: others })] : []),
    ],
    compared,
  }
}

/** What is wrong in the rows of the list of clear changes: each is one of them, with its own figures; none is left out. */
export function readChangesTable(cells: readonly string[], front: Front, compared: readonly ComparedPlace[]): string[] {
  const { views, locale } = front
  const { t } = resultTexts(locale)
  const nameOf = ({ place: { series, options } }: ComparedPlace) => {
    const [key, row] = series.split('.')
    const question = views.find((view) => view.question.key === key)?.question
    if (!question) return series
    const own = hasRows(question) ? question.rows.find((each) => each.key === row) : undefined
    const label = say(own?.label ?? question.label, locale)
    const option = optionsOf(question).find((each) => each.key === options[0])
    return option ? `${label}: ${say(option.label, locale)}` : t('changesMean', { label })
  }
  const rows = new Map(compared.map((each) => [nameOf(each), each]))
  const problems: string[] = []
  const found = cells.flatMap((cell, at) => {
    const each = rows.get(cell)
    if (!each) return []
    const isMean = each.place.options.length === 0
    const write = (value: number) => (isMean ? dec(value, 2, locale) : pct(value))
    const right = [write(each.est1), write(each.est2), withSign(isMean ? each.diff : 100 * each.diff, isMean ? 2 : 0, locale)]
    const told = cells.slice(at + 1, at + 4)
    if (!each.isClear) problems.push(`${cell} is no clear change`)
    if (told.join() !== right.join()) problems.push(`${cell}: ${told.join()} is ${right.join()}`)
    return [each]
  })
  const left = compared.filter((each) => each.isClear && !found.includes(each))
  return [...problems, ...left.map((each) => `${nameOf(each)} is left out of the clear changes`)]
}

/** The texts a card has to have below its name. */
function cardTexts({ truth, round, locale }: Front, view: QuestionView, at: number): string[] {
  const { t } = resultTexts(locale)
  const { question } = view
  const row = view.rows[at]
  if (!row) return []
  const { change, key: series } = row.series
  const N = truth.roundOf(round).frame.length
  const wayOf = (place: { round: string; series: string; options: readonly string[] }, write: (value: number) => string) => {
    const found = change ? truth.change(change.from, place) : null
    if (!found?.overall || !change) return []
    const { label, est1, est2, diff } = found.overall
    const isContrary = (label === 'rose' || label === 'fell') && Math.abs(found.parts.same) > 1e-9 && found.parts.same > 0 !== diff > 0
    const word = isContrary ? null : changeWord(label, locale)
    return word ? [t('cardChange', { word: word.charAt(0).toLocaleUpperCase() + word.slice(1), from: write(est1), to: write(est2) })] : []
  }
  if (takesNumber(question)) {
    const place = { round, series, options: [] }
    const ofAll = truth.estimate(place) !== null
    const [q1, median, q3] = truth.quantiles(place, ofAll)
    const { skipped } = truth.plain(place)
    const whom = ofAll && skipped > 0 ? (question.whom ? say(question.whom, locale) : t('whomAsked')) : 'none'
    const range = t(ofAll ? 'cardRangeAll' : 'cardRange', { low: loose(q1, locale), high: loose(q3, locale), whom })
    const plain = t('cardMedianPlain', { value: loose(truth.quantiles(place, false)[1], locale) })
    return [`${loose(median, locale)} ${t('cardMedian', { unit: say(question.unit, locale), whom })}`, ofAll ? `${range}. ${plain}` : range]
  }
  if (!hasFigures(question)) {
    const { base } = truth.plain({ round, series, options: [] })
    return [`${base} ${t('cardAnswers', { count: base })}`, t('ledeNobody')]
  }
  const options = question.headline ?? []
  const place = { round, series, options }
  const { base, count, share } = truth.plain(place)
  if (isGraded(question)) {
    const mean = { round, series, options: [] }
    const grades = optionsOf(question)
      .filter(({ key }) => /^\d+$/.test(key))
      .map(({ key }) => ({ key, ...truth.plain({ round, series, options: [key] }) }))
    const [top] = grades.toSorted((a, b) => b.count - a.count)
    if (!top) return []
    const asked = truth.plain(mean).skipped === 0 ? 'none' : question.whom ? say(question.whom, locale) : t('whomAsked')
    // Of all municipalities or of those that answered: each figure in its own words alone.
    const told = (ofAll: number | undefined, ofRespondents: number, write: (figure: number, whom: string) => string) => [
      ...(ofAll === undefined ? [] : [write(ofAll, asked)]),
      write(ofRespondents, 'respondents'),
    ]
    const levels = told(truth.estimate(mean)?.est, truth.plain(mean).share, (figure, whom) =>
      t('cardMean', { mean: dec(figure, 2, locale), whom }),
    )
    const shares = told(
      truth.estimate({ round, series, options: [top.key] })?.est,
      top.share,
      (figure, whom) => `${top.key} ${t('cardGrade', { share: `${pct(figure)} %`, whom })}`,
    )
    const changes = wayOf(mean, (value) => dec(value, 2, locale))
    return [...shares, ...levels, ...levels.flatMap((level) => changes.map((each) => `${level}. ${each}`))]
  }
  const estimate = base < 20 && base < N ? null : truth.estimate(place)
  const plain = base < 20 && base < N ? `${count}/${base}` : `${pct(share)} %`
  const phrase = shortPhrase(question, options, locale)
  const hasWidth = estimate && estimate.high - estimate.low > 1e-9
  const detail = hasWidth ? `${pct(estimate.low)}–${pct(estimate.high)} · ${phrase}` : phrase
  return [`${estimate ? `${pct(estimate.est)} %` : plain} ${detail}`, ...wayOf(place, pct), t('cardPlain', { share: plain })]
}

/** What is wrong in the card of a matrix: each row with its own share and change, and whom these are of. */
function readMatrixCard(blocks: readonly PageBlock[], from: number, front: Front, view: QuestionView) {
  const { locale } = front
  const { question } = view
  const problems: string[] = []
  const read = new Set<number>()
  const end = blocks.findIndex(({ tag }, place) => place >= from && /^h[234]$/.test(tag))
  const own = blocks.slice(from, end)
  const of = own.find(({ tag }) => tag === 'p')?.text ?? ''
  const whose = populationTold(of, locale)
  const labels = hasRows(question) ? question.rows : []
  view.rows.forEach((row, at) => {
    const name = say(labels.find(({ key }) => key === row.series.row)?.label ?? question.label, locale)
    const place = own.findIndex(({ tag, text }) => tag === 'li' && text === name)
    const right = cardTexts(front, view, at).map(asSaid)
    const ofRespondents = right.at(-1) ?? ''
    const share = own[place + 1]?.text ?? ''
    const isRight = whose === 'municipalities' ? right[0]?.startsWith(`${share} `) : ofRespondents.endsWith(share)
    if (place < 0 || !isRight) problems.push(`${name} ${share} is ${right[0]}`)
    const change = own[place + 2]
    if (change?.tag === 'p' && !right.includes(change.text)) problems.push(`${name} “${change.text}” is ${right.join(' | ')}`)
    for (const told of [1, 2]) read.add(from + place + told)
  })
  return { problems, read }
}

/** What is wrong in the cards of all questions, and in the shares listed in a story. */
export function readCards(blocks: readonly PageBlock[], front: Front): { problems: string[]; read: Set<number> } {
  const { views, locale } = front
  const problems: string[] = []
  const read = new Set<number>()
  let from = blocks.findIndex(({ tag }) => tag === 'h4')
  for (const view of views) {
    const title = say(view.question.label, locale)
    const start = blocks.findIndex((block, place) => place >= from && block.tag === 'h4' && block.text === title)
    if (start < 0) problems.push(`no card of ${title}`)
    from = start + 1
    if (hasRows(view.question)) {
      const card = readMatrixCard(blocks, start + 1, front, view)
      problems.push(...card.problems.map((problem) => `card ${title}: ${problem}`))
      for (const place of card.read) read.add(place)
      continue
    }
    const right = cardTexts(front, view, 0).map(asSaid)
    for (let place = start + 1; place < blocks.length && !/^h[234]$/.test(blocks[place]?.tag ?? ''); place++) {
      const { tag, text } = blocks[place] as PageBlock
      if (tag !== 'p' || !/\d/.test(text)) continue
      read.add(place)
      if (right.length > 0 && !right.includes(text)) problems.push(`card ${title}: “${text}” is ${right.join(' | ')}`)
    }
  }
  return { problems, read }
}

/** What is wrong in the list of shares in a story: each answer with its own. */
export function readRatios(
  blocks: readonly PageBlock[],
  { truth, round, views, locale }: Front,
): { problems: string[]; read: Set<number> } {
  const problems: string[] = []
  const read = new Set<number>()
  const { multiple } = chooseStories(views)
  if (!multiple || !picksSeveral(multiple.question)) return { problems, read }
  for (const { key, label } of optionsOf(multiple.question)) {
    const at = blocks.findIndex(({ tag, text }) => tag === 'li' && text === say(label, locale))
    const told = blocks[at + 1]?.text
    const place = { round, series: multiple.question.key, options: [key] }
    const right = `${pct(truth.estimate(place)?.est ?? truth.plain(place).share)} %`
    read.add(at + 1)
    if (told !== right) problems.push(`${say(label, locale)} ${told} is ${right}`)
  }
  return { problems, read }
}
