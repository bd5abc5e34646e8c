/** What has to be in place before the service answers: settings, schema, register, first administrators. */
import 'server-only'
import { eq } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { counters } from '@/db/counters'
import { OperatorFault } from '@/db/operator-fault'
import { rounds } from '@/db/schema'
import { env, isProduction } from '@/env'
import { keepPages } from '../kept-pages/keep-pages'
import { sheetsOfferedAt } from '../kept-pages/keepable'
import { KeptAnswers } from '../kept-pages/kept-answers'
import { leadToRehearsal } from '../rehearsal/lead'
import { savesFirst } from '../system/admission'
import { answerDirectly, type DirectRoute } from '../system/direct-routes'
import { addPeer } from '../system/forwarded'
import { log } from '../system/log'
import { mendRequest } from '../system/mangled'
import { preparePage } from '../system/page-requests'
import { setRequestSteps } from '../system/request-steps'
import { isFirst } from '../system/siblings'
import { isRehearsal } from '../system/site'
import { answerUnknownAction } from '../system/unknown-action'

/** The demonstration shows every letter to everybody, so it never serves a database that real answers are or will be in. */
function refuseReal(db: Db): void {
  if (!db.select().from(rounds).where(eq(rounds.sample, false)).limit(1).get()) return
  throw new OperatorFault('DEMO: the database holds rounds that are not sample data; the demonstration needs a database of its own.')
}

/**
 * Puts everything in place. Throws when the service cannot work; the process then does not start.
 * @param direct routes that do not pass the framework
 */
export async function start({ direct = [], now = new Date() }: { direct?: readonly DirectRoute[]; now?: Date } = {}): Promise<void> {
  const db = database()
  if (env().DEMO) refuseReal(db)
  const { fault } = counters()
  if (fault) log.error({ err: fault }, 'the counters cannot be opened: limits are counted in memory until the service starts again')
  const { isKept, answerKept } = keepPages(new KeptAnswers(), sheetsOfferedAt)
  const first = [addPeer, ...(isRehearsal() ? [] : [leadToRehearsal]), mendRequest, answerUnknownAction]
  const steps = isProduction() ? [savesFirst(isKept), answerKept, preparePage, answerDirectly(direct)] : [savesFirst(), preparePage]
  setRequestSteps([...first, ...steps])
  // Only the first process needs the modules of it.
  if (isFirst()) (await import('./put-in-place')).putInPlace(db, now)
  log.info('started')
}
