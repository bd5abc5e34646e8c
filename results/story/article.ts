/** The article of a round before its words: what it tells in which order, and on which figures each part of it stands. */
import type { Questionnaire } from '@/questionnaire/document'
import type { Text } from '@/questionnaire/text'
import { canonical } from '@/results/canonical'
import type { SeriesResult } from '@/results/series-result'
import type { RoundSummary } from '@/results/summary'
import { ledeClaim } from './claims/lead-claim'
import { type ClearChanges, clearChanges } from './clear-changes'
import type { MainChange } from './figures'
import { chooseStories } from './front-page'
import { type QuestionView, questionViews } from './question-view'

/** Parts of the article beside those of questions, which are called by the question's key; a key has no dot in it. */
export const articleParts = { headline: 'article.headline', lead: 'article.lead' } as const

export type ArticleSection = { key: string; title: Text; views: QuestionView[] }

export type Article = {
  summary: RoundSummary
  /** What the round's page begins with too. */
  lead: QuestionView | undefined
  changes: ClearChanges
  /** The questions that have something to tell, by the questionnaire's sections. */
  sections: ArticleSection[]
}

type Told = { questionnaire: Questionnaire; summary: RoundSummary; earlier: readonly { summary: RoundSummary }[] }

const saysLittle = ['nobody', 'answered'] as const
const hasNews = (view: QuestionView) => !saysLittle.some((kind) => kind === ledeClaim(view).kind)

/** The article of what its reader may see: of public results, for everybody. */
export function articleOf({ questionnaire, summary, earlier }: Told): Article {
  const views = questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )
  const told = views.filter(hasNews)
  const sections = questionnaire.sections.map(({ key, title }) => ({ key, title, views: told.filter(({ section }) => section === key) }))
  return {
    summary,
    lead: chooseStories(views).lead,
    changes: clearChanges(views),
    sections: sections.filter((section) => section.views.length > 0),
  }
}

/** The keys of all parts, in the order of the article. */
export const partsOf = ({ sections }: Article): string[] => [
  articleParts.headline,
  articleParts.lead,
  ...sections.flatMap(({ views }) => views.map(({ question }) => question.key)),
]

/** The question that a part tells of. */
export const viewOfPart = ({ lead, sections }: Article, part: string): QuestionView | undefined =>
  part === articleParts.headline || part === articleParts.lead
    ? lead
    : sections.flatMap(({ views }) => views).find(({ question }) => question.key === part)

const share = ({ option, est }: { option: string; est: number | null }) => [option, est]

/** All that a sentence may tell of a change: both levels, its word, its parts, and who moved among the same municipalities. */
function figuresOfChange({ crossSection, decomposition, panel }: MainChange['change']) {
  const { est1, est2, label } = crossSection
  const { plain1, plain2, same, setEffect } = decomposition
  const moves = 'signP' in panel ? [panel.up, panel.down, panel.signP] : [panel.n01, panel.n10, panel.mcnemarMidp]
  return [est1, est2, label, plain1, plain2, same, setEffect, panel.n, ...moves]
}

function figuresOfSeries({ key, counts, estimates, change }: SeriesResult) {
  const { base, options, mean, median } = counts
  return {
    key,
    counts: [base, ...options.map(({ option, count }) => [option, count]), mean?.unweighted ?? null, median?.unweighted ?? null],
    estimates: [...(estimates?.options ?? []).map(share), estimates?.mean ?? null, estimates?.median ?? null],
    change: [
      change?.from ?? null,
      ...[change?.headline, change?.mean].map((each) => each && figuresOfChange(each)),
      ...(change?.options ?? []).map((each) => [each.option, ...figuresOfChange(each)]),
    ],
  }
}

/** The figures that a part is written on, as text: equal texts, equal figures. Null where there is no such part. */
export function figuresOfPart(article: Article, part: string): string | null {
  const view = viewOfPart(article, part)
  if (!view) return null
  const figures = view.rows.map(({ series }) => figuresOfSeries(series))
  const { N, respondents } = article.summary.response
  return canonical(part === articleParts.lead ? { figures, N, respondents } : { figures })
}
