/** What is unsent waits in the browser's storage until the server has it. One box a person, municipality, round and section. */
import type { Unsent } from './work'

/** Where the browser refuses storage (private windows, settings), answers wait in the page alone. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export function keepUnsent(box: string, unsent: readonly Unsent[]): void {
  try {
    if (unsent.length) storage()?.setItem(box, JSON.stringify(unsent))
    else storage()?.removeItem(box)
  } catch {
    // Storage is full: the answers still wait in the page.
  }
}

export function readUnsent(box: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(box) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
