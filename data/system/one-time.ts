/** One-time secrets: a random link token and a random six-digit code, and what is kept of them. */
import 'server-only'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'

export const minutesValid = 30
export const mostTries = 5

/** 256 random bits, safe in an address and in a cookie. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/**
 * A token made of a random seed and the service's secret. A letter that may leave only after a restart keeps the seed:
 * whoever reads the database alone cannot make the token of it.
 */
export const tokenOfSeed = (seed: string): string => createHmac('sha256', env().NEXTAUTH_SECRET).update(`token:${seed}`).digest('base64url')

/** Six digits made of a random seed and the service's secret, as the token is. */
export const codeOfSeed = (seed: string): string => {
  const digest = createHmac('sha256', env().NEXTAUTH_SECRET).update(`code:${seed}`).digest()
  // 48 bits: the remainder is even to one in a hundred million.
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** SHA-256 of a random token: enough, for there is nothing to guess in 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A million codes could all be tried against a plain hash, so this one needs the service's secret and the token's own id. */
export const hashCode = (id: string, code: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${id}:${code}`).digest('hex')

/** Stands in a letter's Message-ID: a stranger who makes up a report of delivery cannot make one for a letter it never saw. */
export const tagOfLetter = (letter: number): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`letter:${letter}`).digest('base64url').slice(0, 16)

/** What the limits keep of addresses and networks: whoever reads the counters alone learns of nobody. */
export const hashLimited = (whose: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`limited:${whose}`).digest('base64url').slice(0, 22)

/**
 * By what the list of removals knew an administrator's address until November 2026, when it got a key of its own: true only as long as the
 * service's secret stays the same. @param address as `readAddress` gives it
 */
export const hashAddressEarlier = (address: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`removed:${address}`).digest('base64url')

/** Compares two hashes in constant time. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
