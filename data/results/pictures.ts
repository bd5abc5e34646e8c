/** Files of pictures, made from drawings of what a viewer was shown. Each is made once while it is asked for. */
import 'server-only'
import { createHash } from 'node:crypto'
import { may } from '../rights'
import { askingOf, inWorker } from '../system/workers'
import type { Viewer } from '../viewer'
import { requireBasis } from './basis'
import { cachedSheet } from './cached-sheets'
import type { PictureOrder } from './draw-pictures'
import type { MadeSheet } from './sheet-order'

const drawInWorker = inWorker<PictureOrder, Uint8Array>('data/results/draw-pictures.ts')

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** What pictures are of. `round`: its code; `address`: that a visitor asks from. */
export type PicturesOf = { round: string; address?: string; now?: Date }

/**
 * A drawing as its own file; an analyst's may show what nobody else may keep.
 * @throws AppError rests-on-hidden, not-found
 */
export function svgFile(viewer: Viewer, { round, now = new Date() }: PicturesOf, svg: string): MadeSheet {
  requireBasis(viewer, round, now)
  return { bytes: Buffer.from(svg), tag: digestOf(svg), isPrivate: may(viewer, 'analyse'), hasAnswers: false }
}

/** Equal drawings give equal files, so that a file is known by what it is made from. */
async function fileOf(
  viewer: Viewer,
  { round, address = 'unknown', now = new Date() }: PicturesOf,
  order: PictureOrder,
): Promise<MadeSheet> {
  requireBasis(viewer, round, now)
  const isPrivate = may(viewer, 'analyse')
  const key = JSON.stringify([order.as, digestOf(JSON.stringify(order)), isPrivate ? 'analyst' : 'public'])
  return cachedSheet(key, async () => {
    const bytes = Buffer.from(await drawInWorker(order, askingOf(viewer.personId, address)))
    return { sheet: { bytes, tag: digestOf(key), isPrivate, hasAnswers: false }, key }
  })
}

/**
 * A drawing in pixels, twice as many as it says.
 * @throws AppError rests-on-hidden, not-found, busy, took-too-long
 */
export const pngFile = (viewer: Viewer, of: PicturesOf, svg: string): Promise<MadeSheet> =>
  fileOf(viewer, of, { as: 'png', pictures: [{ name: 'chart', svg }] })

/**
 * All drawings as SVG and PNG, and what they are, in one package.
 * @param note what the package is and how it is cited, for its own text file
 * @throws AppError rests-on-hidden, not-found, busy, took-too-long
 */
export const picturesFile = (viewer: Viewer, of: PicturesOf, pictures: PictureOrder['pictures'], note: string): Promise<MadeSheet> =>
  fileOf(viewer, of, { as: 'zip', pictures, note })
