/** What has to stand before a round opens, by hand or by the clock; and opening it: its frame is frozen, its act and its event are added. */
import 'server-only'
import type { Tx } from '@/db/client'
import { problemsOf } from '@/questionnaire/problems'
import type { DocumentProblem } from '@/questionnaire/problems/problem'
import type { RegisterUnit } from '@/questionnaire/round-frame'
import type { OpeningObstacle } from '@/questionnaire/round-schedule'
import { endRunning } from '../rehearsal/rows'
import { addAct } from '../round-acts/add-act'
import { type AskedRound, openedBefore, type Round } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { freezeFrame, plannedFrame } from './frame'

type Reader = Pick<Tx, 'select'>

/** `frame` is null when the register cannot tell it. */
export type ReadyToOpen = { problems: DocumentProblem[]; frame: RegisterUnit[] | null }

/** What a planned round would be opened with. Who may know is for the caller to check. */
export function lookBeforeOpening(round: AskedRound, db: Reader): ReadyToOpen {
  const opened = openedBefore(round, db).map(({ questionnaire }) => questionnaire)
  return { problems: problemsOf(round.questionnaire, opened[0], opened), frame: plannedFrame(round) }
}

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

/** Opens a planned round in the transaction that found that it can be; what was rehearsed is over. */
export function openPlanned(tx: Tx, round: Round, { frame, closesAt, viewer, schedule }: Opened, now: Date): void {
  endRunning(tx, round.id, viewer, now)
  freezeFrame(tx, round.id, frame)
  addAct(tx, round.id, { kind: 'opened', at: now, by: viewer?.personId ?? null, until: closesAt })
  const detail = { closesAt: closesAt.toISOString(), ...(schedule === undefined ? {} : { schedule }) }
  logEvent(tx, viewer, { kind: 'round-opened', roundId: round.id, detail }, now)
}
