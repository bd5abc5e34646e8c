/** Whether letters can leave at all: what stands of the sender that the operator's settings give. */
import 'server-only'
import { isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letters } from '@/db/schema-letters'
import { env } from '@/env'
import { letterSender } from '../system/site'

/** `server`, `from`: not set; `untested`: set, but no letter has left so far. The demonstration's mailbox takes them all. */
export type SenderState = 'server' | 'from' | 'untested' | 'done'

/** What EMAIL_FROM is without being set leads nowhere. */
const isNowhere = (address: string): boolean => address.endsWith('@localhost')

export function senderState(tx: Pick<Tx, 'select'>): SenderState {
  const { DEMO, EMAIL_SERVER } = env()
  if (DEMO) return 'done'
  if (!EMAIL_SERVER) return 'server'
  if (isNowhere(letterSender())) return 'from'
  return tx.select({ id: letters.id }).from(letters).where(isNotNull(letters.sentAt)).limit(1).get() ? 'done' : 'untested'
}
