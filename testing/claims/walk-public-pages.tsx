/** Walks the pages beside a round's front page and its questions: the list of all questions, and the quality report. */

import { NewestRound } from '@/components/results/front/newest-round'
import { QualityReport } from '@/components/results/quality/quality-report'
import { QuestionsBySection } from '@/components/results/questions/questions-by-section'
import en from '@/messages/en/publicPages.json'
import fi from '@/messages/fi/publicPages.json'
import { qualityTexts } from '@/messages/public-page-texts'
import { resultTexts } from '@/messages/result-texts'
import sv from '@/messages/sv/publicPages.json'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import { type Variable, variables } from '@/results/series-result'
import { atAGlance } from '@/results/story/front-page'
import { classNames } from '@/results/words/class-names'
import { asSaid } from './as-said'
import { readRatios } from './front-claims'
import { pct } from './lexicon'
import type { PageBlock } from './page-blocks'
import { textsOfQuestion } from './plain-texts'
import { readGlance } from './read-tables'
import { qualitySentences } from './recount-quality'
import { viewsIn, type Walk, type Walked, walkPage } from './walk'

const quality = { fi: fi.quality, sv: sv.quality, en: en.quality }

/** All questions, as they were asked and with what was found. */
export async function walkQuestionList(walk: Walk): Promise<Walked> {
  const { results, locale } = walk
  const views = viewsIn(walk)
  const asked = views.flatMap(({ question }) => [
    ...(question.hint ? [say(question.hint, locale)] : []),
    (hasRows(question) ? question.rows : []).map(({ label }) => say(label, locale)).join(' · '),
    optionsOf(question)
      .map(({ label }) => say(label, locale))
      .join(' · '),
  ])
  const sections = results.questionnaire.sections.map(({ title }) => say(title, locale))
  return walkPage(walk, 'questions', <QuestionsBySection results={results} views={views} locale={locale} />, [...asked, ...sections])
}

const titles = { sizeClass: 'bySizeClass', region: 'byRegion', language: 'byLanguage', group: 'byGroup' } as const

/** What is wrong in the table of who answered. */
function readResponse({ truth, results, locale }: Walk, blocks: readonly PageBlock[], variable: Variable): string[] {
  const { frame, respondents, round } = truth.roundOf(results.summary.round)
  const answered = new Set(respondents.map(({ municipality }) => municipality))
  const nameOf = classNames(variable, round.sizeLimits, resultTexts(locale))
  const at = blocks.findIndex(({ tag, text }) => tag === 'caption' && text === qualityTexts[locale](titles[variable]))
  const end = blocks.findIndex(({ tag }, place) => place > at && tag === 'caption')
  const cells = blocks.slice(at, end < 0 ? undefined : end)
  const classes = [...Map.groupBy(frame, (unit) => String(unit[variable]))]
  return classes.flatMap(([value, units]) => {
    const row = cells.findIndex(({ tag, text }) => tag === 'th' && text === asSaid(nameOf(value)))
    const count = units.filter(({ municipality }) => answered.has(municipality)).length
    const right = [String(units.length), String(count), `${pct(count / units.length)} %`].join(' ')
    const told = cells
      .slice(row + 1, row + 4)
      .map(({ text }) => text)
      .join(' ')
    return row >= 0 && told === right ? [] : [`${variable} ${value}: “${told}” is ${right}`]
  })
}

/** What the report says of every round alike. */
const withoutFigures = (locale: Locale): string[] => Object.values(quality[locale]).filter((text) => !text.includes('{'))

/** The quality report with its tables of who answered. */
export async function walkQuality(walk: Walk): Promise<Walked> {
  const { truth, results, locale } = walk
  const { publishedAt, revision, summary } = results
  const views = viewsIn(walk)
  const sentences = qualitySentences({ truth, round: summary.round, views, locale }, publishedAt)
  const page = <QualityReport results={results} views={views} firstPublishedAt={publishedAt} locale={locale} />
  const { faults, compared, blocks } = await walkPage(walk, 'quality', page, [...sentences, ...withoutFigures(locale)])
  const missing = sentences.filter((text) => !blocks.some((block) => block.text === asSaid(text)))
  const tables = variables.flatMap((variable) => readResponse(walk, blocks, variable))
  if (!revision) faults.push('without a revision the report names no version')
  return { faults: [...faults, ...missing.map((text) => `not told: “${text}”`), ...tables], compared }
}

/** The front page as it tells the round while it is the newest. */
export async function walkNewestRound(walk: Walk): Promise<Walked> {
  const { truth, results, locale } = walk
  const { round } = results.summary
  const views = viewsIn(walk)
  const front = { truth, round, views, locale }
  const page = (
    <NewestRound results={results} views={views} contact="kysely@kuntaliitto.example" locale={locale}>
      {null}
    </NewestRound>
  )
  const texts = views.flatMap((view) => textsOfQuestion(truth, round, view, locale))
  const { faults, compared, blocks } = await walkPage(walk, 'front', page, texts, (all) => readRatios([...all], front).read)
  const glance = blocks.slice(
    blocks.findIndex(({ tag, text }) => tag === 'aria-label' && text === asSaid(resultTexts(locale).t('glanceTitle'))),
  )
  const atGlance = readGlance({ truth, round, locale, blocks: glance }, atAGlance(views), results.earlier.at(-1)?.summary.round)
  return { faults: [...faults, ...readRatios(blocks, front).problems, ...atGlance], compared }
}
