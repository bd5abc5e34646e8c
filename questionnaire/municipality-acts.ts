/**
 * What administrators did with one municipality in a round: calls and notes, more time, declining, sending back, answering for it. Acts are
 * added and never changed; what stands is derived here. Pure.
 */
import type { RoundAct, RoundActs } from './round'

export const actKinds = [
  'call',
  'note',
  'extended',
  'extension-ended',
  'declined',
  'decline-ended',
  'sent-back',
  'send-back-ended',
  'proxy',
] as const
export type MunicipalityActKind = (typeof actKinds)[number]

/** How the answers came that an administrator enters for a municipality. */
export const proxyMedia = ['phone', 'paper', 'email'] as const
export type ProxyMedium = (typeof proxyMedia)[number]

type Written<Kind extends MunicipalityActKind> = { kind: Kind; text: string }
export type MunicipalityAct = { at: Date } & (
  | Written<'call'>
  | Written<'note'>
  | Written<'declined'>
  | Written<'sent-back'>
  | { kind: 'extended'; until: Date; text: string | null }
  | { kind: 'extension-ended' | 'decline-ended' | 'send-back-ended' }
  | { kind: 'proxy'; medium: ProxyMedium }
)
type Acts = readonly MunicipalityAct[]

/**
 * Until when the municipality has been given time; null without, where it has declined since, and where the round has been closed by hand
 * since: that ended it, and reopening does not give it back.
 */
export function extendedUntil(acts: Acts, round: RoundActs): Date | null {
  const last = acts.findLast(({ kind }) => kind === 'extended' || kind === 'extension-ended' || kind === 'declined')
  if (last?.kind !== 'extended') return null
  const closing = round.findLast(({ kind }) => kind === 'closed')
  return closing && closing.at >= last.at ? null : last.until
}

/** Why the municipality stays out of the round; null without, and where it was given more time since. */
export function declinedBecause(acts: Acts): string | null {
  const last = acts.findLast(({ kind }) => kind === 'declined' || kind === 'decline-ended' || kind === 'extended')
  return last?.kind === 'declined' ? last.text : null
}

/** The act by which its answers came back, as long as nothing was sent since. @param sentAt when it sent last */
export function sendingBack<Act extends MunicipalityAct>(acts: readonly Act[], sentAt: Date | null): (Act & Written<'sent-back'>) | null {
  const last = acts.findLast(({ kind }) => kind === 'sent-back' || kind === 'send-back-ended')
  if (last?.kind !== 'sent-back' || (sentAt !== null && sentAt > last.at)) return null
  return last as Act & Written<'sent-back'>
}

/**
 * A round's life as it is for a municipality with more time: its deadline is the later one of the two. Closing by hand ends that too, for
 * the results are computed then.
 */
export function actsExtended(acts: RoundActs, until: Date | null): RoundAct[] {
  const last = acts.findLast(({ kind }) => kind === 'opened' || kind === 'reopened' || kind === 'closed')
  if (until === null || last === undefined || !('until' in last) || last.until === null || last.until >= until) return [...acts]
  return acts.map((act) => (act === last ? { ...last, until } : act))
}
