/** A work for a worker: draws pictures in pixels. It reads nothing: what a viewer may see is in what it is given. */
import 'server-only'
import { writeZip } from '@/sheets/package/zip'
import { drawPng } from '@/sheets/pictures/png'

/** `name`: of the file, without its ending. */
type Picture = { name: string; svg: string }

export type PictureOrder = { as: 'png' | 'zip'; pictures: Picture[]; note?: string }

/** The first picture as PNG, or all as a package. */
export default async function drawPictures({ as, pictures, note = '' }: PictureOrder): Promise<Uint8Array> {
  if (as === 'png') return drawPng(pictures[0]?.svg ?? '')
  const parts = new Map<string, Buffer>()
  for (const { name, svg } of pictures) {
    parts.set(`${name}.svg`, Buffer.from(svg))
    parts.set(`${name}.png`, await drawPng(svg))
  }
  parts.set('README.txt', Buffer.from(note))
  return writeZip(parts)
}
