/** What an administrator decides when a round is closed: which drafts, and which changes made after sending, count. */
import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { responses } from '@/db/schema'
import { closingChoices } from '@/db/schema-closing'
import { savedAfterSending, type UnsentChanges, unsentChanges } from '../answering/unsent'
import { currentAnswers, type Reader } from '../answers/current'
import { draftsOfRound } from '../answers/of-round'
import type { AskedRound } from '../round-acts/find-round'
import { type UnsentOfRound, type UnsentResponse, unsentNow } from './unsent-responses'

/** Codes of municipalities. What is in neither list, and was begun or changed after the choices were made, does not count. */
export type ClosingChoices = {
  /** All drafts that are at least 80 % complete. */
  acceptDrafts?: boolean
  /** Single ones of them. */
  drafts?: readonly string[]
  /** Those whose changes after sending count. */
  edits?: readonly string[]
}

export type ChangedAfterSending = { responseId: number; municipality: string; sentAt: Date; changes: UnsentChanges }

/** Responses of a round that say something else by now than what was sent, by municipality code. Who may see them is for the caller to check. */
export const changedAfterSending = (db: Reader, { id, questionnaire }: Pick<AskedRound, 'id' | 'questionnaire'>): ChangedAfterSending[] =>
  savedAfterSending(db, id)
    .flatMap(({ responseId, municipality, submissionId, submittedAt }) => {
      const changes = unsentChanges(db, { id: submissionId }, questionnaire, currentAnswers(db, responseId))
      return changes ? [{ responseId, municipality, sentAt: submittedAt, changes }] : []
    })
    .sort((one, other) => (one.municipality < other.municipality ? -1 : 1))

/** Of a draft without any answer nothing is decided. */
export const isBegun = ({ answered }: UnsentResponse): boolean => answered > 0

/** How many of each count, and how many stay as they were. */
export type Chosen = { acceptedDrafts: number; leftDrafts: number; acceptedEdits: number; leftEdits: number }

type Row = { responseId: number; kind: 'draft' | 'edits'; counted: boolean }

/** Where no draft is chosen, none need be read to know how complete it is. */
const leftDrafts = (tx: Tx, roundId: number): Row[] =>
  draftsOfRound(tx, roundId)
    .filter(({ answers }) => Object.values(answers).some((value) => value !== null))
    .map(({ responseId }) => ({ responseId, kind: 'draft', counted: false }))

/** Are drafts among the choices? */
export const areDraftsChosen = ({ acceptDrafts = false, drafts = [] }: ClosingChoices): boolean => acceptDrafts || drafts.length > 0

/** Writes the choices of a closing, within its transaction. @param looked the drafts as they were read before it; undefined where none is chosen */
export function writeChoices(
  tx: Tx,
  { round, act, looked }: { round: AskedRound; act: number; looked: UnsentOfRound | undefined },
  { acceptDrafts = false, drafts = [], edits = [] }: ClosingChoices,
  by: { person: string; at: Date },
): Chosen {
  const [ofDrafts, ofEdits] = [new Set(drafts), new Set(edits)]
  const drawn = looked
    ? unsentNow(tx, round, looked)
        .unsent.filter(isBegun)
        .map(({ responseId, municipality, acceptable }): Row => {
          return { responseId, kind: 'draft', counted: acceptable && (acceptDrafts || ofDrafts.has(municipality)) }
        })
    : leftDrafts(tx, round.id)
  const changed = changedAfterSending(tx, round).map(({ responseId, municipality }): Row => {
    return { responseId, kind: 'edits', counted: ofEdits.has(municipality) }
  })
  const rows = [...drawn, ...changed]
  if (rows.length > 0)
    tx.insert(closingChoices)
      .values(rows.map((row) => ({ actId: act, ...row })))
      .run()
  const counted = rows.filter((row) => row.counted).map(({ responseId }) => responseId)
  if (counted.length > 0) tx.update(responses).set({ acceptedAt: by.at, acceptedBy: by.person }).where(inArray(responses.id, counted)).run()
  const count = (kind: 'draft' | 'edits', isCounted: boolean) => rows.filter((row) => row.kind === kind && row.counted === isCounted).length
  return {
    acceptedDrafts: count('draft', true),
    leftDrafts: count('draft', false),
    acceptedEdits: count('edits', true),
    leftEdits: count('edits', false),
  }
}
