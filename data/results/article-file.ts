/** The draft article of a round as a file, for administrators, with the event of each download. */
import 'server-only'
import { ownOrigin } from '../system/site'
import { askingOf, inWorker } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'
import type { ArticleOrder } from './article-order'
import type { MadeSheet } from './sheet-order'

const makeInWorker = inWorker<ArticleOrder, MadeSheet>('data/results/make-article.ts')

/**
 * The article with each part's text as it stands, of the figures as everybody will see them.
 * @param drawings of the same figures
 * @throws AppError not-signed-in, not-found (also before anything is frozen), busy
 */
export async function getArticleFile(
  viewer: Viewer,
  code: string,
  { format, locale, drawings }: Pick<ArticleOrder, 'format' | 'locale' | 'drawings'>,
  now = new Date(),
): Promise<MadeSheet> {
  const administrator = requireAdministrator(viewer)
  const order = { administrator, code, format, locale, drawings, origin: ownOrigin(), now }
  const { bytes, ...rest } = await makeInWorker(order, askingOf(administrator, ''))
  return { ...rest, bytes: Buffer.from(bytes) }
}
