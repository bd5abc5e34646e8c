/**
 * How often signing in may be tried. Municipalities share one public address, so the limit per IP is wide and never the only one.
 * The counts live in memory: the service is one process, and a restart forgiving them harms nobody.
 */
import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '@/data/errors'
import { env } from '@/env'

const window = 15 * 60

/** Attempts in 15 minutes: of one address, from one IP, over all. */
const ordinary = { letter: { address: 6, ip: 60, all: 1000 }, redeem: { address: 20, ip: 120, all: 2000 } }
/** The demonstration has few people and they sign in all the time. */
const demonstration = { letter: { address: 300, ip: 3000, all: 3000 }, redeem: { address: 300, ip: 3000, all: 3000 } }

export type Attempt = keyof typeof ordinary
type Whose = keyof (typeof ordinary)['letter']
type Counters = Record<Attempt, Record<Whose, RateLimiterMemory>>

// next start loads the server's modules in several bundles; one process counts once.
const held = globalThis as unknown as { kuntakyselySignInLimits?: Counters }

function counters(): Counters {
  const limits = env().DEMO ? demonstration : ordinary
  const counter = (points: number) => new RateLimiterMemory({ points, duration: window })
  const of = (each: Record<Whose, number>) => ({ address: counter(each.address), ip: counter(each.ip), all: counter(each.all) })
  held.kuntakyselySignInLimits ??= { letter: of(limits.letter), redeem: of(limits.redeem) }
  return held.kuntakyselySignInLimits
}

/**
 * Counts an attempt. Known and unknown addresses are counted alike.
 * @throws AppError too-many-requests
 */
export async function countAttempt(attempt: Attempt, ip: string, address: string | null): Promise<void> {
  const { address: byAddress, ip: byIp, all } = counters()[attempt]
  try {
    if (address) await byAddress.consume(address)
    await byIp.consume(ip)
    await all.consume('all')
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new AppError('too-many-requests')
    throw reason
  }
}

/** Forgets every count. */
export const forgetAttempts = (): void => {
  delete held.kuntakyselySignInLimits
}
