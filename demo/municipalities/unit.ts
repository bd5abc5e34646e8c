/** A municipality as the generator sees it. */
import type { FrameUnit } from '@/questionnaire/frame'

export type DemoUnit = FrameUnit & {
  /** Logarithm of the population around a middling municipality: −2 for the smallest, 0 for 6 000, 3 for the largest. */
  size: number
}

export const demoUnit = (unit: FrameUnit): DemoUnit => ({ ...unit, size: Math.log10(Math.max(unit.population, 60) / 6000) / 0.65 })
