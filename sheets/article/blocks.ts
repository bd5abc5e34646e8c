/** The article of a round as a row of blocks, which each file format writes in its own way. */
import { articleTexts } from '@/messages/article-texts'
import { decimal, percentNumber, signed } from '@/messages/numbers/format'
import { numberFirst } from '@/messages/numbers/number-words'
import { type ResultTexts, resultTexts } from '@/messages/result-texts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { type Article, articleParts } from '@/results/story/article'
import { headingClaim } from '@/results/story/claims/lead-claim'
import type { Compared } from '@/results/story/clear-changes'
import type { QuestionView } from '@/results/story/question-view'
import { optionLabel, seriesLabel } from '@/results/words/label'
import { sayFinding } from '@/results/words/say-finding'

/** A chart. `png`: null where the format only points to it; `alt`: what it shows, in words; `width`, `height`: in CSS pixels. */
export type ArticlePicture = { png: Buffer | null; alt: string; width: number; height: number }

export type ArticleInput = {
  article: Article
  survey: Text
  /** Each part's text in the file's language, generated or written. */
  texts: ReadonlyMap<string, string>
  /** By the question's key. */
  pictures: ReadonlyMap<string, ArticlePicture>
  revision: { number: number; hash: string; computedAt: Date }
  /** Where the service is: `https://kysely.example`. */
  origin: string
}

export type Block =
  | { kind: 'title' | 'lead' | 'heading' | 'subheading' | 'text' | 'note'; text: string }
  | { kind: 'link'; text: string; href: string }
  /** The first row is the head; the first column holds names, the others numbers. */
  | { kind: 'table'; title: string; rows: readonly (readonly string[])[] }
  /** `href`: where the service has it. */
  | ({ kind: 'picture'; href: string } & ArticlePicture)

/** As many as a page shows at once; the whole list stands on the round's page. */
const mostChanges = 10

function changeRow(each: Compared, { t, locale }: ResultTexts): string[] {
  const { est1, est2, diff } = each.change.crossSection
  const isMean = each.kind === 'mean'
  const of = seriesLabel(each.view.question, each.row.series.row, locale)
  const write = (value: number | null) => (value === null ? '–' : isMean ? decimal(value, 2, locale) : percentNumber(value))
  const change = diff === null ? '–' : signed(isMean ? diff : 100 * diff, isMean ? 2 : 0, locale)
  const label = isMean ? t('changesMean', { label: of }) : `${of}: ${optionLabel(each.view.question, each.option, locale)}`
  return [label, write(est1), write(est2), change]
}

function changesBlocks({ article: { changes, summary } }: ArticleInput, texts: ResultTexts): Block[] {
  const { t, locale } = texts
  if (changes.comparisons === 0) return []
  const title = t('changesHeading', { count: changes.clear.length, words: numberFirst(changes.clear.length, locale) })
  const head = [t('changesColumn'), changes.clear[0]?.from ?? '', summary.round, t('columnChangeWord')]
  const rows = changes.clear.slice(0, mostChanges).map((each) => changeRow(each, texts))
  return [
    { kind: 'heading', text: title },
    ...(rows.length > 0 ? [{ kind: 'table', title, rows: [head, ...rows] } as const] : []),
    { kind: 'note', text: t('changesNote', { count: changes.comparisons }) },
  ]
}

function questionBlocks(view: QuestionView, input: ArticleInput, locale: Locale): Block[] {
  const { question } = view
  const picture = input.pictures.get(question.key)
  const page = `${input.origin}/${locale}/results/${input.article.summary.round}/${question.key}`
  return [
    { kind: 'subheading', text: sayFinding(headingClaim(view), resultTexts(locale)) },
    { kind: 'text', text: input.texts.get(question.key) ?? '' },
    ...(picture ? [{ kind: 'picture', href: `${page}/chart.png`, ...picture } as const] : []),
    { kind: 'link', text: articleTexts(locale)('table', { label: say(question.label, locale) }), href: `${page}#table` },
  ]
}

/** The whole article in order: headline, lead, what changed, the questions by their sections, and where the figures are from. */
export function articleBlocks(input: ArticleInput, locale: Locale): Block[] {
  const { article, texts, survey, revision } = input
  const { round, sample } = article.summary
  const results = resultTexts(locale)
  const t = articleTexts(locale)
  const source = t('source', { survey: say(survey, locale), round, number: revision.number, hash: revision.hash.slice(0, 8) })
  return [
    { kind: 'title', text: texts.get(articleParts.headline) ?? results.t('roundHeading', { round }) },
    ...(texts.has(articleParts.lead) ? [{ kind: 'lead', text: texts.get(articleParts.lead) ?? '' } as const] : []),
    ...changesBlocks(input, results),
    ...article.sections.flatMap(({ title, views }): Block[] => [
      { kind: 'heading', text: say(title, locale) },
      ...views.flatMap((view) => questionBlocks(view, input, locale)),
    ]),
    { kind: 'note', text: sample ? `${source} ${t('sample')}` : source },
  ]
}
