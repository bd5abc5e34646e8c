/** Who answered in both rounds, who only in one, and whether a merger made or ended them. */
import type { Paired } from './pairing'

/** Answers added up. */
export type GroupTotal = { n: number; total: number }

export type Comers = {
  both1: GroupTotal
  both2: GroupTotal
  /** In the later round only: continuing units whose predecessor did not answer, and units that do not continue any. */
  cameAnswering: GroupTotal
  cameMerged: GroupTotal
  /** In the earlier round only: units whose successor did not answer, and units that are nobody's predecessor. */
  leftSilent: GroupTotal
  leftMerged: GroupTotal
}

/** @param y1, y2 by unit of each frame; NaN where the item is not answered */
export function comersOf(y1: Float64Array, y2: Float64Array, { predecessor, continues }: Paired): Comers {
  const none = (): GroupTotal => ({ n: 0, total: 0 })
  const found: Comers = { both1: none(), both2: none(), cameAnswering: none(), cameMerged: none(), leftSilent: none(), leftMerged: none() }
  const add = (to: GroupTotal, value: number) => {
    to.n += 1
    to.total += value
  }
  const stayed = new Uint8Array(y1.length)
  for (let unit = 0; unit < y2.length; unit++) {
    const value = y2[unit] as number
    if (Number.isNaN(value)) continue
    const before = predecessor[unit] as number
    const earlier = before < 0 ? Number.NaN : (y1[before] as number)
    if (Number.isNaN(earlier)) {
      add(before < 0 ? found.cameMerged : found.cameAnswering, value)
      continue
    }
    stayed[before] = 1
    add(found.both1, earlier)
    add(found.both2, value)
  }
  for (let unit = 0; unit < y1.length; unit++) {
    const value = y1[unit] as number
    if (!Number.isNaN(value) && !stayed[unit]) add(continues[unit] ? found.leftSilent : found.leftMerged, value)
  }
  return found
}
