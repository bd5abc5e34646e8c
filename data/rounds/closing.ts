/** What an administrator looks at before a round is closed, or after its clock has closed it: what waits for a choice, and what else is open. */
import 'server-only'
import { database } from '@/db/client'
import type { Questionnaire } from '@/questionnaire/document'
import { canClose, daysLeft, roundState, roundTimes } from '@/questionnaire/round'
import { waitingForApproval } from '../answering/approval'
import { countFrame, countSent } from '../answers/round-counts'
import { AppError } from '../errors'
import { namesByCode } from '../register/municipality-names'
import { listReview, type ReviewRow } from '../results/review'
import { findRound } from '../round-acts/find-round'
import { type RunningExtension, runningExtensions } from '../round-acts/municipality-acts'
import { requireAdministrator, type Viewer } from '../viewer'
import { type ChangedAfterSending, changedAfterSending, isBegun } from './closing-choices'
import { listUnsent } from './kept-unsent'
import type { UnsentResponse } from './unsent-responses'

type Named = { nameFi: string; nameSv: string }
/** `isNow`: something was saved within the last ten minutes, and more still can be. */
export type DraftAtClosing = UnsentResponse & Named & { waitsForApproval: boolean; isNow: boolean }
export type EditAtClosing = ChangedAfterSending & Named & { isNow: boolean }

export type ClosingList = {
  code: string
  questionnaire: Questionnaire
  /** The clock has closed it: nobody but who was given more time can answer, and nothing is counted before the choices are made. */
  isClosedByClock: boolean
  closesAt: Date | null
  daysLeft: number | null
  municipalities: number
  sent: number
  /** Begun drafts, the most complete first; those without an answer are only counted. */
  drafts: DraftAtClosing[]
  empty: number
  edits: EditAtClosing[]
  /** Municipalities that may answer longer than the others, which closing ends. */
  extensions: RunningExtension[]
  /** Numbers that want a reason and have none. */
  unexplained: ReviewRow[]
}

const rightNow = 10 * 60_000

/**
 * The checklist of a round that can be closed.
 * @throws AppError not-signed-in, not-found (also of a round that is planned, or closed with its choices made), busy when the service stops
 */
export async function getClosing(viewer: Viewer, code: string, now: Date = new Date()): Promise<ClosingList> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code)
  if (!canClose(round.acts, now)) throw new AppError('not-found')
  const { unsent } = await listUnsent(round)
  const review = await listReview(viewer, code)
  const names = namesByCode(db)
  const named = (municipality: string) => names.get(municipality) ?? { nameFi: municipality, nameSv: municipality }
  const isClosedByClock = roundState(round.acts, now) === 'closed'
  const extensions = runningExtensions(db, round, now)
  const canStillAnswer = (municipality: string) => !isClosedByClock || extensions.some((each) => each.municipality === municipality)
  const isNow = (municipality: string, at: Date | null) =>
    canStillAnswer(municipality) && at !== null && now.getTime() - at.getTime() < rightNow
  const waiting = waitingForApproval(db, round.id)
  const { closesAt } = roundTimes(round.acts)
  return {
    code: round.code,
    questionnaire: round.questionnaire,
    isClosedByClock,
    closesAt,
    daysLeft: daysLeft(closesAt, now),
    municipalities: countFrame(db, round.id),
    sent: countSent(db, round.id),
    drafts: unsent
      .filter(isBegun)
      .map((draft) => ({
        ...draft,
        ...named(draft.municipality),
        waitsForApproval: waiting.has(draft.municipality),
        isNow: isNow(draft.municipality, draft.lastSavedAt),
      }))
      .sort((one, other) => other.shareAnswered - one.shareAnswered),
    empty: unsent.filter((draft) => !isBegun(draft)).length,
    edits: changedAfterSending(db, round).map((edit) => ({
      ...edit,
      ...named(edit.municipality),
      isNow: isNow(edit.municipality, edit.changes.at),
    })),
    extensions,
    unexplained: review.filter(({ check, note }) => check.grade === 'explain' && note === null),
  }
}
