/**
 * What is unsent waits in the browser's storage until the server has it: one box a person, municipality, round and section,
 * and in it one part a tab. A tab locks its part while there is something in it, so that no other tab sends the same; where
 * the browser has no locks, two tabs may, and each answer's own identity keeps it from being saved twice.
 */
import { readUnsent, type Unsent } from '@/questionnaire/wire'
import { newSaveId } from './send-save'

/** This tab, for as long as the page stands. */
const tab = newSaveId()
const partOf = (box: string) => `${box} ${tab}`
const releases = new Map<string, () => void>()
/** Did the device take what was last to be kept? */
let isStored = true
/** Parts of other tabs that this one takes up when they are free. */
const awaited = new Set<string>()

/** Where the browser refuses storage (private windows, settings), answers wait in the page alone. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** @returns whether the device could keep them */
export function keepUnsent(box: string, unsent: readonly Unsent[]): boolean {
  const part = partOf(box)
  isStored = write(part, unsent)
  const release = releases.get(part)
  if (unsent.length && !release) {
    const over = new Promise<void>((resolve) => releases.set(part, resolve))
    void navigator.locks?.request(part, () => over)
  } else if (!unsent.length && release) {
    releases.delete(part)
    release()
  }
  return isStored
}

/**
 * Hands over what earlier visits left in the box, part by part, and what other tabs leave there when they close. `use` makes it
 * this tab's own before it leaves its old part, and gives back what it could not take: of a key left twice the second stays for a
 * later visit.
 */
export function takeUnsent(box: string, use: (unsent: Unsent[]) => Unsent[]): void {
  const move = (part: string) => {
    const unsent = read(part)
    if (!unsent.length) return
    const left = use(unsent)
    // Else the old part is the only one: it is taken again, and an answer sent twice is saved once.
    if (isStored) write(part, left)
  }
  for (const part of partsOf(`${box} `)) {
    if (part === partOf(box) || awaited.has(part)) continue
    if (!navigator.locks) move(part)
    else {
      awaited.add(part)
      void navigator.locks.request(part, () => move(part)).finally(() => awaited.delete(part))
    }
  }
}

/** Boxes with something in them whose names begin so, each with all that waits in it, whichever tab it belongs to. */
export function boxesWith(beginning: string): Map<string, Unsent[]> {
  const boxes = new Map<string, Unsent[]>()
  for (const part of partsOf(beginning)) {
    const box = part.slice(0, part.lastIndexOf(' '))
    boxes.set(box, [...(boxes.get(box) ?? []), ...read(part)])
  }
  return boxes
}

const partsOf = (beginning: string) => Object.keys(storage() ?? {}).filter((name) => name.startsWith(beginning))

function read(name: string): Unsent[] {
  try {
    return readUnsent(JSON.parse(storage()?.getItem(name) ?? '[]'))
  } catch {
    return []
  }
}

function write(name: string, unsent: readonly Unsent[]): boolean {
  try {
    if (unsent.length) storage()?.setItem(name, JSON.stringify(unsent))
    else storage()?.removeItem(name)
    return storage() !== null
  } catch {
    // Storage is full: the answers still wait in the page, which says so.
    return false
  }
}
