/** Results under the names of the format: `ciLow` is `ci_low`; capitals at the start (`N1`, `X2`, `F`) are names of the method. */
import type { Verdict } from '@/results/change/decomposition'
import type { ChangeLabel } from '@/results/change/label'

/** The format has labels and verdicts in the method's Finnish words. */
const labels: Record<ChangeLabel, string> = { rose: 'noussut', fell: 'laskenut', unchanged: 'ennallaan', unclear: 'ei selvää muutosta' }
const verdicts: Record<Verdict, string> = {
  nothing: 'ei muutosta',
  respondents: 'vastaajajoukon vaihtuminen',
  same: 'muutos samoissa kunnissa',
  both: 'molemmat',
}
const words: Record<string, Record<string, string>> = { label: labels, labelFirstLast: labels, verdict: verdicts }

const inWords = (key: string, value: unknown): unknown => (typeof value === 'string' ? words[key]?.[value] : undefined) ?? named(value)

export function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      inWords(key, own),
    ]),
  )
}
