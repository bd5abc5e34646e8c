/** What may be said of a change: a trend word only when its interval allows it (method §7, "Labels"). */
import type { Parameters } from '@/results/frame/parameters'
import type { Bounds } from '@/results/intervals/wilson'
import { isAboveZero, reaches, within } from './rounding-noise'

/** What the method calls noussut, laskenut, ennallaan and ei todettua muutosta; worded in the reader's language by `results/words`. */
export type ChangeLabel = 'rose' | 'fell' | 'unchanged' | 'unclear'

export type LabelLimits = Pick<Parameters, 'equiv' | 'minChange'>

/**
 * The label of a change of a share. "Not significant" is not "unchanged": the whole interval must lie within ± `equiv`.
 * A change smaller than `minChange` gets no trend word; one that is exactly that does.
 */
export function shareLabel(diff: number, { low, high }: Bounds, { equiv, minChange }: LabelLimits): ChangeLabel {
  if (isAboveZero(low) && reaches(diff, minChange)) return 'rose'
  if (isAboveZero(-high) && within(diff, -minChange)) return 'fell'
  return reaches(low, -equiv) && within(high, equiv) ? 'unchanged' : 'unclear'
}

/** The label of a change of a mean, on whose unit no limits can be set: by whether the interval excludes 0. */
export function meanLabel({ low, high }: Bounds): ChangeLabel {
  if (isAboveZero(low)) return 'rose'
  return isAboveZero(-high) ? 'fell' : 'unclear'
}
