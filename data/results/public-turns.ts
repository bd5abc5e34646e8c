/** How a round came to what the public sees of it. No permission here: of a round that is public everybody may know it. */
import 'server-only'
import type { ToldCorrection } from '@/results/round-results'
import type { Round, RoundInTime } from '../round-acts/find-round'
import { numberAndReason } from './revisions'
import { areSameFigures } from './same-figures'

/**
 * One turn of what the public saw. `first` was published; `corrected` took its place, `reason` saying what it corrects; `protected` is the
 * same figures under a stricter rule for small counts; `again` is the version that was withdrawn before; `texts` is the same version with other
 * texts.
 */
export type PublicTurn = { at: Date } & (
  | { kind: 'first' | 'protected' | 'again' | 'texts'; version: number }
  | { kind: 'corrected'; version: number; reason: string | null }
  | { kind: 'withdrawn' }
)

type RoundWithActs = RoundInTime & Pick<Round, 'acts'>

/** How a published round came to what it shows. */
export function historyOf(round: RoundWithActs, now: Date): PublicTurn[] {
  const turns: PublicTurn[] = []
  let before: number | undefined
  for (const act of round.acts) {
    if (act.at > now) continue
    if (act.kind === 'withdrawn') turns.push({ kind: 'withdrawn', at: act.at })
    if (act.kind !== 'published') continue
    const revision = numberAndReason(act.revisionId)
    if (!revision) throw new Error(`no revision ${act.revisionId} was ever frozen`)
    const turn = { at: act.at, version: revision.number }
    if (before === undefined) turns.push({ kind: 'first', ...turn })
    else if (before === act.revisionId) turns.push({ kind: turns.at(-1)?.kind === 'withdrawn' ? 'again' : 'texts', ...turn })
    else if (revision.reason === 'protection' && areSameFigures(round, act.revisionId, before)) turns.push({ kind: 'protected', ...turn })
    else turns.push({ kind: 'corrected', ...turn, reason: act.reason ?? null })
    before = act.revisionId
  }
  return turns
}

/** What was corrected, for everybody to read beside the figures. */
export const toldCorrections = (round: RoundWithActs, now: Date): ToldCorrection[] =>
  historyOf(round, now).flatMap((turn) => (turn.kind === 'corrected' && turn.reason !== null ? [{ at: turn.at, reason: turn.reason }] : []))
