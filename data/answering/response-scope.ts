/** The scope of a response: one round and one municipality, found through the viewer. What the viewer may not see is not found. */
import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { frameUnits, responses } from '@/db/schema'
import type { Questionnaire, Section } from '@/questionnaire/document'
import { canAnswer, roundState } from '@/questionnaire/round'
import { AppError } from '../errors'
import { may, type Right } from '../rights'
import { findRound, type Round } from '../round-acts/find-round'
import { roundFor } from '../round-acts/municipality-acts'
import { requirePerson, type Viewer } from '../viewer'

/** Which answers: a round's code, and the municipality's code where the viewer has several or is of the association. */
export type Where = { round: string; municipality?: string | undefined }

export type ResponseScope = {
  /** As it is for the municipality: with the time that was given to it alone. */
  round: Round
  questionnaire: Questionnaire
  municipality: string
  /** How an answer saved here comes: typed by a member, or entered by an administrator. */
  source: 'member' | 'proxy'
}

const unitOf = perConnection((db) =>
  db
    .select({ code: frameUnits.municipality })
    .from(frameUnits)
    .where(and(eq(frameUnits.roundId, sql.placeholder('round')), eq(frameUnits.municipality, sql.placeholder('municipality'))))
    .prepare(),
)
const responseOf = perConnection((db) =>
  db
    .select()
    .from(responses)
    .where(and(eq(responses.roundId, sql.placeholder('round')), eq(responses.municipality, sql.placeholder('municipality'))))
    .prepare(),
)

/** Does the round ask the municipality? */
export const isInFrame = (tx: Db | Tx, round: number, municipality: string) => unitOf(tx).get({ round, municipality }) !== undefined

/** The viewer's own municipalities that are in the round's frame. */
const ownIn = (tx: Db | Tx, viewer: Viewer, roundId: number): string[] =>
  viewer.municipalities.filter((code) => isInFrame(tx, roundId, code)).sort()

/** @param right that opens every municipality of the frame */
function chooseMunicipality(tx: Db | Tx, viewer: Viewer, roundId: number, named: string | undefined, right: Right): string {
  const own = ownIn(tx, viewer, roundId)
  if (named === undefined) {
    if (own.length > 1 || (own.length === 0 && may(viewer, right))) throw new AppError('municipality-required')
    if (own[0] === undefined) throw new AppError('not-found')
    return own[0]
  }
  if (own.includes(named)) return named
  if (!may(viewer, right) || !isInFrame(tx, roundId, named)) throw new AppError('not-found')
  return named
}

/** What of a scope is enough to read. */
export type ReadableScope = Omit<ResponseScope, 'source'>

/**
 * The scope as the viewer may read it: a member's own, and any for whoever may read every answer. Nothing can be written with it.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export function findReadableScope(tx: Db | Tx, viewer: Viewer, where: Where, now: Date): ReadableScope {
  const { source: _, ...scope } = scopeFor('readEveryAnswer', tx, viewer, where, now, findRound)
  return scope
}

/**
 * The scope as the viewer may answer in it: a member's own, and any for an administrator, by proxy. A planned round is not there for members.
 * @param find finds the round
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export const findScope = (tx: Db | Tx, viewer: Viewer, where: Where, now: Date, find = findRound): ResponseScope =>
  scopeFor('actAsProxy', tx, viewer, where, now, find)

function scopeFor(right: Right, tx: Db | Tx, viewer: Viewer, where: Where, now: Date, find: typeof findRound): ResponseScope {
  requirePerson(viewer)
  const { questionnaire, ...round } = find(where.round, tx)
  if (roundState(round.acts, now) === 'planned' && !may(viewer, 'administer')) throw new AppError('not-found')
  const municipality = chooseMunicipality(tx, viewer, round.id, where.municipality, right)
  return {
    round: roundFor(tx, round, municipality),
    questionnaire,
    municipality,
    source: viewer.municipalities.includes(municipality) ? 'member' : 'proxy',
  }
}

/** A section of the round's questionnaire. @throws AppError not-found */
export function requireSection({ questionnaire }: Pick<ResponseScope, 'questionnaire'>, key: string): Section {
  const section = questionnaire.sections.find((each) => each.key === key)
  if (!section) throw new AppError('not-found')
  return section
}

/** Refuses writes outside the time of answering. @throws AppError not-found (planned), round-closed */
export function requireOpen(scope: ResponseScope, now: Date): void {
  if (canAnswer(scope.round.acts, now)) return
  throw new AppError(roundState(scope.round.acts, now) === 'planned' ? 'not-found' : 'round-closed')
}

/** The municipality's response, or undefined while nothing has been saved. */
export const findResponse = (tx: Db | Tx, { round, municipality }: Pick<ResponseScope, 'round' | 'municipality'>) =>
  responseOf(tx).get({ round: round.id, municipality })

/** The id of the municipality's one response, made at the first save, also when two save at once. */
export function ensureResponse(tx: Tx, scope: ResponseScope, viewer: Viewer, now: Date): number {
  const unit = { roundId: scope.round.id, municipality: scope.municipality }
  return tx
    .insert(responses)
    .values({ ...unit, startedAt: now, startedBy: viewer.personId })
    .onConflictDoUpdate({ target: [responses.roundId, responses.municipality], set: unit })
    .returning({ id: responses.id })
    .get().id
}
