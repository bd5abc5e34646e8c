/** The ways in that a person has: sessions, links and codes on their way to the mailbox, and invitations' links. */
import 'server-only'
import { and, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions, signInTokens } from '@/db/schema-sign-in'
import { spendInvitations } from './invitation-link'

/** A person's links and codes that nobody has used and that still hold, as a condition. */
export const tokensWaiting = (personId: string, now: Date): SQL | undefined =>
  and(eq(signInTokens.personId, personId), isNull(signInTokens.usedAt), gt(signInTokens.expiresAt, now))

/** Ends a person's links and codes that nobody has used. */
export function endTokens(tx: Tx, personId: string, now: Date): void {
  tx.update(signInTokens).set({ expiresAt: now }).where(tokensWaiting(personId, now)).run()
}

/**
 * Ends every way in that a person has; an invitation's link that nobody has used only mails a code from now on.
 * @returns how many sessions stood until now
 */
export function endWaysIn(tx: Tx, personId: string, now: Date): number {
  const ended = tx.delete(sessions).where(eq(sessions.personId, personId)).returning({ expires: sessions.expires }).all()
  endTokens(tx, personId, now)
  spendInvitations(tx, personId, now)
  return ended.filter(({ expires }) => expires > now).length
}
