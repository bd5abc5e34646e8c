/** What the public may see changes by acts of rounds, by revisions, and by the moments that acts name: asked at every request, in every process. */
import 'server-only'
import { type Db, database } from '@/db/client'
import { roundActs } from '@/db/schema-rounds'

const statements = new WeakMap<Db, ReturnType<Db['$client']['prepare']>>()

function statementOf(db: Db) {
  const prepared =
    statements.get(db) ??
    db.$client
      .prepare(
        `select coalesce((select max(id) from round_acts), 0) || ' ' || coalesce((select max(id) from revisions), 0)
         || ' ' || (select count(*) || '.' || (count(person) + count(phone) + count(email)) from round_settings)
         || ' ' || coalesce((select max(id) from wording_corrections), 0)`,
      )
      .pluck()
  statements.set(db, prepared)
  return prepared
}

/**
 * Changes whenever somebody publishes, corrects figures or a question's wording, withdraws, opens, closes, or settles who asks: all these are
 * only ever added, or erased from, whatever of a person it is.
 */
export const publicStamp = (db: Db = database()): string => String(statementOf(db).get())

/** The first moment after `now` at which a round's own clock changes what is shown; null when none is set. */
export function nextMoment(now: Date, db: Db = database()): Date | null {
  const moments = db
    .select({ at: roundActs.at, until: roundActs.until })
    .from(roundActs)
    .all()
    .flatMap(({ at, until }) => [at, ...(until ? [until] : [])])
    .filter((each) => each > now)
  return moments.length ? new Date(Math.min(...moments.map(Number))) : null
}
