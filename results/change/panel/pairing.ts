/** Which municipality of an earlier round is which of a later one, when some have merged in between (method §7, "Mergers"). */
import type { Frame } from '@/results/frame/frame'
import { within } from '../rounding-noise'

export type Paired = {
  /** By unit of the later frame: the index of its predecessor in the earlier frame, −1 when it does not continue. */
  predecessor: Int32Array
  /** By unit of the earlier frame: the index of the later unit it is, or is part of; −1 when there is none. */
  successor: Int32Array
  /** By unit of the earlier frame: 1 when it is somebody's predecessor, 0 when a merger ended it. */
  continues: Uint8Array
}

/**
 * Pairs two frames. A later unit continues when it has one predecessor (possibly under another code), or when it kept its own code
 * and what it absorbed is at most `mergeTolerance` of the joint earlier population; then its predecessor is itself alone.
 * A joint population of 0 tells nothing of size and stops nobody from continuing.
 * @param follow from an earlier code to the later one
 * @param mergeTolerance 0..1; the limit itself continues
 */
export function pairUnits(earlier: Frame, later: Frame, follow: (code: string) => string, mergeTolerance: number): Paired {
  const successor = Int32Array.from(earlier.codes, (code) => later.positions.get(follow(code)) ?? -1)
  const members: number[][] = later.codes.map(() => [])
  successor.forEach((to, from) => {
    members[to]?.push(from)
  })
  const predecessor = Int32Array.from(later.codes, (code, unit) => {
    const own = members[unit] ?? []
    if (own.length <= 1) return own[0] ?? -1
    const itself = own.find((from) => earlier.codes[from] === code)
    if (itself === undefined) return -1
    const joint = own.reduce((sum, from) => sum + (earlier.population[from] ?? 0), 0)
    const absorbed = joint - (earlier.population[itself] ?? 0)
    return within(joint > 0 ? absorbed / joint : 0, mergeTolerance) ? itself : -1
  })
  const continues = new Uint8Array(earlier.N)
  for (const from of predecessor) if (from >= 0) continues[from] = 1
  return { predecessor, successor, continues }
}
