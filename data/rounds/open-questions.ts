/** All questions of a round that is open, for everybody: before signing in one may see what will be asked. */
import 'server-only'
import type { Questionnaire } from '@/questionnaire/document'
import { roundState, roundTimes } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { findRound, surveyTitle } from '../round-acts/find-round'
import { roundSettings } from '../round-acts/round-settings'

export type QuestionsBeforehand = {
  code: string
  survey: Text
  closesAt: Date | null
  /** Since when it is open. */
  openedAt: Date
  questionnaire: Questionnaire
  settings: RoundSettings
}

/** The questions of a round open at `now`. Public: no viewer. @throws AppError not-found, also of any other round */
export async function getQuestionsBeforehand(code: string, now: Date = new Date()): Promise<QuestionsBeforehand> {
  const round = findRound(code)
  const { openedAt, closesAt } = roundTimes(round.acts)
  if (roundState(round.acts, now) !== 'open' || !openedAt) throw new AppError('not-found')
  const { questionnaire } = round
  return { code, survey: surveyTitle(round), closesAt, openedAt, questionnaire, settings: roundSettings(round.id) }
}
