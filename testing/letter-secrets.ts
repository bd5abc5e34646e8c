/** What a letter tells its reader alone: not stored, but made of the letter's seed. */
import { desc, eq } from 'drizzle-orm'
import { codeOfSeed, tokenOfSeed } from '@/data/system/one-time'
import type { Db } from '@/db/client'
import { letters } from '@/db/schema-letters'

/** The link's token and the code of the newest letter, to anybody or to an address; empty when it has none. */
export function newestSecrets(db: Db, recipient?: string): { token: string; code: string } {
  const own = recipient === undefined ? undefined : eq(letters.recipient, recipient)
  const seed = db.select().from(letters).where(own).orderBy(desc(letters.id)).get()?.tokenSeed
  return seed ? { token: tokenOfSeed(seed), code: codeOfSeed(seed) } : { token: '', code: '' }
}
