/**
 * How often signing in may be tried: the network first, then the address, then all together. Municipalities share one public address, so a
 * network's limit is wide; and what a stranger does from elsewhere takes nobody's letter, code or link away. Known and unknown addresses
 * are counted alike. A link needs no limit, for there is nothing to guess in it; a code ends after five wrong tries (redeem.ts).
 */
import 'server-only'
import { AppError } from '../../errors'
import { countUses, hasRoom, requireRoom, timesUsed, type Use } from '../../system/limits'
import { networksOf } from '../../system/network'

const all: Use = { of: 'ask-all', whose: 'all' }
const ofNetworks = (of: 'ask-network' | 'wrong-code-network', ip: string): Use[] =>
  networksOf(ip).map(({ name, times }) => ({ of, whose: name, times }))

/** Counts a letter asked for from a network, before it is looked at for whom. @throws AppError too-many-requests */
export const countAsk = (ip: string, now: Date = new Date()): void => requireRoom(ofNetworks('ask-network', ip), now)

/**
 * Counts a letter asked for to an address. The allowance of all is for repeated asking: whoever has asked for no letter yet gets one
 * although others have used it up, and whoever has asked finds a letter that still holds.
 * @throws AppError too-many-requests
 */
export function countAskFor(address: string, now: Date): void {
  const own: Use = { of: 'ask-address', whose: address }
  if (timesUsed(own, now) > 0 && !hasRoom([all], now)) throw new AppError('too-many-requests')
  requireRoom([own], now)
}

/** Counts a letter that was made; asking for addresses nobody knows makes none. */
export function countLetter(now: Date): void {
  countUses([all], now)
}

/** May codes be tried from a network? @throws AppError too-many-requests */
export function requireRoomForCode(ip: string, now: Date = new Date()): void {
  if (!hasRoom(ofNetworks('wrong-code-network', ip), now)) throw new AppError('too-many-requests')
}

/** Counts a code that was not right, of an address known or not. */
export function countWrongCode(ip: string, now: Date = new Date()): void {
  countUses(ofNetworks('wrong-code-network', ip), now)
}
