/** A round's municipalities and what changed in them since the last round, for administrators: planned until it opens, frozen then. */
import 'server-only'
import { database } from '@/db/client'
import { municipalities } from '@/db/schema'
import { type FrameDifference, frameDifference } from '@/questionnaire/frame-difference'
import { roundState } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { findRound, openedBefore, surveyTitle } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { frozenFrame, plannedFrame } from './frame'

export type FramePreview = {
  round: string
  survey: Text
  /** Was it frozen at the opening? Otherwise it follows the register. */
  isFrozen: boolean
  sizeLimits: number[]
  /** Of the frame; null when the register cannot tell it. */
  size: { municipalities: number; population: number } | null
  /** The last round that was opened before, and what changed since; null when there is none, or no frame. */
  since: ({ round: string } & FrameDifference) | null
  /** By code; those of ended municipalities among them. */
  names: ReadonlyMap<string, Text>
}

/** @throws AppError not-signed-in, not-found */
export async function getFramePreview(viewer: Viewer, code: string, now: Date = new Date()): Promise<FramePreview> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const isFrozen = roundState(round.acts, now) !== 'planned'
  const frame = isFrozen ? frozenFrame(db, round.id) : plannedFrame(round)
  const [before] = openedBefore(round, db)
  const rows = db.select().from(municipalities).all()
  const { sizeLimits } = round
  return {
    round: code,
    survey: surveyTitle(round, db),
    isFrozen,
    sizeLimits,
    size: frame && { municipalities: frame.length, population: frame.reduce((sum, { population }) => sum + population, 0) },
    since: frame && before ? { round: before.code, ...frameDifference(frozenFrame(db, before.id), frame, sizeLimits, rows) } : null,
    names: new Map(rows.map(({ code: municipality, nameFi, nameSv }) => [municipality, { fi: nameFi, sv: nameSv }])),
  }
}
