/** What has to be in place before the service answers: settings, schema, register, first administrators. */
import 'server-only'
import { database } from '@/db/client'
import { log } from './log'

/** Throws when the service cannot work; the process then does not start. */
export async function start(): Promise<void> {
  database()
  log.info('started')
}
