/** What has to stand before a round opens, by hand or by the clock; and opening it: its frame is frozen, its act and its event are added. */
import 'server-only'
import type { Tx } from '@/db/client'
import type { Questionnaire } from '@/questionnaire/document'
import { problemsOf } from '@/questionnaire/problems'
import type { DocumentProblem } from '@/questionnaire/problems/problem'
import { roundTimes } from '@/questionnaire/round'
import type { RegisterUnit } from '@/questionnaire/round-frame'
import type { OpeningObstacle } from '@/questionnaire/round-schedule'
import { addAct } from '../round-acts/add-act'
import { type AskedRound, findRoundById, type Round, roundsBefore } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { freezeFrame, plannedFrame } from './frame'

type Reader = Pick<Tx, 'select'>

/** The last round of the same survey before this one that was ever opened: what is asked and who is asked is compared with it. */
export const openedBefore = (round: Round, db: Reader): Round | undefined =>
  roundsBefore(round, db).findLast(({ acts }) => roundTimes(acts).openedAt !== null)

/** The questionnaire of that round; undefined when there is none. */
export function questionnaireBefore(round: Round, db: Reader): Questionnaire | undefined {
  const before = openedBefore(round, db)
  return before && findRoundById(before.id, db).questionnaire
}

/** The questionnaires of the survey's rounds before this one that were ever opened, the newest first: their keys mean what they meant. */
export const openedQuestionnaires = (round: Round, db: Reader): Questionnaire[] =>
  roundsBefore(round, db)
    .filter(({ acts }) => roundTimes(acts).openedAt !== null)
    .map(({ id }) => findRoundById(id, db).questionnaire)
    .reverse()

/** `frame` is null when the register cannot tell it. */
export type ReadyToOpen = { problems: DocumentProblem[]; frame: RegisterUnit[] | null }

/** What a planned round would be opened with. Who may know is for the caller to check. */
export const lookBeforeOpening = (round: AskedRound, db: Reader): ReadyToOpen => ({
  problems: problemsOf(round.questionnaire, questionnaireBefore(round, db), openedQuestionnaires(round, db)),
  frame: plannedFrame(round),
})

/** Why a round cannot be opened as it is; null when it can. A warning is no obstacle. */
export function obstacleOf({ problems, frame }: ReadyToOpen): Exclude<OpeningObstacle, 'over'> | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'questionnaire'
  return frame === null ? 'frame' : null
}

type Opened = {
  frame: readonly RegisterUnit[]
  closesAt: Date
  /** The administrator, or null for the clock, which goes by a schedule. */
  viewer: Viewer | null
  schedule?: number
}

/** Opens a planned round in the transaction that found that it can be. */
export function openPlanned(tx: Tx, round: Round, { frame, closesAt, viewer, schedule }: Opened, now: Date): void {
  freezeFrame(tx, round.id, frame)
  addAct(tx, round.id, { kind: 'opened', at: now, by: viewer?.personId ?? null, until: closesAt })
  const detail = { closesAt: closesAt.toISOString(), ...(schedule === undefined ? {} : { schedule }) }
  logEvent(tx, viewer, { kind: 'round-opened', roundId: round.id, detail }, now)
}
