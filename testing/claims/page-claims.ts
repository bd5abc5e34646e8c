/** The claims of a page, each with its words and with the reader that compares what the words say with what is so. */
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { picksOne } from '@/questionnaire/types/abilities'
import { changeClaim, optionChangeClaim } from '@/results/story/claims/change-claim'
import { respondentsClaim } from '@/results/story/claims/finding-claim'
import { keyFiguresClaim } from '@/results/story/claims/key-figures-claim'
import { headingClaim, ledeClaim } from '@/results/story/claims/lead-claim'
import { nonresponseClaim } from '@/results/story/claims/nonresponse-claim'
import { bothRoundsClaim, sharesClaim } from '@/results/story/claims/shares-claim'
import { optionTrendClaim, trendClaim, trendScopeClaim } from '@/results/story/claims/trend-claim'
import { isChangeProtected } from '@/results/story/figures'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayFindingClaim } from '@/results/words/findings/sentence'
import { sayKeyFigures, sayMeasure } from '@/results/words/key-figures'
import { sayField } from '@/results/words/say-field'
import { sayFinding } from '@/results/words/say-finding'
import { sayLede } from '@/results/words/say-lede'
import { sayNonresponse } from '@/results/words/say-nonresponse'
import { sayBothRounds, sayBothRoundsTitle, sayShares, saySharesTitle } from '@/results/words/say-shares'
import { sayTrend, sayTrendScope } from '@/results/words/say-trend'
import { asSaid } from './as-said'
import { populationTold } from './lexicon'
import { readChange } from './read-change'
import { readField, readKeyFigures, readShares, readTrend } from './read-figures'
import { readFinding, readHeading, readLevels, type Stand, sentencesOf } from './read-finding'
import { readNonresponse } from './read-nonresponse'
import { readAnswers, readAverages, readMedian, readSameTitle, readTrendScope } from './read-numbers'
import type { Truth } from './truth'

/** A text as it stands on a page, and what is wrong in it. */
export type WarrantedText = { text: string; read: () => string[] }

/** As it is read aloud: numbers hold together by spaces that look like any other. */
const said = (text: string | null | undefined, read: () => string[]): WarrantedText[] => (text ? [{ text: asSaid(text), read }] : [])

function ofLead(view: QuestionView, stand: Stand): WarrantedText[] {
  const texts = resultTexts(stand.locale)
  const [heading, lede] = [headingClaim(view), ledeClaim(view)]
  const [headline, sentences] = [sayFinding(heading, texts), sayLede(lede, texts)].map(asSaid) as [string, string]
  return [
    ...said(headline, () =>
      heading.kind === 'clauses' ? readHeading(headline, stand) : heading.kind === 'median' ? readMedian(headline, stand) : [],
    ),
    ...(lede.kind === 'clauses' ? said(sentencesOf(sentences)[0], () => readFinding(sentencesOf(sentences)[0] ?? '', stand)) : []),
    ...said(sentences, () => {
      if (lede.kind === 'averages') return readAverages(sentences, stand)
      if (lede.kind === 'answered') return readAnswers(sentences, stand, view.question.key, [])
      if (lede.kind !== 'clauses') return ['a lede that no reader knows']
      const [finding = '', ...others] = sentencesOf(sentences)
      return [...readFinding(finding, stand), ...others.flatMap((each) => readLevels(each, stand))]
    }),
  ]
}

const respondentsTold = (view: QuestionView, locale: Locale) => {
  const claim = respondentsClaim(view)
  return claim && sayFindingClaim(claim, locale).sentence
}

function ofRespondents(view: QuestionView, stand: Stand): WarrantedText[] {
  const told = respondentsTold(view, stand.locale)
  const ofThem = (text: string) => (populationTold(text, stand.locale) === 'respondents' ? [] : ['is not said of those who answered'])
  return said(told, () => [...readFinding(asSaid(told ?? ''), stand), ...ofThem(asSaid(told ?? ''))])
}

/** Why the share of a single answer changed, which stands beside its trend. */
function ofOptionChanges(view: QuestionView, stand: Stand): WarrantedText[] {
  return view.rows.flatMap((row) =>
    row.series.counts.options.flatMap(({ option }) => {
      const claim = optionChangeClaim(view, row, option, isChangeProtected(view))
      const text = claim && explainChange(claim, stand.locale)?.text
      return said(text, () => readChange(asSaid(text ?? ''), stand, row.series.row, false))
    }),
  )
}

function ofChange(view: QuestionView, stand: Stand): WarrantedText[] {
  const main = mainRow(view)
  return view.rows.flatMap((row) => {
    const claim = changeClaim(view, row, isChangeProtected(view))
    const told = claim && explainChange(claim, stand.locale)
    if (!told) return []
    const read = () => readChange(asSaid(told.text), stand, row.series.row, isChangeProtected(view))
    const parts = row === main ? [`${told.statement} ${told.reason}`, told.reason, told.overall] : []
    return [told.text, ...parts].flatMap((text) => said(text, read))
  })
}

