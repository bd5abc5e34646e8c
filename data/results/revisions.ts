/** Revisions: results of a closed round, frozen under one SHA-256 over canonical JSON without personal data. */
import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { revisions, rounds } from '@/db/schema'
import { roundTimes } from '@/questionnaire/round'
import { canonical } from '@/results/canonical'
import { type RevisionDocument, upgradeRevisionDocument } from '@/results/revision-format'
import type { Reader } from '../answers/current'
import { listRoundsWithActs } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

export type Revision = {
  id: number
  number: number
  /** SHA-256 of the document's bytes, hexadecimal. */
  hash: string
  reason: string
  computedAt: Date
  document: RevisionDocument
}

/** In hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
/** What a revision is to hold, and its hash. */
export type ComputedRevision = { document: string; hash: string }

/** A round that was closed by hand and whose results were not frozen since then. */
export function isUnfrozen(db: Reader, roundId: number): boolean {
  const [round] = listRoundsWithActs(eq(rounds.id, roundId), db)
  const closedAt = round ? roundTimes(round.acts).closedAt : null
  if (!closedAt) return false
  const newest = db
    .select({ at: revisions.computedAt })
    .from(revisions)
    .where(eq(revisions.roundId, roundId))
    .orderBy(desc(revisions.number))
    .get()
  return !newest || newest.at < closedAt
}

/**
 * Writes what was computed as the round's next revision, with the event.
 * @param viewer the administrator who closed, or null for the service itself
 * @param reason why the revision was made, e.g. "closed"
 * @throws AppError not-signed-in, not-found
 */
export function writeRevision(
  tx: Tx,
  roundId: number,
  { document, hash }: ComputedRevision,
  viewer: Viewer | null,
  reason: string,
  now: Date,
): { id: number; number: number; hash: string } {
  const computedBy = viewer ? requireAdministrator(viewer) : null
  const before = tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.roundId, roundId))
    .orderBy(desc(revisions.number))
    .get()
  const number = (before?.number ?? 0) + 1
  const { id } = tx
    .insert(revisions)
    .values({ roundId, number, hash, document, reason, computedAt: now, computedBy })
    .returning({ id: revisions.id })
    .get()
  logEvent(tx, viewer, { kind: 'revision-frozen', roundId, detail: { number, hash, reason } }, now)
  return { id, number, hash }
}

// Frozen documents never change, so each is read once: as many as stand beside a round after decades of rounds.
const cachedDocuments = new Map<string, { document: RevisionDocument; length: number }>()
const mostCachedCharacters = 32_000_000

function cacheDocument(hash: string, document: RevisionDocument, length: number): void {
  cachedDocuments.set(hash, { document, length })
  let characters = [...cachedDocuments.values()].reduce((sum, each) => sum + each.length, 0)
  for (const [oldest, each] of cachedDocuments) {
    if (characters <= mostCachedCharacters) return
    cachedDocuments.delete(oldest)
    characters -= each.length
  }
}

function documentFrom(db: Reader, { id, hash }: Found): RevisionDocument | undefined {
  const known = cachedDocuments.get(hash)
  if (known) return known.document
  const row = db.select({ document: revisions.document }).from(revisions).where(eq(revisions.id, id)).get()
  if (!row) return undefined
  if (sha256(row.document) !== hash) throw new Error(`the document of revision ${id} is not what its hash says`)
  const document = upgradeRevisionDocument(JSON.parse(row.document))
  if (document) cacheDocument(hash, document, row.document.length)
  return document
}

/** What stands before a document in its row. */
type Found = { id: number; number: number; hash: string }
/** What stands behind it, and is reached through all its pages. */
type Behind = Pick<Revision, 'reason' | 'computedAt'>

const knownBehind = perConnection(() => new Map<number, Behind>())

function behindDocument(db: Reader, id: number): Behind | undefined {
  const known = knownBehind(db).get(id)
  if (known) return known
  const { reason, computedAt } = revisions
  const behind = db.select({ reason, computedAt }).from(revisions).where(eq(revisions.id, id)).get()
  if (behind) knownBehind(db).set(id, behind)
  return behind
}

function readRevision(db: Reader, found: Found): Revision | undefined {
  const document = documentFrom(db, found)
  const behind = document && behindDocument(db, found.id)
  return behind && { ...found, ...behind, document }
}

const found = { id: revisions.id, number: revisions.number, hash: revisions.hash }
const newestOf = perConnection((db) => {
  const ofRound = eq(revisions.roundId, sql.placeholder('round'))
  return db.select(found).from(revisions).where(ofRound).orderBy(desc(revisions.number)).limit(1).prepare()
})
const oneOf = perConnection((db) =>
  db
    .select(found)
    .from(revisions)
    .where(eq(revisions.id, sql.placeholder('id')))
    .prepare(),
)

/**
 * The newest revision of a round, or undefined when there is none or its format is not read any more. Who may see it is for
 * the caller to check. Its document is shared: do not change it.
 */
export function latestRevision(roundId: number, db: Reader = database()): Revision | undefined {
  const newest = newestOf(db).get({ round: roundId })
  return newest && readRevision(db, newest)
}

/** What tells a revision from others, without its document. */
export type RevisionStamp = Pick<Revision, 'id' | 'hash' | 'computedAt'>

/** The newest revision that a round had at an instant. Who may see it is for the caller to check. */
export function revisionAt(roundId: number, at: Date, db: Reader = database()): RevisionStamp | undefined {
  const { id, number, hash, computedAt } = revisions
  const until = and(eq(revisions.roundId, roundId), lte(computedAt, at))
  return db.select({ id, hash, computedAt }).from(revisions).where(until).orderBy(desc(number)).limit(1).get()
}

/** One revision; otherwise as `latestRevision`. */
export function revisionOf(id: number, db: Reader = database()): Revision | undefined {
  const one = oneOf(db).get({ id })
  return one && readRevision(db, one)
}

/** Number and reason of one revision, without reading its document. */
export function numberAndReason(id: number, db: Reader = database()): Pick<Revision, 'number' | 'reason'> | undefined {
  const one = oneOf(db).get({ id })
  const behind = one && behindDocument(db, id)
  return behind && { number: one.number, reason: behind.reason }
}

/** Every revision of a round that was ever published: somebody may have kept its files. */
export function publishedRevisions(roundId: number, db: Reader = database()): Revision[] {
  const [round] = listRoundsWithActs(eq(rounds.id, roundId), db)
  const ids = new Set((round?.acts ?? []).flatMap((act) => (act.kind === 'published' ? [act.revisionId] : [])))
  return [...ids].flatMap((id) => revisionOf(id, db) ?? [])
}

/** Writing a whole document out takes longer than a page may: once for as long as the document is in memory. */
const countedInputs = new WeakMap<RevisionDocument, string>()

/** What the figures of a document were counted from. */
export function countedIn(document: RevisionDocument): string {
  const known = countedInputs.get(document)
  if (known !== undefined) return known
  const { answers, frame, questionnaire, summary } = document
  const counted = sha256(canonical({ answers, frame, questionnaire, referenceDate: summary.referenceDate }))
  countedInputs.set(document, counted)
  return counted
}

/** Did two revisions count the same? Their hashes may differ all the same: a later one may be of another format. */
export function isCountedAlike(revision: Revision, other: RevisionStamp): boolean {
  if (revision.hash === other.hash) return true
  const whole = revisionOf(other.id)
  return whole !== undefined && countedIn(whole.document) === countedIn(revision.document)
}
