/** What everybody may know of a round that is being answered: that it is, and until when. */
import 'server-only'
import { roundState, roundTimes } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { listRoundsWithActs, surveyTitle } from '../round-acts/find-round'
import { roundSettings } from '../round-acts/round-settings'

export type OpenRound = { code: string; survey: Text; closesAt: Date | null; settings: RoundSettings }

/** Rounds open at `now`, the newest first. Public: no viewer. */
export async function listOpenNow(now = new Date()): Promise<OpenRound[]> {
  return listRoundsWithActs()
    .filter(({ acts }) => roundState(acts, now) === 'open')
    .map((round) => ({
      code: round.code,
      survey: surveyTitle(round),
      closesAt: roundTimes(round.acts).closesAt,
      settings: roundSettings(round.id),
    }))
}
