/** What a round says of itself, as administrators wrote it last. It is said to everybody who answers, so no viewer is asked for. */
import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { settledRounds } from '@/db/schema-rounds'
import { roundState } from '@/questionnaire/round'
import { type RoundSettings, unsettled } from '@/questionnaire/round-settings'
import { listRoundsWithActs } from './find-round'

type Reader = Pick<Tx, 'select'>

/** A row with its settings apart. `version`: its id, 0 before the first. */
export type SettledRound = { version: number; settings: RoundSettings; savedAt: Date | null; savedBy: string | null }

const newestOf = perConnection((db) =>
  db
    .select()
    .from(settledRounds)
    .where(eq(settledRounds.roundId, sql.placeholder('round')))
    .orderBy(desc(settledRounds.id))
    .limit(1)
    .prepare(),
)

/** One row as it is read. */
export function settledOf(row: typeof settledRounds.$inferSelect | undefined): SettledRound {
  if (!row) return { version: 0, settings: unsettled, savedAt: null, savedBy: null }
  const { id, roundId: _, savedAt, savedBy, ...settings } = row
  return { version: id, settings, savedAt, savedBy }
}

/** The newest settings of a round, with who saved them. */
export const newestSettings = (roundId: number, db: Reader = database()): SettledRound => settledOf(newestOf(db).get({ round: roundId }))

/** What stands for a round; of one that nobody has settled anything of, nothing does: every part is null, and all get the receipt. */
export const roundSettings = (roundId: number, db: Reader = database()): RoundSettings => newestSettings(roundId, db).settings

/** Those of the only round that is open at `now`; undefined when none is, or several are. */
export function settingsOfOpenRound(now: Date, db: Reader = database()): RoundSettings | undefined {
  const [only, ...others] = listRoundsWithActs(undefined, db).filter(({ acts }) => roundState(acts, now) === 'open')
  return only && others.length === 0 ? roundSettings(only.id, db) : undefined
}
