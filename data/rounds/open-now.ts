/** What everybody may know of a round that is being answered: that it is, and until when. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { rounds, surveys } from '@/db/schema'
import { roundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'

export type OpenRound = { code: string; survey: Text; closesAt: Date | null }

/** Rounds open at `now`, the newest first. Public: no viewer. */
export async function listOpenNow(now = new Date()): Promise<OpenRound[]> {
  const rows = database().select().from(rounds).innerJoin(surveys, eq(surveys.key, rounds.survey)).orderBy(desc(rounds.referenceDate)).all()
  return rows
    .filter((row) => roundState(row.rounds, now) === 'open')
    .map((row) => ({ code: row.rounds.code, survey: row.surveys.title, closesAt: row.rounds.closesAt }))
}
