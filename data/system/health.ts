/** Is the service able to do its work? */
import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'

export type Health = { status: 'ok' | 'failing'; database: 'writable' | 'failing'; schema: number }

/** Takes the database's write lock for a moment; no viewer, because monitors ask without signing in. */
export async function getHealth(): Promise<Health> {
  try {
    const db = database()
    const schema = db.get<{ applied: number }>(sql`select count(*) as applied from __drizzle_migrations`).applied
    db.transaction(() => undefined, { behavior: 'immediate' })
    return { status: 'ok', database: 'writable', schema }
  } catch (error) {
    const { log } = await import('./log')
    log.error({ err: error }, 'health check failed')
    return { status: 'failing', database: 'failing', schema: 0 }
  }
}
