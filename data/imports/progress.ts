/** How far the reading of a file has come, in per cent: told by the thread that reads, noted for every process of the service. */
import 'server-only'
import { readNote, writeNote } from '../system/notes'
import type { TellProgress } from './file/limits'

/** Milliseconds between two notes. */
const every = 200

/** Per cent in memory that both threads see. */
export const newProgress = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)

const percentIn = (progress: SharedArrayBuffer): number => Atomics.load(new Int32Array(progress), 0)

/** For the thread that reads. It never goes back. */
export function tellIn(progress: SharedArrayBuffer): TellProgress {
  const percent = new Int32Array(progress)
  return (share) => {
    const now = Math.floor(Math.min(1, share) * 100)
    if (now > Atomics.load(percent, 0)) Atomics.store(percent, 0, now)
  }
}

/**
 * Notes an import's progress while it is read here. Another process may read it too: the one that is further is told of.
 * @returns what ends it
 */
export function noteProgress(id: number, progress: SharedArrayBuffer): () => void {
  const note = () => {
    if (percentIn(progress) > notedPercent(id)) writeNote(`import-${id}`, percentIn(progress))
  }
  const timer = setInterval(note, every).unref()
  return () => {
    clearInterval(timer)
    writeNote(`import-${id}`, undefined)
  }
}

/** Per cent of an import's file that are read; 0 before it is begun. */
export const notedPercent = (id: number): number => readNote(`import-${id}`) ?? 0
