/**
 * Asking for the means to sign in. These functions take no Viewer, for nobody is known yet: they tell the asker nothing,
 * and what they make goes to the person's own address or to an operator.
 */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, gt, isNotNull, lt } from 'drizzle-orm'
import { endWaiting, queueTokenLetter } from '@/data/letters/letters'
import { personOfAddress } from '@/data/people/people'
import { endTokens, tokensWaiting } from '@/data/people/ways-in'
import { logEvent } from '@/data/system/events'
import { database, type Tx } from '@/db/client'
import { signInTokens } from '@/db/schema-sign-in'
import { env } from '@/env'
import { signInLetter } from '@/mail/sign-in'
import { readAddress } from '@/questionnaire/reading/address'
import type { Locale } from '@/questionnaire/text'
import { settingsOfOpenRound } from '../../round-acts/round-settings'
import { codeOfSeed, hashCode, hashToken, minutesValid, mostTries, randomToken, tokenOfSeed } from '../../system/one-time'
import { safeDestination } from './destination'
import { countAskFor, countLetter } from './limits'

/** Whose: a person's, or somebody's who asks to join and is not known before the address is proved. */
type Whose = { personId: string | null; joinRequestId?: number }
type Secrets = { link: string; code: string | null }

/** Only the newest link and code of a person hold: a new one ends those before it. @returns until when it holds */
function addToken(tx: Tx, whose: Whose, { link, code }: Secrets, destination: string | null, now: Date): Date {
  if (whose.personId) endTokens(tx, whose.personId, now)
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000)
  const hashes = { linkHash: hashToken(link), codeHash: code === null ? null : hashCode(id, code) }
  tx.insert(signInTokens)
    .values({ id, ...whose, ...hashes, createdAt: now, expiresAt, destination })
    .run()
  return expiresAt
}

/** A second press of the button: the letter of the first is on its way, and a new one would end its link. A spent code needs a new one. */
const doublePress = 15_000
const wasJustAsked = (tx: Tx, personId: string, now: Date): boolean => {
  const recent = and(
    tokensWaiting(personId, now),
    isNotNull(signInTokens.codeHash),
    lt(signInTokens.tries, mostTries),
    gt(signInTokens.createdAt, new Date(now.getTime() - doublePress)),
  )
  return tx.select({ id: signInTokens.id }).from(signInTokens).where(recent).get() !== undefined
}

const confirmAddress = (locale: Locale, token: string): string =>
  new URL(`/${locale}/sign-in/confirm?token=${token}`, env().NEXTAUTH_URL).href

/** Queues a letter with a new link and code; letters that still wait with earlier ones are not sent any more. */
export function queueSignInLetter(
  tx: Tx,
  to: Whose & { address: string },
  asked: { locale: Locale; destination: string | null },
  now: Date,
): void {
  const { address, ...whose } = to
  const seed = randomToken()
  const token = addToken(tx, whose, { link: tokenOfSeed(seed), code: codeOfSeed(seed) }, asked.destination, now)
  endWaiting(tx, 'sign-in', { address }, now)
  const whoAsks = settingsOfOpenRound(now, tx)
  const write = (own: { token: string; code: string }) =>
    signInLetter(asked.locale, confirmAddress(asked.locale, own.token), own.code, whoAsks)
  queueTokenLetter(tx, { address, personId: whose.personId }, seed, write, { token }, now)
}

/**
 * Queues a sign-in letter if the address belongs to somebody who has not asked for one seconds ago.
 * The caller answers the same in either case, and an address nobody knows is counted alike but writes nothing into the database.
 * @param asked.destination where the person was going; other sites' addresses are ignored
 * @throws AppError too-many-requests
 */
export async function askForLetter(
  given: string,
  asked: { locale: Locale; destination?: string | null },
  now: Date = new Date(),
): Promise<void> {
  const address = readAddress(given)
  if (!address) return
  countAskFor(address, now)
  const person = personOfAddress(address)
  if (!person) return
  const write = (tx: Tx): boolean => {
    logEvent(tx, null, { kind: 'sign-in-asked', detail: { person: person.id } }, now)
    if (wasJustAsked(tx, person.id, now)) return false
    const destination = safeDestination(asked.destination)
    queueSignInLetter(tx, { address, personId: person.id }, { locale: asked.locale, destination }, now)
    return true
  }
  if (database().transaction(write, { behavior: 'immediate' })) countLetter(now)
}

/** A one-time link for an operator to hand over; null for an unknown address. Ends the person's earlier links and codes. */
export async function makeOperatorLink(given: string, now: Date = new Date()): Promise<string | null> {
  const address = readAddress(given)
  const link = randomToken()
  return database().transaction(
    (tx) => {
      const person = address ? personOfAddress(address) : undefined
      if (!person) return null
      addToken(tx, { personId: person.id }, { link, code: null }, null, now)
      logEvent(tx, null, { kind: 'sign-in-link-made', detail: { person: person.id } }, now)
      return confirmAddress(person.locale, link)
    },
    { behavior: 'immediate' },
  )
}
