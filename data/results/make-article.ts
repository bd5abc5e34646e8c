/** A work for a worker: writes the draft article of a round as a file. */
import 'server-only'
import { createHash } from 'node:crypto'
import type { Locale } from '@/questionnaire/text'
import type { ArticleInput, ArticlePicture } from '@/sheets/article/blocks'
import { writeDocx } from '@/sheets/article/docx'
import { writeMarkdown } from '@/sheets/article/markdown'
import { drawPng } from '@/sheets/pictures/png'
import { AppError } from '../errors'
import { viewerOf } from '../viewer'
import type { ArticleFormat, ArticleOrder } from './article-order'
import { getFindings } from './finding-texts'
import type { MadeSheet } from './sheet-order'

const writers = { docx: writeDocx, md: writeMarkdown } satisfies Record<ArticleFormat, (input: ArticleInput, locale: Locale) => unknown>

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

/** The size and the words of a drawing, as it says them itself, and its pixels where the format takes them along. */
async function picturesOf({ drawings, format }: ArticleOrder): Promise<Map<string, ArticlePicture>> {
  const pictures = new Map<string, ArticlePicture>()
  for (const { question, svg } of drawings) {
    const [, width, height] = /<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(svg) ?? []
    const [, words = ''] = /<desc id="picture-desc">([^<]*)<\/desc>/.exec(svg) ?? []
    const png = format === 'docx' ? await drawPng(svg) : null
    pictures.set(question, { png, alt: unescaped(words), width: Number(width), height: Number(height) })
  }
  return pictures
}

/** @throws AppError not-signed-in, not-found (also before anything is frozen) */
export default async function makeArticle(order: ArticleOrder): Promise<MadeSheet> {
  const { administrator, code, format, locale, origin, now } = order
  const findings = await getFindings(viewerOf(administrator), code, now)
  if (!findings) throw new AppError('not-found')
  const { article, survey, revision, parts } = findings
  const texts = new Map(
    parts.flatMap(({ part, texts: own }) => {
      const text = own.find((each) => each.locale === locale)
      return text ? [[part, text.written ?? text.generated] as const] : []
    }),
  )
  const bytes = await writers[format]({ article, survey, revision, texts, pictures: await picturesOf(order), origin }, locale)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { bytes, tag: [revision.hash.slice(0, 16), locale, 'article', digest].join('-'), isPrivate: false, hasAnswers: false }
}
