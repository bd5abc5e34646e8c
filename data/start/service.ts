/** Starts the service on its database, or says in one line why it does not; and leaves the database whole when it stops. */
import 'server-only'
import { closeDatabase } from '@/db/client'
import { env } from '@/env'
import type { DirectRoute } from '../system/direct-routes'
import { log } from '../system/log'
import { isFirst, isOneOfSeveral, tellStarter, whenTold } from '../system/siblings'
import { isRehearsal } from '../system/site'
import { tellStarted } from '../system/started'
import { leaveSignal, stopSignal } from '../system/stop-signal'
import { claimDatabase } from './claim'
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

/** Of several processes, the one that started them claims the database for all, while the first one loads its program. */
async function claimed(): Promise<void> {
  if (!isOneOfSeveral()) claimDatabase(env().DATABASE)
  else if (isFirst())
    await new Promise<void>((resolve) => {
      whenTold('database-claimed', resolve)
      tellStarter('database-awaited')
    })
}

/** The process of a rehearsal has no duties, and ends with the one that started it. */
function endWithStarter(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}

/** Milliseconds between being told and taking the duties: whoever asks a service that has just started comes first. */
const unhurried = 1000

/** The only process takes the duties at once; one of several when it is told. What they need is loaded then, by that one alone. */
async function beginDuties(): Promise<void> {
  if (isRehearsal()) return endWithStarter()
  const take = async () => (await import('./duties')).takeDuties()
  const takeOrEnd = () =>
    take().catch((error: unknown) => {
      // Whoever started this process believes that it has them: ended, it hands them to another.
      log.fatal({ err: error }, 'the duties cannot be taken: this process ends')
      process.exit(1)
    })
  if (isOneOfSeveral()) whenTold('take-duties', () => void setTimeout(takeOrEnd, unhurried))
  else await take()
}

/**
 * Puts everything in place before the service answers.
 * @param direct routes that do not pass the framework
 * @throws OperatorFault and what is not expected: it then does not work at all
 */
export async function startService(direct: readonly DirectRoute[]): Promise<void> {
  // What the service writes is nobody else's.
  process.umask(0o077)
  await claimed()
  closeAtEnd()
  await start({ direct })
  await beginDuties()
  tellStarted()
}
