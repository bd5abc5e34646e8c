/** Starts the service on its database, or says in one line why it does not; and leaves the database whole when it stops. */
import 'server-only'
import { closeDatabase } from '@/db/client'
import { env } from '@/env'
import { log } from '../system/log'
import { isOneOfSeveral } from '../system/siblings'
import { leaveSignal, stopSignal } from '../system/stop-signal'
import { claimDatabase } from './claim'
import { beginDuties } from './duties'
import { start } from './start'

/** The file alone is then the whole database, so that it can be copied by itself; not where other processes go on with it. */
function closeAtEnd(): void {
  process.once('exit', () => {
    try {
      closeDatabase({ isShared: leaveSignal().aborted && !stopSignal().aborted })
    } catch (error) {
      log.error({ err: error }, 'the database was not closed')
    }
  })
}

/** Puts everything in place before the service answers. @throws OperatorFault and what is not expected: it then does not work at all */
export async function startService(): Promise<void> {
  // What the service writes is nobody else's.
  process.umask(0o077)
  // Of several, the one that started them has done it for all.
  if (!isOneOfSeveral()) claimDatabase(env().DATABASE)
  closeAtEnd()
  start()
  beginDuties()
}
