/** What the words of a change are made from: a change between two rounds as the golden "change" names its parts. */

import type { Verdict, Way } from '@/results/change/decomposition'
import type { ChangeLabel } from '@/results/change/label'

/** Of a share, who changed their answer from yes to no (n10) and from no to yes (n01). */
export type ShareMoves = { n: number; n10: number; n01: number; mcnemarP: number | null; mcnemarMidp: number | null }
/** Of a mean, how many rose and fell, and the mean of the same municipalities in both rounds. */
export type MeanMoves = { n: number; up: number; down: number; signP: number | null; mean1: number | null; mean2: number | null }

/** Shares and means at full precision; null where a round has too few answers or no municipality answered both. */
export type ChangeFigures = {
  N2: number
  base1: number
  N1: number
  base2: number
  crossSection: { est2: number | null; diff: number | null; ciLow: number | null; ciHigh: number | null; label: ChangeLabel | null }
  panel: ShareMoves | MeanMoves
  decomposition: {
    plain1: number | null
    plain2: number | null
    delta: number | null
    same: number | null
    setEffect: number | null
    sameFraction: number | null
    verdict: Verdict | null
    /** In place of the parts where these are not public. */
    ways?: { same: Way; setEffect: Way; isCause: boolean; isSure: boolean }
  }
}

/** The estimate's own interval in the later round, from its summary. */
export type Interval = { ciLow: number; ciHigh: number }
