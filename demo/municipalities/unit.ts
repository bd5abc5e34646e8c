/** A municipality as the generator sees it. */
import type { RegisterUnit } from '@/questionnaire/round-frame'

export type DemoUnit = RegisterUnit & {
  /** Logarithm of the population around a middling municipality: −2 for the smallest, 0 for 6 000, 3 for the largest. */
  size: number
}

export const demoUnit = (unit: RegisterUnit): DemoUnit => ({ ...unit, size: Math.log10(Math.max(unit.population, 60) / 6000) / 0.65 })
