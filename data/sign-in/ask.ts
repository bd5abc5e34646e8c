/**
 * Asking for the means to sign in. These functions take no Viewer, for nobody is known yet: they tell the asker nothing,
 * and what they make goes to the person's own address or to an operator.
 */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { logEvent } from '@/data/events'
import { type Delivery, queueLetter } from '@/data/letters'
import { normalAddress, personOfAddress } from '@/data/people'
import { database, type Tx } from '@/db/client'
import { signInTokens } from '@/db/schema-sign-in'
import { env } from '@/env'
import { signInLetter } from '@/mail/sign-in'
import type { Locale } from '@/questionnaire/text'
import { safeDestination } from './destination'
import { hashCode, hashToken, minutesValid, randomCode, randomToken } from './one-time'

/** Only the newest link and code of a person hold: a new one ends those before it. */
function addToken(tx: Tx, personId: string, link: string, code: string | null, destination: string | null, now: Date): void {
  const waiting = and(eq(signInTokens.personId, personId), isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, now))
  tx.update(signInTokens).set({ expiresAt: now }).where(waiting).run()
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000)
  const hashes = { linkHash: hashToken(link), codeHash: code === null ? null : hashCode(id, code) }
  tx.insert(signInTokens)
    .values({ id, personId, ...hashes, createdAt: now, expiresAt, destination })
    .run()
}

const confirmAddress = (locale: Locale, token?: string): string =>
  new URL(`/${locale}/sign-in/confirm${token ? `?token=${token}` : ''}`, env().NEXTAUTH_URL).href

/**
 * Queues a sign-in letter if the address belongs to somebody. The caller answers the same in either case and delivers after answering.
 * Outside the demonstration the stored letter has neither the link's token nor the code; the returned one does.
 * @param asked.destination where the person was going; other sites' addresses are ignored
 * @returns what to give to `deliverLetters`: empty for an unknown address
 */
export async function askForLetter(
  given: string,
  asked: { locale: Locale; destination?: string | null },
  now: Date = new Date(),
): Promise<Delivery[]> {
  const address = normalAddress(given)
  const [link, code] = [randomToken(), randomCode()]
  const letter = signInLetter(asked.locale, confirmAddress(asked.locale, link), code)
  const kept = env().DEMO ? letter : signInLetter(asked.locale, confirmAddress(asked.locale), '······')
  return database().transaction(
    (tx) => {
      const person = address ? personOfAddress(address) : undefined
      logEvent(tx, null, { kind: 'sign-in-asked', detail: { person: person?.id ?? null } }, now)
      if (!address || !person) return []
      addToken(tx, person.id, link, code, safeDestination(asked.destination), now)
      return [{ id: queueLetter(tx, { address, personId: person.id }, kept, now), letter }]
    },
    { behavior: 'immediate' },
  )
}

/** A one-time link for an operator to hand over; null for an unknown address. Ends the person's earlier links and codes. */
export async function makeOperatorLink(given: string, now: Date = new Date()): Promise<string | null> {
  const address = normalAddress(given)
  const link = randomToken()
  return database().transaction(
    (tx) => {
      const person = address ? personOfAddress(address) : undefined
      if (!person) return null
      addToken(tx, person.id, link, null, null, now)
      logEvent(tx, null, { kind: 'sign-in-link-made', detail: { person: person.id } }, now)
      return confirmAddress(person.locale, link)
    },
    { behavior: 'immediate' },
  )
}
