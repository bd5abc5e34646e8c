/** Is there room for a copy of the database? Asked before anything is written, so that a full disk costs no earlier copy and no half one. */
import { existsSync, statfsSync, statSync } from 'node:fs'
import { realFileOf } from '../files'
import { OperatorFault } from '../operator-fault'

/** Bytes that stay free: what is written beside the database needs room too. */
const spare = 8 * 1024 * 1024

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`

/** Bytes of a file with what is written beside it and not yet in it; 0 when there is none. */
const sizeOf = (file: string): number =>
  [file, `${realFileOf(file)}-wal`]
    .filter((each) => existsSync(/* turbopackIgnore: true */ each))
    .reduce((bytes, each) => bytes + statSync(/* turbopackIgnore: true */ each).size, 0)

/** Bytes that are free in a file system, as `statfsSync` tells of it; one that does not say how large it is has room. */
export const freeBytes = ({ blocks, bavail, bsize }: Record<'blocks' | 'bavail' | 'bsize', number>): number =>
  blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize

/** @param folder is there. @throws OperatorFault when a copy of the file does not fit into the folder */
export function requireDiskRoom(file: string, folder: string): void {
  const [needed, free] = [sizeOf(file) + spare, freeBytes(statfsSync(folder))]
  if (free < needed)
    throw new OperatorFault(`A copy of ${file} needs ${inMegabytes(needed)} in ${folder}, and ${inMegabytes(free)} are free.`)
}
