/** Quotes of written answers: approved one by one, without the municipality's name, public once an act of publishing names them. */
import 'server-only'
import { and, asc, desc, eq, lte } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { municipalities, responses } from '@/db/schema'
import { answerQuotes } from '@/db/schema-open-answers'
import { findSlot } from '@/questionnaire/asked'
import { someLines } from '@/questionnaire/reading/text'
import { publishedBy } from '@/questionnaire/round'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { type AskedRound, findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { namesMunicipality } from './names-municipality'
import { openRoundOf } from './open-round'
import { readOpenTexts } from './open-texts'

type Row = Pick<typeof answerQuotes.$inferSelect, 'id' | 'responseId' | 'key' | 'version' | 'quote'>

/** The newest row of each answer that was ever approved, in the order of their approval. @param upTo a publishing's version */
function newestQuotes(db: Reader, roundId: number, upTo?: number): Row[] {
  const { id, responseId, key, version, quote } = answerQuotes
  const where = and(eq(responses.roundId, roundId), upTo === undefined ? undefined : lte(id, upTo))
  const rows = db
    .select({ id, responseId, key, version, quote })
    .from(answerQuotes)
    .innerJoin(responses, eq(responses.id, responseId))
    .where(where)
    .orderBy(asc(id))
    .all()
  return [...new Map(rows.map((row) => [`${row.responseId} ${row.key}`, row])).values()]
}

/** The version of all quotes of a round: what a publishing names. Null before the first. */
export const quotesVersion = (db: Reader, roundId: number): number | null =>
  db
    .select({ id: answerQuotes.id })
    .from(answerQuotes)
    .innerJoin(responses, eq(responses.id, answerQuotes.responseId))
    .where(eq(responses.roundId, roundId))
    .orderBy(desc(answerQuotes.id))
    .limit(1)
    .get()?.id ?? null

type Standing = { responseId: number; key: string; quote: string }

/**
 * The quotes that hold: of public questions, and of answers that still read as they did when they were approved.
 * @param upTo a publishing's version
 */
function standingQuotes(db: Reader, round: AskedRound, isAsked: (key: string) => boolean, upTo?: number): Standing[] {
  const approved = newestQuotes(db, round.id, upTo).filter(({ key, quote }) => {
    return quote !== null && isAsked(key) && findSlot(round.questionnaire, key)?.question.public === true
  })
  const keys = [...new Set(approved.map(({ key }) => key))]
  const texts = new Map(keys.map((key) => [key, readOpenTexts(db, round, key)]))
  return approved.flatMap(({ responseId, key, version, quote }) => {
    const text = texts.get(key)?.find((each) => each.responseId === responseId)
    return quote !== null && text?.versions.includes(version) ? [{ responseId, key, quote }] : []
  })
}

/** Of one question: what may be quoted now of each answer, by its response. */
export const quotesOf = (db: Reader, round: AskedRound, key: string): Map<number, string> =>
  new Map(standingQuotes(db, round, (each) => each === key).map(({ responseId, quote }) => [responseId, quote]))

/** How many answers of a round may be quoted now. */
export const countQuotes = (db: Reader, round: AskedRound): number => standingQuotes(db, round, () => true).length

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Is a quote the answer's own words? What stands between marks of leaving out, "…" or "[…]", must each be found in the answer. */
export function isFrom(answer: string, quote: string): boolean {
  const pieces = quote
    .split(/\[\s*(?:…|\.{3})\s*\]|…|\.{3}/)
    .map(spaced)
    .filter(Boolean)
  return pieces.length > 0 && pieces.every((piece) => spaced(answer).includes(piece))
}

/** `names-municipality`, `not-in-answer`, `empty`: nothing was written. */
export type QuoteApproved = 'done' | 'unchanged' | 'empty' | 'names-municipality' | 'not-in-answer'

/**
 * Approves what may be quoted of an answer: its text, or as much of it as tells nothing of who wrote. It is public once published.
 * @throws AppError not-signed-in, not-found (also an answer that does not count, or one to a question that is not public: the form says so)
 */
export async function approveQuote(
  viewer: Viewer,
  code: string,
  answer: { key: string; responseId: number },
  typed: string,
  now = new Date(),
): Promise<QuoteApproved> {
  const { key, responseId } = answer
  const write = (tx: Tx): QuoteApproved => {
    const { by, round, asked } = openRoundOf(viewer, code, key, now, tx)
    if (!asked.question.public) throw new AppError('not-found')
    const text = readOpenTexts(tx, round, key).find((each) => each.responseId === responseId)
    if (!text) throw new AppError('not-found')
    const quote = someLines(typed, 2000)
    if (quote === null) return 'empty'
    const names = tx.select().from(municipalities).all()
    const own = names.filter((each) => each.code === text.municipality)
    if (namesMunicipality(quote, own, names)) return 'names-municipality'
    if (!isFrom(text.text, quote)) return 'not-in-answer'
    if (quotesOf(tx, round, key).get(responseId) === quote) return 'unchanged'
    const row = { responseId, key, version: text.versions[0], quote, approvedAt: now, approvedBy: by }
    const { id } = tx.insert(answerQuotes).values(row).returning({ id: answerQuotes.id }).get()
    logEvent(tx, viewer, { kind: 'quote-approved', roundId: round.id, detail: { key, quote: id } }, now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * Takes an approval back; what is published stays so until it is published without it.
 * @throws AppError not-signed-in, not-found
 */
export async function withdrawQuote(
  viewer: Viewer,
  code: string,
  { key, responseId }: { key: string; responseId: number },
  now = new Date(),
): Promise<'done' | 'unchanged'> {
  const write = (tx: Tx) => {
    const { by, round } = openRoundOf(viewer, code, key, now, tx)
    if (!quotesOf(tx, round, key).has(responseId)) return 'unchanged'
    const [before] = tx
      .select({ version: answerQuotes.version })
      .from(answerQuotes)
      .where(and(eq(answerQuotes.responseId, responseId), eq(answerQuotes.key, key)))
      .orderBy(desc(answerQuotes.id))
      .limit(1)
      .all()
    if (!before) return 'unchanged'
    const row = { responseId, key, version: before.version, quote: null, approvedAt: now, approvedBy: by }
    const { id } = tx.insert(answerQuotes).values(row).returning({ id: answerQuotes.id }).get()
    logEvent(tx, viewer, { kind: 'quote-withdrawn', roundId: round.id, detail: { key, quote: id } }, now)
    return 'done'
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/**
 * What everybody may read of the written answers to a question: what the publishing names, without who wrote it.
 * @param question key of the question; texts of its "muu, mikä" are among them
 */
export function publishedQuotes(code: string, question: string, now = new Date()): string[] {
  const round = findRound(code)
  const upTo = publishedBy(round.acts, now)?.quotesTo
  if (upTo == null) return []
  const isAsked = (key: string) => findSlot(round.questionnaire, key)?.question.key === question
  return standingQuotes(database(), round, isAsked, upTo).map(({ quote }) => quote)
}
