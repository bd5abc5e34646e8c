/** A question's chart as a page for other sites' frames: no script, no cookie, no other file, one style sheet of its own. */
import { embedStyle } from '@/charts/embed-style'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { escapedText, markupOf } from '../../ui/figure/markup'
import { type ChartAsked, figurePieces } from './figure-pieces'

function documentOf(locale: Locale, title: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">`
  return `<!doctype html><html lang="${locale}"><head>${head}<title>${escapedText(title)}</title><style>${embedStyle}</style></head><body>${body}</body></html>`
}

const paragraph = (text: string) => (text ? `<p>${escapedText(text)}</p>` : '')

/**
 * The page as HTML; null when the question has no chart.
 * @param source as `saySource` says it; page address of the question's page
 */
export async function embedDocument(asked: ChartAsked, { source, page }: { source: string; page: string }): Promise<string | null> {
  const figure = await figurePieces(asked)
  if (!figure) return null
  const { title, subtitle, notes, pieces } = figure
  const drawn = pieces.map((each) => ('drawing' in each ? markupOf([each.drawing]) : paragraph(each.line))).join('')
  const link = `<a href="${escapedText(page)}" target="_blank" rel="noopener">${escapedText(resultTexts(asked.locale).files('embedMore'))}</a>`
  const caption = `<figcaption><h1>${escapedText(title)}</h1>${paragraph(subtitle)}</figcaption>`
  const below = `${paragraph(notes)}<p>${escapedText(source)} ${link}</p>`
  return documentOf(asked.locale, title, `<main><figure>${caption}${drawn}${below}</figure></main>`)
}

/** What stands in the frame when there is no such chart, or not any more. */
export function embedGone(locale: Locale): string {
  const { files } = resultTexts(locale)
  return documentOf(locale, files('gone'), `<main><h1>${escapedText(files('gone'))}</h1>${paragraph(files('goneText'))}</main>`)
}
