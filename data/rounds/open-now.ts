/** What everybody may know of a round that is being answered: that it is, and until when. */
import 'server-only'
import { database } from '@/db/client'
import { surveys } from '@/db/schema'
import { roundState, roundTimes } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { listRoundsWithActs } from '../round-acts/find-round'

export type OpenRound = { code: string; survey: Text; closesAt: Date | null }

/** Rounds open at `now`, the newest first. Public: no viewer. */
export async function listOpenNow(now = new Date()): Promise<OpenRound[]> {
  const titles = new Map(
    database()
      .select()
      .from(surveys)
      .all()
      .map(({ key, title }) => [key, title]),
  )
  return listRoundsWithActs().flatMap(({ code, survey, acts }) => {
    const title = titles.get(survey)
    return title && roundState(acts, now) === 'open' ? [{ code, survey: title, closesAt: roundTimes(acts).closesAt }] : []
  })
}
