/** The change of a protected series as the public has it: direction and verdict without the counts, p and intervals behind them. */
import type { MeanChange, SeriesChange, ShareChange } from '@/results/analysis/changes'
import { isCauseTold, isSurelyMoved } from '@/results/change/cause'
import type { CrossSection } from '@/results/change/cross-section'
import type { Decomposition, Way } from '@/results/change/decomposition'
import type { SeriesResult } from '@/results/series-result'

/** A part of a change that is worth a word: half a percentage point, or 0.05 of a mean's unit. */
const worthSaying = { share: 0.005, mean: 0.05 }

const wayOf = (part: number, least: number): Way => (Math.abs(part) < least - 1e-9 ? 'still' : part > 0 ? 'up' : 'down')

type Pair = { est1: number | null; est2: number | null }

/** The two published figures and what is said of their difference; nothing where they are not published. */
function published({ label }: CrossSection, { est1, est2 }: Pair): CrossSection {
  const hidden = { var1: null, var2: null, cov: null, corr: null, se: null, ciLow: null, ciHigh: null, df: null, pValue: null }
  const diff = est1 === null || est2 === null ? null : est2 - est1
  return { ...hidden, est1, est2, diff, label: diff === null ? null : label }
}

/** The respondents' own figures are public; of the parts only which way they went, whether they may be told as a cause, and whether
 * the same municipalities surely moved. */
function outlined(change: ShareChange | MeanChange, least: number): Decomposition {
  const { plain1, plain2, delta, same, setEffect, verdict } = change.decomposition
  return {
    plain1,
    plain2,
    delta,
    same: null,
    entrants: null,
    leavers: null,
    setEffect: null,
    entrantsNonresponse: null,
    entrantsMerger: null,
    leaversNonresponse: null,
    leaversMerger: null,
    bothN: 0,
    entrantGroup: { n: 0, share: null },
    leaverGroup: { n: 0, share: null },
    structureEffect: null,
    sameFraction: null,
    verdict,
    ...(same === null || setEffect === null
      ? {}
      : {
          ways: {
            same: wayOf(same, least),
            setEffect: wayOf(setEffect, least),
            isCause: isCauseTold(change),
            isSure: isSurelyMoved(change.panel),
          },
        }),
  }
}

const unmatched = { est: null, se: null, ciLow: null, ciHigh: null, label: null }

const shareOutline = (change: ShareChange, estimates: Pair): ShareChange => ({
  ...change,
  crossSection: published(change.crossSection, estimates),
  panel: {
    n: 0,
    n11: 0,
    n10: 0,
    n01: 0,
    n00: 0,
    share1: null,
    share2: null,
    net: null,
    mcnemarP: null,
    mcnemarMidp: null,
    ciLow: null,
    ciHigh: null,
    matched: unmatched,
  },
  decomposition: outlined(change, worthSaying.share),
})

const meanOutline = (change: MeanChange, estimates: Pair): MeanChange => ({
  ...change,
  crossSection: published(change.crossSection, estimates),
  panel: { n: 0, up: 0, down: 0, unchanged: 0, mean1: null, mean2: null, net: null, signP: null, matched: unmatched },
  decomposition: outlined(change, worthSaying.mean),
})

type Published = Pick<SeriesResult, 'estimates'> | undefined

/**
 * @param before the same series in the public view of the earlier round; undefined when that is not at hand
 * @param now its own public estimates
 */
export function publicChange(change: SeriesChange, before: Published, now: Published): SeriesChange {
  const optionIn = (series: Published, option: string) => series?.estimates?.options.find((each) => each.option === option)?.est ?? null
  const pair = (of: (series: Published) => number | null): Pair => ({ est1: of(before), est2: of(now) })
  return {
    from: change.from,
    withheld: true,
    options: change.options.map((each) => ({
      option: each.option,
      ...shareOutline(
        each,
        pair((series) => optionIn(series, each.option)),
      ),
    })),
    headline:
      change.headline &&
      shareOutline(
        change.headline,
        pair((series) => series?.estimates?.headline?.est ?? null),
      ),
    mean:
      change.mean &&
      meanOutline(
        change.mean,
        pair((series) => series?.estimates?.mean?.est ?? null),
      ),
  }
}
