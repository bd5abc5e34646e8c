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
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { openRoundOf } from './open-round'
import { readOpenTexts } from './open-texts'

type Row = Pick<typeof answerQuotes.$inferSelect, 'id' | 'responseId' | 'key' | 'quote'>

/** The newest row of each answer that was ever approved, in the order of their approval. @param upTo a publishing's version */
function newestQuotes(db: Reader, roundId: number, upTo?: number): Row[] {
  const { id, responseId, key, quote } = answerQuotes
  const where = and(eq(responses.roundId, roundId), upTo === undefined ? undefined : lte(id, upTo))
  const rows = db
    .select({ id, responseId, key, quote })
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

/** Of one question: what may be quoted now of each answer, by its response. */
export const quotesOf = (db: Reader, roundId: number, key: string): Map<number, string> =>
  new Map(newestQuotes(db, roundId).flatMap((row) => (row.key === key && row.quote !== null ? [[row.responseId, row.quote] as const] : [])))

/** How many answers of a round may be quoted now. */
export const countQuotes = (db: Reader, roundId: number): number => newestQuotes(db, roundId).filter(({ quote }) => quote !== null).length

/** So much of a word tells a name apart, however it is inflected: "Helsin" of Helsingissä, "Turk" of Turku. */
const stemOf = (name: string): string => name.slice(0, Math.max(3, name.length - 2))

/**
 * Does a text name a municipality? Of the one that wrote it the beginning of its name is enough, of others the name with any ending.
 * @param own names of the municipality that wrote; @param all names of all
 */
export function namesMunicipality(text: string, own: readonly string[], all: readonly string[]): boolean {
  const words = text.split(/[^\p{L}-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  return words.some((word) => own.some((name) => word.startsWith(stemOf(name))) || all.some((name) => word.startsWith(name)))
}

/** `names-municipality`, `empty`: nothing was written. */
export type QuoteApproved = 'done' | 'unchanged' | 'empty' | 'names-municipality'

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
    const namesIn = (rows: typeof names) => rows.flatMap(({ nameFi, nameSv }) => [nameFi, nameSv])
    const own = names.filter((each) => each.code === text.municipality)
    if (namesMunicipality(quote, namesIn(own), namesIn(names))) return 'names-municipality'
    if (quotesOf(tx, round.id, key).get(responseId) === quote) return 'unchanged'
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
    if (!quotesOf(tx, round.id, key).has(responseId)) return 'unchanged'
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
  return newestQuotes(database(), round.id, upTo).flatMap(({ key, quote }) =>
    quote !== null && findSlot(round.questionnaire, key)?.question.key === question ? [quote] : [],
  )
}
