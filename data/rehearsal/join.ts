/** Joining a rehearsal, in its own process: whoever has the key of the link answers for a municipality of their choice. */
import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { frameUnits, memberships, people } from '@/db/schema'
import { env } from '@/env'
import { oneLine } from '@/questionnaire/reading/text'
import { isRehearsalCode } from '@/questionnaire/rehearsal'
import type { Locale, Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { startSession } from '../identity/sessions'
import { type AskedRound, findRound, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { sameHash } from '../system/one-time'

/** @throws AppError not-found where nothing is rehearsed, and without the key */
function requireKey(code: string, key: string): AskedRound {
  const own = env().REHEARSAL
  if (own === undefined || !isRehearsalCode(code) || !sameHash(own, key)) throw new AppError('not-found')
  return findRound(code)
}

/** What is rehearsed. @throws AppError not-found without the link's key */
export async function getRehearsalToJoin(code: string, key: string): Promise<{ survey: Text }> {
  return { survey: surveyTitle(requireKey(code, key)) }
}

type Joining = { municipality: string; name: string; locale: Locale }

/**
 * Makes somebody who answers for a municipality, and a session for them.
 * @returns the token for the cookie
 * @throws AppError not-found without the link's key, and of a municipality that is not asked
 */
export async function joinRehearsal(code: string, key: string, { municipality, name, locale }: Joining, now = new Date()): Promise<string> {
  const round = requireKey(code, key)
  const write = (tx: Tx): string => {
    const asked = and(eq(frameUnits.roundId, round.id), eq(frameUnits.municipality, municipality))
    if (!tx.select({ code: frameUnits.municipality }).from(frameUnits).where(asked).get()) throw new AppError('not-found')
    const id = randomUUID()
    tx.insert(people)
      .values({ id, name: oneLine(name), locale, createdAt: now })
      .run()
    tx.insert(memberships).values({ personId: id, municipality, addedAt: now }).run()
    logEvent(tx, null, { kind: 'rehearsal-joined', roundId: round.id, municipality, detail: null }, now)
    return startSession(tx, id, now)
  }
  return database().transaction(write, { behavior: 'immediate' })
}
