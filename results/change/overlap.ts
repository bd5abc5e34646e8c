/** How the estimates of two rounds vary together because some municipalities answered in both. */
import type { Paired } from './panel/pairing'
import type { Panel } from './panel/panel'
import type { Side } from './side'

/**
 * Ĉ = Σ_h W_h² (m₁₂/(m₁m₂) − 1/N_h) s₁₂, the covariance of means of overlapping simple random samples given their sizes
 * (Tam 1984, Am. Stat. 38; Qualité & Tillé 2008, Survey Methodology 34), over the later round's cells: those not fully answered with
 * at least two panel units. Limited to ±√(V₁V₂).
 * @returns null when either round has no estimate
 */
export function overlapCovariance(first: Side, second: Side, { successor }: Paired, { before, after }: Panel): number | null {
  if (!first.estimate || !second.estimate) return null
  const { N: sizes, m: m2, of } = second.cells
  const { stratumOf } = second.frame
  const zeros = () => new Float64Array(sizes.length)
  const [m1, m12, sum1, sum2, products] = [zeros(), zeros(), zeros(), zeros(), zeros()]
  const cellAt = (unit: number) => of[stratumOf[unit] as number] as number
  const add = (to: Float64Array, cell: number, value: number) => {
    to[cell] = (to[cell] as number) + value
  }
  for (let unit = 0; unit < first.said.length; unit++) {
    const later = successor[unit] as number
    if (later >= 0 && !Number.isNaN(first.said[unit])) add(m1, cellAt(later), 1)
  }
  for (let unit = 0; unit < before.length; unit++) {
    const was = before[unit] as number
    if (Number.isNaN(was)) continue
    const cell = cellAt(unit)
    add(m12, cell, 1)
    add(sum1, cell, was)
    add(sum2, cell, after[unit] as number)
  }
  const mean = (sum: Float64Array, cell: number) => (sum[cell] as number) / (m12[cell] as number)
  for (let unit = 0; unit < before.length; unit++) {
    const was = before[unit] as number
    if (Number.isNaN(was)) continue
    const cell = cellAt(unit)
    add(products, cell, (was - mean(sum1, cell)) * ((after[unit] as number) - mean(sum2, cell)))
  }
  let covariance = 0
  for (let cell = 0; cell < sizes.length; cell++) {
    const [size, own1, own2, both] = [sizes[cell] ?? 0, m1[cell] ?? 0, m2[cell] ?? 0, m12[cell] ?? 0]
    if (both < 2 || own2 >= size || own1 === 0) continue
    covariance += ((size / second.frame.N) ** 2 * (both / (own1 * own2) - 1 / size) * (products[cell] ?? 0)) / (both - 1)
  }
  const limit = Math.sqrt(first.estimate.variance * second.estimate.variance)
  return Math.min(limit, Math.max(-limit, covariance))
}