/** The heading above the reasons: it says which way the figure of those who answered went. */
function ofWhy(view: QuestionView, stand: Stand): WarrantedText[] {
  const row = mainRow(view)
  const claim = row && changeClaim(view, row, isChangeProtected(view))
  if (!claim) return []
  const { t } = resultTexts(stand.locale)
  const { plain1, plain2 } = stand.truth.change(claim.before, { round: stand.round, series: row.series.key, options: claim.options }).parts
  const went = Math.abs(plain2 - plain1) < ('signP' in claim.change.panel ? 0.05 : 0.005) - 1e-9 ? 0 : Math.sign(plain2 - plain1)
  const titles = [
    ['whyRose', 1],
    ['whyFell', -1],
    ['whyStayed', 0],
  ] as const
  const measure = 'signP' in claim.change.panel ? 'mean' : 'share'
  const problems = (way: number) => (went === way ? [] : ['a heading that says another way than the figure went'])
  return titles.flatMap(([key, way]) => said(t(key, { measure }), () => problems(way)))
}

function ofTrend(view: QuestionView, stand: Stand): WarrantedText[] {
  const texts = resultTexts(stand.locale)
  const main = mainRow(view)
  const scope = main && trendScopeClaim(view, main)
  const scopeText = scope && asSaid(sayTrendScope(scope, texts))
  const trends = view.rows.flatMap((row) => {
    const claims = [
      ...(['share', 'mean'] as const).map((measure) => trendClaim(view, row, measure)),
      ...row.series.counts.options.map(({ option }) => optionTrendClaim(view, row, option)),
    ]
    return claims.flatMap((claim) => {
      const text = claim && sayTrend(claim, texts)
      return said(text, () => readTrend(asSaid(text ?? ''), stand, row.series.trend?.rounds[0] ?? ''))
    })
  })
  return [...trends, ...said(scopeText, () => readTrendScope(scopeText ?? '', stand))]
}

function ofKeyFigures(view: QuestionView, stand: Stand): WarrantedText[] {
  const row = mainRow(view)
  if (!row) return []
  const texts = resultTexts(stand.locale)
  const claim = keyFiguresClaim(view.question, row, isChangeProtected(view))
  const measure = sayMeasure(claim, texts)
  return sayKeyFigures(claim, texts).flatMap(({ value, label, detail = '' }) => {
    const read = () => readKeyFigures([{ value: asSaid(value), label: asSaid(label), detail: asSaid(detail) }], asSaid(measure), stand)
    return [...said(`${label}${detail}`, read), ...said(value, read)]
  })
}

function ofNonresponse(view: QuestionView, stand: Stand): WarrantedText[] {
  const row = mainRow(view)
  const claim = row && nonresponseClaim(view, row)
  const text = claim && asSaid(sayNonresponse(claim, resultTexts(stand.locale)))
  return said(text, () => readNonresponse(text ?? '', stand))
}

function ofDrawings(view: QuestionView, stand: Stand): WarrantedText[] {
  const texts = resultTexts(stand.locale)
  const { question } = view
  const [row] = view.rows
  if (!row) return []
  const shares = (['all', 'respondents'] as const).flatMap((whose) => {
    const claim = sharesClaim(question, row, whose)
    const [title, desc] = [saySharesTitle(claim, texts), sayShares(claim, stand.locale)].map(asSaid) as [string, string]
    return said(desc, () => readShares(desc, title, stand, null))
  })
  const both = bothRoundsClaim(view)
  const [title, desc] = (both ? [sayBothRoundsTitle(both, texts), sayBothRounds(both, stand.locale)] : ['', '']).map(asSaid) as [
    string,
    string,
  ]
  const counts = row.series.counts
  const field = picksOne(question) ? sayField({ question, options: question.options, counts }, texts) : null
  return [
    ...shares,
    ...said(desc, () => readShares(desc, title, stand, both?.from ?? '')),
    ...said(title, () => readSameTitle(title, stand, both?.from ?? '')),
    ...said(field, () => readField(asSaid(field ?? ''), stand)),
  ]
}

/** What is said first of a question, why it changed and which way it has gone: the sentences a reader would quote. */
export function sentencesOfQuestion(view: QuestionView, locale: Locale): string[] {
  const texts = resultTexts(locale)
  const row = mainRow(view)
  const change = row && changeClaim(view, row, isChangeProtected(view))
  const trends = (['share', 'mean'] as const).flatMap((measure) => (row && trendClaim(view, row, measure)) ?? [])
  const said = [
    sayFinding(headingClaim(view), texts),
    sayLede(ledeClaim(view), texts),
    respondentsTold(view, locale),
    change && explainChange(change, locale)?.text,
    ...trends.map((trend) => sayTrend(trend, texts)),
  ]
  return said.filter((each): each is string => Boolean(each)).map(asSaid)
}

/** Every text of a question that tells a figure. */
export const claimsOfQuestion = (truth: Truth, round: string, view: QuestionView, locale: Locale): WarrantedText[] => {
  const stand = { truth, round, question: view.question, locale }
  return [ofLead, ofRespondents, ofChange, ofOptionChanges, ofWhy, ofTrend, ofKeyFigures, ofNonresponse, ofDrawings].flatMap((of) =>
    of(view, stand),
  )
}
