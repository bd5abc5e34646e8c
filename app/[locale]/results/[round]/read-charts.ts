/** Reads which charts an address asks for, as far as a viewer may see them, and draws them as pictures. */
import { chartPicture } from '@/components/results/files/chart-picture'
import { AppError } from '@/data/errors'
import { getRoundResults } from '@/data/results/results'
import type { Viewer } from '@/data/viewer'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { isChangeProtected } from '@/results/story/figures'
import { type QuestionView, questionViews } from '@/results/story/question-view'
import { viewAskedFor, viewsOf, type Whose, whoseInAddress } from '@/results/story/whose'
import { saySource } from '@/results/words/cite'

const viewsIn = ({ questionnaire, summary, earlier }: RoundResults) =>
  questionViews(
    questionnaire,
    summary,
    earlier.map((each) => each.summary),
  )

const whoseOf = (view: QuestionView, asked: string | null): Whose => viewAskedFor(viewsOf(view, isChangeProtected(view)), asked)

/**
 * A question of a round as the viewer may see it, and whom its chart is to tell of.
 * @param url whose query may name a view
 * @throws AppError not-found
 */
export async function readChart(viewer: Viewer, asked: { round: string; question: string }, url: string) {
  const results = await getRoundResults(viewer, asked.round)
  const view = viewsIn(results).find(({ question }) => question.key === asked.question)
  if (!view) throw new AppError('not-found')
  return { results, view, whose: whoseOf(view, new URL(url).searchParams.get('view')) }
}

/** The line under a picture. */
export const sourceOf = (results: RoundResults, locale: Locale): string => saySource(results, new Date(), resultTexts(locale))

/** The chart that an address asks for as SVG text, null when the question has none, and its view as addresses say it. @throws AppError not-found */
export async function readPicture(
  viewer: Viewer,
  asked: { round: string; question: string; locale: Locale },
  url: string,
): Promise<{ svg: string | null; view: string | undefined }> {
  const { results, view, whose } = await readChart(viewer, asked, url)
  const svg = await chartPicture({ view, whose, round: asked.round, locale: asked.locale }, sourceOf(results, asked.locale))
  return { svg, view: whoseInAddress[whose] }
}

/** All charts of a round in the view that their pages begin with, in the questions' order. @throws AppError not-found */
export async function readPictures(viewer: Viewer, round: string, locale: Locale) {
  const results = await getRoundResults(viewer, round)
  const drawn = await picturesOf(results, locale)
  const pictures = drawn.map(({ question, svg }) => ({ name: `kuntakysely-${round}-${question}`, svg }))
  return { results, source: sourceOf(results, locale), pictures }
}

/** The charts of results as SVG texts, in the view that their pages begin with, in the questions' order. */
export async function picturesOf(results: RoundResults, locale: Locale): Promise<{ question: string; svg: string }[]> {
  const { round } = results.summary
  const source = sourceOf(results, locale)
  const pictures: { question: string; svg: string }[] = []
  for (const view of viewsIn(results)) {
    const svg = await chartPicture({ view, whose: whoseOf(view, null), round, locale }, source)
    if (svg) pictures.push({ question: view.question.key, svg })
    // Others' requests go between two drawings.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return pictures
}
