/** Texts of a page whose figures are few and plain: put together here from the recounted figures, to be found there letter for letter. */

import enChart from '@/messages/en/chart.json'
import enCross from '@/messages/en/cross.json'
import enFiles from '@/messages/en/files.json'
import enOverview from '@/messages/en/overview.json'
import enProtection from '@/messages/en/protection.json'
import enResults from '@/messages/en/results.json'
import fiChart from '@/messages/fi/chart.json'
import fiCross from '@/messages/fi/cross.json'
import fiFiles from '@/messages/fi/files.json'
import fiOverview from '@/messages/fi/overview.json'
import fiProtection from '@/messages/fi/protection.json'
import fiResults from '@/messages/fi/results.json'
import { outOf } from '@/messages/numbers/elative'
import { resultTexts } from '@/messages/result-texts'
import { sizeRangeName } from '@/messages/size-class'
import svChart from '@/messages/sv/chart.json'
import svCross from '@/messages/sv/cross.json'
import svFiles from '@/messages/sv/files.json'
import svOverview from '@/messages/sv/overview.json'
import svProtection from '@/messages/sv/protection.json'
import svResults from '@/messages/sv/results.json'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { rowNames } from '@/results/words/class-names'
import { dec, loose, pct } from './lexicon'
import { cellsFor, saidIn } from './recount'
import { residentsOf, responseOf } from './recount-round'
import type { Truth } from './truth'

const messages = {
  fi: [fiResults, fiOverview, fiProtection, fiFiles, fiChart, fiCross],
  sv: [svResults, svOverview, svProtection, svFiles, svChart, svCross],
  en: [enResults, enOverview, enProtection, enFiles, enChart, enCross],
}

type TextTree = { [key: string]: string | TextTree }
const leavesOf = (room: TextTree): string[] => Object.values(room).flatMap((each) => (typeof each === 'string' ? each : leavesOf(each)))

/** What the method says of every figure alike: messages without a place for a figure. */
export const methodTexts = (locale: Locale): string[] =>
  messages[locale].flatMap((room) => leavesOf(room)).filter((text) => !text.includes('{'))

/** Of a round as a whole. */
export function textsOfRound(truth: Truth, round: string, locale: Locale): string[] {
  const { t } = resultTexts(locale)
  const { N, respondents, rate, covered, rIndicator } = responseOf(truth.roundOf(round))
  const r = dec(rIndicator, 2, locale)
  return [
    t('howRespondents', { count: respondents, of: outOf(N, locale), rate: `${pct(rate)} %` }),
    t('howQuality', { covered: `${pct(covered)} %`, r }),
    t('reliabilityText', { covered: `${pct(covered)} %` }),
    t('datelineAnswered', { count: respondents, of: outOf(N, locale) }),
  ]
}

const quoted = (labels: readonly string[], locale: Locale) =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(labels.map((label) => (locale === 'en' ? `“${label}”` : `”${label}”`)))

/** Answers as a phrase, by the questionnaire. */
export const phraseOf = ({ question }: QuestionView, options: readonly string[], locale: Locale): string =>
  quoted(
    options.map((key) => {
      const found = optionsOf(question).find((each) => each.key === key)
      return found ? say(found.label, locale) : key
    }),
    locale,
  )

/** Answers told together, by the questionnaire. */
const togetherOf = ({ question }: QuestionView, options: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    optionsOf(question).flatMap(({ key, label }) => (options.includes(key) ? [quoted([say(label, locale)], locale)] : [])),
  )

/** The main row's series and answers, as the questionnaire gives them. */
export function mainPlace({ question, rows }: QuestionView, round: string) {
  const series = mainRow({ question, rows } as QuestionView)?.series.key ?? question.key
  return { round, series, options: question.headline ?? [] }
}

function countTexts(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { t } = resultTexts(locale)
  const { question } = view
  const series = hasRows(question) ? `${question.key}.${question.rows[0]?.key}` : question.key
  const first = optionsOf(question)[0]?.key
  const { base, skipped } = truth.plain({ round, series, options: first === undefined ? [] : [first] })
  const missing = truth.roundOf(round).respondents.length - base - skipped
  const values = takesNumber(question) ? [...saidIn(truth.roundOf(round), { round, series, options: [] }).said.values()] : []
  const limit = view.rows[0]?.series.counts.distribution?.bins.at(-1)?.to ?? 0
  const beyond = values.filter((value) => value >= limit - 1e-9).length
  return [
    t('howQuestion', { base, missing, skipped }),
    t('ledeAnswered', { base }),
    ...(beyond > 0 ? [t('chartTail', { count: beyond, limit: loose(limit, locale) })] : []),
  ]
}

