/** Findings in the words of administrators: written beside the generated ones, public once an act of publishing names them. */
import 'server-only'
import { and, desc, eq, lte } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { findingTexts } from '@/db/schema-findings'
import { someLines } from '@/questionnaire/reading/text'
import { publishedBy } from '@/questionnaire/round'
import { type Locale, locales } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { type Article, articleOf, figuresOfPart, partsOf } from '@/results/story/article'
import { sayPart } from '@/results/words/say-article'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { findRound } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'
import { getResultsToPublish } from './results'

type Row = typeof findingTexts.$inferSelect
const place = (part: string, locale: Locale) => `${part} ${locale}`

/** The newest row of each part and language of a round. @param upTo a publishing's version: nothing that was written later */
function newestTexts(db: Reader, roundId: number, upTo?: number): Map<string, Row> {
  const where = and(eq(findingTexts.roundId, roundId), upTo === undefined ? undefined : lte(findingTexts.id, upTo))
  const rows = db.select().from(findingTexts).where(where).orderBy(findingTexts.id).all()
  return new Map(rows.map((row) => [place(row.part, row.locale), row]))
}

/** The version of all texts of a round: what a publishing names. Null before the first. */
export const textsVersion = (db: Reader, roundId: number): number | null =>
  db
    .select({ id: findingTexts.id })
    .from(findingTexts)
    .where(eq(findingTexts.roundId, roundId))
    .orderBy(desc(findingTexts.id))
    .limit(1)
    .get()?.id ?? null

/** A part in one language. */
export type FindingText = {
  locale: Locale
  /** As it is generated from the present figures. */
  generated: string
  /** As it was written; null where it was not, or was taken back. */
  written: string | null
  /** The row that `written` is read from, or what took it back; 0 for none: a newer one is not overwritten by who has not seen it. */
  version: number
  /** What was generated from the figures it was written on; null when the figures are the same now. */
  outdated: string | null
}

export type FindingPart = { part: string; texts: FindingText[] }
export type Findings = {
  round: string
  survey: RoundResults['survey']
  /** Whose figures the texts are of. */
  revision: NonNullable<RoundResults['revision']>
  article: Article
  parts: FindingPart[]
}

const textOf = (article: Article, part: string, locale: Locale, row: Row | undefined): FindingText => ({
  locale,
  generated: sayPart(article, part, locale) ?? '',
  written: row?.text ?? null,
  version: row?.id ?? 0,
  outdated: row?.text != null && row.figures !== figuresOfPart(article, part) ? row.generated : null,
})

/**
 * All parts of the article in every language, as generated from the newest frozen figures and as written.
 * @returns null while nothing is frozen: there are no figures to write of
 * @throws AppError not-signed-in, not-found
 */
export async function getFindings(viewer: Viewer, code: string, now = new Date()): Promise<Findings | null> {
  const results = await getResultsToPublish(viewer, code, now)
  if (!results?.revision) return null
  const { survey, revision } = results
  const article = articleOf(results)
  const rows = newestTexts(database(), findRound(code).id)
  const textsOf = (part: string) => locales.map((locale) => textOf(article, part, locale, rows.get(place(part, locale))))
  return { round: code, survey, revision, article, parts: partsOf(article).map((part) => ({ part, texts: textsOf(part) })) }
}

/** A text as it was typed. `basedOn`: the version that the writer saw. Nothing, or the generated text, takes a written one back. */
export type TypedText = { locale: Locale; text: string; basedOn: number }

/** `conflict`: somebody else has written in that language meanwhile, what `stands` now and its `version`; nothing was saved. */
export type FindingSaved = { ok: true; written: number } | { ok: false; code: 'conflict'; locale: Locale; stands: string; version: number }

const longest = 4000

/**
 * Writes a part in some languages on the figures of now.
 * @throws AppError not-signed-in, not-found (also a part that the article has not, and a round without frozen figures)
 */
export async function saveFinding(
  viewer: Viewer,
  code: string,
  part: string,
  typed: readonly TypedText[],
  now = new Date(),
): Promise<FindingSaved> {
  const by = requireAdministrator(viewer)
  const results = await getResultsToPublish(viewer, code, now)
  const article = results && articleOf(results)
  const figures = article && figuresOfPart(article, part)
  if (!article || figures == null) throw new AppError('not-found')
  const write = (tx: Tx): FindingSaved => {
    const round = findRound(code, tx)
    const stand = newestTexts(tx, round.id)
    const rows = typed.map(({ locale, text, basedOn }) => {
      const generated = sayPart(article, part, locale) ?? ''
      const cleaned = someLines(text, longest)
      return { locale, basedOn, generated, text: cleaned === generated ? null : cleaned, before: stand.get(place(part, locale)) }
    })
    const changed = rows.filter(({ text, before }) => text !== (before?.text ?? null) || (text !== null && before?.figures !== figures))
    const conflict = changed.find(({ basedOn, before }) => (before?.id ?? 0) !== basedOn)
    if (conflict) {
      const { locale, before, generated } = conflict
      return { ok: false, code: 'conflict', locale, stands: before?.text ?? generated, version: before?.id ?? 0 }
    }
    for (const { locale, text, generated } of changed) {
      const row = { roundId: round.id, part, locale, text, generated, figures, writtenAt: now, writtenBy: by }
      const { id } = tx.insert(findingTexts).values(row).returning({ id: findingTexts.id }).get()
      const kind = text === null ? 'finding-taken-back' : 'finding-written'
      logEvent(tx, viewer, { kind, roundId: round.id, detail: { part, locale, text: id } }, now)
    }
    return { ok: true, written: changed.length }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

/** By part, texts up to a version where they stand on the figures of the results. */
function textsUpTo(results: RoundResults, locale: Locale, upTo: number | undefined): Map<string, string> {
  const article = articleOf(results)
  const rows = newestTexts(database(), findRound(results.summary.round).id, upTo)
  return new Map(
    partsOf(article).flatMap((part) => {
      const row = rows.get(place(part, locale))
      return row?.text != null && row.figures === figuresOfPart(article, part) ? [[part, row.text] as const] : []
    }),
  )
}

/**
 * What everybody reads in place of generated texts: those that the publishing names, where they stand on the figures that it shows.
 * Who may read the round is for the caller to check.
 * @param results as everybody sees them
 * @returns by part
 */
export function publishedTexts(results: RoundResults, locale: Locale, now = new Date()): Map<string, string> {
  const upTo = publishedBy(findRound(results.summary.round).acts, now)?.textsTo
  return upTo == null ? new Map() : textsUpTo(results, locale, upTo)
}

/** The same as it will be once the newest texts are published. @param results as everybody will see them */
export const textsToPublish = (results: RoundResults, locale: Locale): Map<string, string> => textsUpTo(results, locale, undefined)
