/** What has to be in place before the service answers: settings, schema, register, first administrators. */
import 'server-only'
import { database } from '@/db/client'
import { env } from '@/env'
import { log } from './log'
import { ensureAdministrators } from './people'
import { seedPlannedRound, seedRegister } from './seed'

/** Throws when the service cannot work; the process then does not start. */
export async function start(): Promise<void> {
  const now = new Date()
  const db = database()
  seedRegister(db, now)
  if (!env().DEMO) seedPlannedRound(db)
  ensureAdministrators(now)
  log.info('started')
}
