/** What every process of the service finds: put there by the first one, before the others start. */
import 'server-only'
import type { Db } from '@/db/client'
import { doubtsOf, env } from '@/env'
import { ensureAdministrators } from '../people/people'
import { noteLookBeforeStart } from '../system/integrity'
import { log } from '../system/log'
import { forgetEarlierRun } from '../system/notes'
import { seedPlannedRound, seedRegister } from './seed'

/** @throws OperatorFault when what was removed from the database is not known any more */
export function putInPlace(db: Db, now: Date): void {
  forgetEarlierRun()
  noteLookBeforeStart(now)
  seedRegister(db, now)
  if (!env().DEMO) seedPlannedRound(db)
  ensureAdministrators(now)
  for (const doubt of doubtsOf(env())) log.warn(doubt)
}
