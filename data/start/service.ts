/** Starts the service on its database, or says in one line why it does not; and leaves the database whole when it stops. */
import 'server-only'
import { closeDatabase } from '@/db/client'
import { OperatorFault } from '@/db/operator-fault'
import { takeServiceLock } from '@/db/service-lock'
import { env } from '@/env'
import { startDailyBackups } from '../system/daily-backup'
import { watchPages } from '../system/integrity'
import { log } from '../system/log'
import { start } from './start'
import { requireUsable } from './usable'

/** @throws OperatorFault when another service works on the file */
function requireAlone(file: string): void {
  const holder = takeServiceLock(file)
  if (holder !== null) throw new OperatorFault(`Another service, process ${holder}, works on the database ${file}.`)
}

/** The file alone is then the whole database, so that it can be copied by itself. */
function closeAtEnd(): void {
  process.once('exit', () => {
    try {
      closeDatabase()
    } catch (error) {
      log.error({ err: error }, 'the database was not closed')
    }
  })
}

/** Puts everything in place before the service answers. @throws OperatorFault and what is not expected: it then does not work at all */
export async function startService(): Promise<void> {
  // What the service writes is nobody else's.
  process.umask(0o077)
  const file = env().DATABASE
  requireUsable(file)
  requireAlone(file)
  closeAtEnd()
  await start()
  watchPages()
  startDailyBackups()
}
