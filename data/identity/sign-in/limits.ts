/**
 * How often signing in may be tried. Municipalities share one public address, so the limit per IP is wide and never the only one.
 * The counts live in memory: the service is one process, and a restart forgiving them harms nobody.
 */
import 'server-only'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '@/data/errors'
import { env } from '@/env'

const window = 15 * 60
const day = 24 * 60 * 60

/** Attempts in 15 minutes: of one address, from one IP, over all; and in a day the codes of one address, whose link works all the same. */
const ordinary = { letter: { address: 6, ip: 60, all: 1000 }, redeem: { address: 20, ip: 120, all: 2000 }, codesADay: 30 }
/** The demonstration has few people and they sign in all the time. */
const demonstration = { letter: { address: 300, ip: 3000, all: 3000 }, redeem: { address: 300, ip: 3000, all: 3000 }, codesADay: 3000 }

export type Attempt = 'letter' | 'redeem'
type Whose = keyof (typeof ordinary)['letter']
type Counters = Record<Attempt, Record<Whose, RateLimiterMemory>> & { codesADay: RateLimiterMemory }

// next start loads the server's modules in several bundles; one process counts once.
const held = globalThis as unknown as { kuntakyselySignInLimits?: Counters }

function counters(): Counters {
  const limits = env().DEMO ? demonstration : ordinary
  const counter = (points: number, duration = window) => new RateLimiterMemory({ points, duration })
  const of = (each: Record<Whose, number>) => ({ address: counter(each.address), ip: counter(each.ip), all: counter(each.all) })
  held.kuntakyselySignInLimits ??= { letter: of(limits.letter), redeem: of(limits.redeem), codesADay: counter(limits.codesADay, day) }
  return held.kuntakyselySignInLimits
}

/** What of an IP is one asker: an IPv6 network hands every subscriber at least a /64, so its first four groups count. */
export function askerOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip
  const [before = '', after] = (ip.split('%')[0] ?? '').split('::')
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const [head, tail] = [groups(before), groups(after)]
  const middle = after === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill('0')
  const first = [...head, ...middle, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${first.join(':')}::/64`
}

/**
 * Counts an attempt. Known and unknown addresses are counted alike.
 * @param address whose; of `redeem` the one a code is tried for, null for a link
 * @throws AppError too-many-requests
 */
export async function countAttempt(attempt: Attempt, ip: string, address: string | null): Promise<void> {
  const { [attempt]: each, codesADay } = counters()
  try {
    if (address) await each.address.consume(address)
    if (address && attempt === 'redeem') await codesADay.consume(address)
    await each.ip.consume(askerOf(ip))
    await each.all.consume('all')
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new AppError('too-many-requests')
    throw reason
  }
}

/** Forgets every count. */
export const forgetAttempts = (): void => {
  delete held.kuntakyselySignInLimits
}
