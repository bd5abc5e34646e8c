/** The quality report's figures once more, from the answers and the questionnaires of the rounds. */
import { outOf } from '@/messages/numbers/elative'
import { qualityTexts } from '@/messages/public-page-texts'
import { helsinkiInstant, sayDay } from '@/messages/time'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows, picksSeveral, takesNumber } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import type { RoundData } from '@/results/round-data'
import type { QuestionView } from '@/results/story/question-view'
import { declaredAnew } from './break-texts'
import { changeTexts } from './front-claims'
import { dec, pct } from './lexicon'
import { responseOf } from './recount-round'
import type { Truth } from './truth'

type Round = { truth: Truth; round: string; views: readonly QuestionView[]; locale: Locale }
type Found = { question: Asking; value: number }

const places = (views: readonly QuestionView[]) =>
  views.flatMap(({ question, rows }) => rows.map(({ series }) => ({ question, series: series.key })))

/** The lower middle of the values, and the last of the largest. */
function middleAndMost(found: readonly Found[]) {
  const values = found.map(({ value }) => value).sort((a, b) => a - b)
  const most = Math.max(...values)
  return { typical: values[Math.ceil(values.length / 2) - 1] ?? 0, most, question: found.findLast(({ value }) => value === most)?.question }
}

/** Of those asked, the share that left each series empty. */
function missingIn({ truth, round, views }: Round): Found[] {
  const all = truth.roundOf(round).respondents.length
  return places(views).flatMap(({ question, series }) => {
    const first = optionsOf(question)[0]?.key
    const { base, skipped } = truth.plain({ round, series, options: first === undefined ? [] : [first] })
    return all > skipped ? [{ question, value: (all - base - skipped) / (all - skipped) }] : []
  })
}

/** Of questions without protection, how wide the interval of each headline share is. */
function widthsIn({ truth, round, views }: Round): Found[] {
  const open = views.filter(({ question }) => !question.protect && question.headline)
  return places(open).flatMap(({ question, series }) => {
    const found = truth.estimate({ round, series, options: question.headline ?? [] })
    return found && found.high - found.low > 1e-9 ? [{ question, value: found.high - found.low }] : []
  })
}

/** The question as a round asked the series; undefined where it did not. */
function askedIn({ questionnaire }: RoundData, series: string): Asking | undefined {
  const [key, row] = series.split('.')
  const question = questionsOf(questionnaire).find((each) => each.key === key)
  return question && (row === undefined || (hasRows(question) && question.rows.some((each) => each.key === row))) ? question : undefined
}

const measureOf = (question: Asking) =>
  [
    question.type,
    takesNumber(question) ? say(question.unit, 'fi') : '',
    picksSeveral(question)
      ? ''
      : optionsOf(question)
          .map(({ key }) => key)
          .join(),
  ].join(' ')

/** How many questions were asked alike, in another way, and never before. */
function besideBefore({ truth, round, views }: Round) {
  const at = truth.rounds.indexOf(truth.roundOf(round))
  const earlier = truth.rounds.slice(0, at)
  const before = earlier.at(-1)
  if (!before) return null
  const standings = views.map(({ question, rows }) => {
    const series = rows.map((row) => row.series.key)
    const lastOf = (key: string) => earlier.flatMap((each) => askedIn(each, key) ?? []).at(-1)
    if (series.every((key) => !lastOf(key))) return 'fresh'
    if (series.every((key) => !askedIn(before, key))) return 'resumed'
    const isBroken = series.some((key) => {
      const last = lastOf(key)
      if (!last) return false
      const declared = declaredAnew(question, last).filter((each) => !each.options && (!each.row || key.endsWith(`.${each.row}`)))
      if (declared.some(({ is }) => is === 'break')) return true
      return declared.length === 0 && measureOf(last) !== measureOf(question)
    })
    return isBroken ? 'broken' : 'alike'
  })
  const count = (what: string) => standings.filter((each) => each === what).length
  return { round: before.round.code, alike: count('alike'), broken: count('broken'), fresh: count('fresh') }
}

/** Every sentence of the report that tells a figure, as it must stand there. @param publishedAt when the round was first published */
export function qualitySentences(of: Round, publishedAt: Date | null): string[] {
  const { truth, round, views, locale } = of
  const t = qualityTexts[locale]
  const data = truth.roundOf(round)
  const { N, respondents, rate, covered, rIndicator, complete, partial, breakoff } = responseOf(data)
  const missing = middleAndMost(missingIn(of))
  const widths = middleAndMost(widthsIn(of))
  const before = besideBefore(of)
  const { compared } = changeTexts(of)
  const whole = (width: number) => Math.floor(100 * width + 0.5 + 1e-9)
  const label = ({ question }: { question: Asking | undefined }) => (question ? say(question.label, locale) : '')
  const { referenceDate } = data.round
  const days = publishedAt && Math.floor(publishedAt.getTime() / 86_400_000 - Date.parse(referenceDate) / 86_400_000)
  const reference = sayDay(helsinkiInstant(referenceDate, '12:00'), locale)
  const sections = new Set(views.map(({ section }) => section)).size
  const hidden = views.filter(({ question }) => question.protect).length
  const percents = { typical: `${pct(missing.typical)} %`, most: `${pct(missing.most)} %` }
  return [
    t('asked', { questions: views.length, sections }),
    t('answered', { count: respondents, of: outOf(N, locale), rate: `${pct(rate)} %`, covered: `${pct(covered)} %` }),
    t('silent', { count: N - respondents }),
    t('completeness', { complete, partial, breakoff }),
    t('evenness', { r: dec(rIndicator, 2, locale) }),
    t('missing', { ...percents, label: label(missing) }),
    t('widths', { typical: whole(widths.typical), most: whole(widths.most), label: label(widths) }),
    ...(publishedAt && days !== null ? [t('published', { reference, day: sayDay(publishedAt, locale), days })] : []),
    ...(before ? [t('comparable', before)] : []),
    ...(compared.length > 0
      ? [t('clearOf', { clear: compared.filter(({ isClear }) => isClear).length, comparisons: compared.length })]
      : []),
    ...(hidden > 0 ? [t('protectedOf', { count: hidden })] : []),
  ]
}
