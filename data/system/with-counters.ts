/** What all processes of the service share beside the database: the file of counters, kept open in spite of faults. */
import 'server-only'
import { type Counters, counters, isCountersFault, renewCounters } from '@/db/counters'
import { log } from './log'

/**
 * A damaged file, or a full disk, must not keep anybody out: the file is opened or begun anew, and where it cannot be written, this process
 * goes on in its memory until it ends. What the file held begins anew then.
 */
export function withCounters<Result>(work: (own: Counters) => Result): Result {
  for (const where of ['file', ':memory:'] as const) {
    try {
      return work(counters())
    } catch (error) {
      if (!isCountersFault(error)) throw error
      log.error({ err: error, next: where }, 'the counters failed and are opened anew')
      renewCounters(where)
    }
  }
  return work(counters())
}
