/** Copies of the database in a folder: what they are called, and which of them are kept. Pure. */

export type Copy = { name: string; at: Date }

/** What changes a database for good, so that it is copied before. */
export type Cause = 'migration' | 'restore'

const instantIn = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`

/** `kuntakysely-2026-11-29T03-00-00Z.db`: the database's name and the instant, to the second. */
export const copyName = (database: string, at: Date): string => `${database}-${instantIn(at)}.db`

/** `kuntakysely-before-migration-2026-11-29T03-00-00Z.db`. */
export const copyBeforeName = (database: string, cause: Cause, at: Date): string => copyName(`${database}-before-${cause}`, at)

/** The copies among the names of a folder, the newest first. Copies made before a migration or a restoration are called otherwise. */
export function copiesAmong(names: readonly string[], database: string): Copy[] {
  const copies = names.flatMap((name): Copy[] => {
    const found = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)Z\.db$/.exec(name.startsWith(`${database}-`) ? name.slice(database.length + 1) : '')
    const at = found ? new Date(`${found[1]}:${found[2]}:${found[3]}Z`) : null
    return at && !Number.isNaN(at.getTime()) ? [{ name, at }] : []
  })
  return copies.sort((one, other) => other.at.getTime() - one.at.getTime())
}

const day = 24 * 60 * 60_000
const kept = { days: 14, months: 12 }

/** The newest copy of each of the newest periods that have one. @param length of the part of an ISO instant that names the period */
function newestOfEach(copies: readonly Copy[], length: number, periods: number): Copy[] {
  const newest = new Map<string, Copy>()
  for (const copy of copies) {
    const period = copy.at.toISOString().slice(0, length)
    if (!newest.has(period)) newest.set(period, copy)
  }
  return [...newest.values()].slice(0, periods)
}

/**
 * Which copies are no longer kept: kept are all of the last 24 hours, and the newest of each of 14 days and of each of 12 months (UTC).
 * Days and months without a copy do not count, so that a service that stood still loses none.
 * @param copies the newest first
 */
export function copiesToDelete(copies: readonly Copy[], now: Date): Copy[] {
  const recent = copies.filter(({ at }) => now.getTime() - at.getTime() < day)
  const keep = new Set([...recent, ...newestOfEach(copies, 10, kept.days), ...newestOfEach(copies, 7, kept.months)])
  return copies.filter((copy) => !keep.has(copy))
}

const keptBefore = { newest: 3, days: 30 }

/**
 * Which copies made before a migration or a restoration are no longer kept: kept are the three newest of each cause, and all of 30 days.
 * Who restores several times in a row would else lose the answers that are in the first one alone.
 * @param names of the folder
 */
export function copiesBeforeToDelete(names: readonly string[], database: string, cause: Cause, now: Date): Copy[] {
  const older = copiesAmong(names, `${database}-before-${cause}`).slice(keptBefore.newest)
  return older.filter(({ at }) => now.getTime() - at.getTime() > keptBefore.days * day)
}

/** Milliseconds after which a new copy is due, and after which one that failed is tried again. */
const pauses = { good: day, failed: 60 * 60_000 }

/** Is a copy due? @param last when the last one succeeded, and when one was last tried */
export function isCopyDue(last: { goodAt: Date | null; triedAt: Date | null }, now: Date): boolean {
  const since = (at: Date | null) => (at ? now.getTime() - at.getTime() : Number.POSITIVE_INFINITY)
  return since(last.goodAt) >= pauses.good && since(last.triedAt) >= pauses.failed
}
