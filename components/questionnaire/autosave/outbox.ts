/**
 * What is unsent waits in the browser's storage until the server has it: one box a person, municipality, round and section,
 * and in it one part a tab, so that a tab with nothing to send does not empty another's.
 */
import { newSaveId } from './send'
import type { Unsent } from './work'

/** This tab, for as long as the page stands. */
const tab = newSaveId()
const partOf = (box: string) => `${box} ${tab}`

/** Where the browser refuses storage (private windows, settings), answers wait in the page alone. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export function keepUnsent(box: string, unsent: readonly Unsent[]): void {
  write(partOf(box), unsent)
}

/** What earlier visits and other tabs left in the box. It is this tab's from now on; of a key left twice the second stays for a later visit. */
export function takeUnsent(box: string): Unsent[] {
  const held = storage()
  const parts = Object.keys(held ?? {}).filter((name) => name.startsWith(`${box} `) && name !== partOf(box))
  const taken = new Map<string, Unsent>()
  for (const part of parts) {
    const kept = read(part)
    write(
      part,
      kept.filter(({ key }) => taken.has(key)),
    )
    for (const each of kept) if (!taken.has(each.key)) taken.set(each.key, each)
  }
  return [...taken.values()]
}

function read(name: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(storage()?.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function write(name: string, unsent: readonly Unsent[]): void {
  try {
    if (unsent.length) storage()?.setItem(name, JSON.stringify(unsent))
    else storage()?.removeItem(name)
  } catch {
    // Storage is full: the answers still wait in the page.
  }
}
