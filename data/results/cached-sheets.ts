/** Frozen sheets are made once and kept in memory, the ones asked for last, up to so many bytes. */
import 'server-only'
import type { MadeSheet } from './sheet-order'

const made = new Map<string, MadeSheet>()
const making = new Map<string, Promise<MadeSheet>>()
let size = 0

/** Bytes: a hundred files of a round that everybody answers. */
const mostCachedBytes = 32 * 1024 * 1024

function keep(key: string, sheet: MadeSheet): void {
  size += sheet.bytes.length - (made.get(key)?.bytes.length ?? 0)
  made.delete(key)
  made.set(key, sheet)
  for (const [oldest, { bytes }] of made) {
    if (size <= mostCachedBytes) return
    made.delete(oldest)
    size -= bytes.length
  }
}

/**
 * The sheet of a key; whoever asks while it is being made waits for it. Permission is for the caller to check, before.
 * @param make gives the sheet with the key that it turned out to have; null is not kept
 */
export async function cachedSheet(key: string, make: () => Promise<{ sheet: MadeSheet; key: string | null }>): Promise<MadeSheet> {
  const known = made.get(key)
  if (known) {
    keep(key, known)
    return known
  }
  const begun = making.get(key)
  if (begun) return begun
  const one = make()
    .then(({ sheet, key: own }) => {
      if (own) keep(own, sheet)
      return sheet
    })
    .finally(() => making.delete(key))
  making.set(key, one)
  return one
}
