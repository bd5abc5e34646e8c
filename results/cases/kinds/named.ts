/** Results under the names of the format: `ciLow` is `ci_low`; capitals at the start (`N1`, `X2`, `F`) are names of the method. */
import { finnishLabels, finnishVerdicts } from '@/results/finnish-codes'

const wordsOf: Record<string, Record<string, string>> = { label: finnishLabels, labelFirstLast: finnishLabels, verdict: finnishVerdicts }

const worded = (key: string, value: unknown): unknown => (typeof value === 'string' ? wordsOf[key]?.[value] : undefined) ?? named(value)

export function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      worded(key, own),
    ]),
  )
}