/** To an administrator: which classes the public sees joined. */
function joinedClasses(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { protection } = resultTexts(locale)
  const names = rowNames('sizeClass', truth.roundOf(round).round.sizeLimits, resultTexts(locale))
  const joined = mainRow(view)?.series.protection?.breakdowns.sizeClass.filter((row) => row.joined) ?? []
  return joined.length > 0 ? [protection('administratorJoined', { groups: joined.map(names.full).join('; ') })] : []
}

function weightTexts(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { t, register, protection } = resultTexts(locale)
  const { question } = view
  const data = truth.roundOf(round)
  const place = mainPlace(view, round)
  const said = saidIn(data, { ...place, options: optionsOf(question).map(({ key }) => key) })
  const cells = cellsFor(data.frame, (code) => said.said.has(code) || said.skipped.has(code))
  const classOf = new Map(data.frame.map(({ municipality, sizeClass }) => [municipality, sizeClass]))
  const classesOf = (codes: readonly string[]) => [...new Set(codes.map((code) => classOf.get(code) ?? 0))].sort((a, b) => a - b)
  const name = (from: number, to: number) => sizeRangeName(register, data.round.sizeLimits, from, to)
  const list = cells
    .map(({ codes, N, m }) =>
      t('howCell', {
        classes: classesOf(codes)
          .map((each) => name(each, each))
          .join(' + '),
        m,
        N,
      }),
    )
    .join('; ')
  const whom = said.skipped.size === 0 ? 'none' : question.whom ? say(question.whom, locale) : t('whomAsked')
  const joined = cells.map(({ codes }) => classesOf(codes)).filter((classes) => classes.length > 1)
  const populationOf = new Map(data.frame.map(({ municipality, population }) => [municipality, population]))
  const all = [...populationOf.values()].reduce((total, each) => total + each, 0)
  const silent = [...populationOf].filter(([code, own]) => !said.said.has(code) && !said.skipped.has(code) && own > 0.05 * all)
  const ofSilent = silent.reduce((total, [, own]) => total + own, 0) / all
  return [
    t('howEstimate', { cells: cells.length, list, whom }),
    ...joined.map((classes) => protection('collapsed', { classes: name(classes[0] ?? 0, classes.at(-1) ?? 0) })),
    ...joinedClasses(truth, round, view, locale),
    ...(silent.length > 0 ? [protection('silentCity', { count: silent.length, share: `${pct(ofSilent)} %` })] : []),
  ]
}

/** Share of residents with its interval left open: the interval is checked by its own test. */
function residentTexts(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { t } = resultTexts(locale)
  const place = mainPlace(view, round)
  if (place.options.length !== 1) return []
  const share = residentsOf(truth.roundOf(round), saidIn(truth.roundOf(round), place))
  return [t('howResidents', { share: `${pct(share)} %`, options: phraseOf(view, place.options, locale), interval: 'INTERVAL' })]
}

function captionTexts(truth: Truth, round: string, view: QuestionView, locale: Locale): string[] {
  const { t, protection } = resultTexts(locale)
  const { question } = view
  const label = say(question.label, locale)
  const series = view.rows[0]
  const place = mainPlace(view, round)
  const from = view.rows.find((row) => row.series.change)?.series.change?.from
  const options = phraseOf(view, place.options, locale)
  const rounds = mainRow(view)?.rounds ?? []
  const asked = rounds.filter((point) => point.series)
  const row = mainRow(view)?.series.row
  const rowLabel = hasRows(question) ? say(question.rows.find(({ key }) => key === row)?.label ?? question.label, locale) : label
  const whom = series && series.series.counts.skipped > 0 ? (question.whom ? say(question.whom, locale) : t('whomAsked')) : 'none'
  const change = from === undefined || place.options.length === 0 ? null : truth.change(from, place)
  const bands = ['none', 'some', 'all'].flatMap((band) => [
    t('trendSubtitle', { options, band }),
    t('trendSubtitleLine', { options, band }),
  ])
  return [
    t('figureTitleAll', { label, whom }),
    t('figureTitle', { label }),
    ...(from === undefined ? [] : [t('figureSubtitleSame', { from, to: round })]),
    t('figureSubtitleInterval', { count: place.options.length, option: togetherOf(view, place.options, locale) }),
    ...asked.flatMap((begin) => asked.map((end) => t('trendTitle', { label: rowLabel, first: begin.round, last: end.round }))),
    ...bands,
    t('breakdownSubtitle', { options }),
    protection('subtitlePlain', { options }),
    ...(change
      ? [t('whyFigure', { before: dec(100 * change.parts.plain1, 1, locale), after: dec(100 * change.parts.plain2, 1, locale) })]
      : []),
  ]
}

/** Of a question's page. */
export const textsOfQuestion = (truth: Truth, round: string, view: QuestionView, locale: Locale): string[] =>
  [countTexts, weightTexts, residentTexts, captionTexts].flatMap((of) => of(truth, round, view, locale)).map((text) => text.trim())
