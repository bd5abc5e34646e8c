/** What the letters of a mailing say: as administrators wrote it for the round, else for the round before, else as the service proposes. */
import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { people } from '@/db/schema'
import { mailingTexts } from '@/db/schema-mailings'
import { proposedText } from '@/mail/mailing'
import { isOwn, type MailingPurpose } from '@/questionnaire/mailing/purposes'
import { type MailingText, problemsOfText, type TemplateProblem, tidyText } from '@/questionnaire/mailing/template'
import type { Locale, Text } from '@/questionnaire/text'
import { findRound, type RoundInTime, roundsBefore, surveyTitle } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { requireAdministrator, type Viewer } from '../viewer'

type Reader = Pick<Tx, 'select'>

/** `version`: the row's id, 0 where nobody has written one for the round. `from`: whose words they are. */
export type StandingText = MailingText & {
  version: number
  from: 'round' | 'earlier' | 'service'
  savedAt: Date | null
  savedBy: string | null
}

const newestOf = perConnection((db) =>
  db
    .select()
    .from(mailingTexts)
    .where(
      and(
        eq(mailingTexts.roundId, sql.placeholder('round')),
        eq(mailingTexts.purpose, sql.placeholder('purpose')),
        eq(mailingTexts.locale, sql.placeholder('locale')),
      ),
    )
    .orderBy(desc(mailingTexts.id))
    .limit(1)
    .prepare(),
)

/** The text that stands. Who may see it is for the caller to check. */
export function mailingText(tx: Reader, round: RoundInTime & { id: number }, purpose: MailingPurpose, locale: Locale): StandingText {
  const own = newestOf(tx).get({ round: round.id, purpose, locale })
  if (own) return { subject: own.subject, body: own.body, version: own.id, from: 'round', savedAt: own.savedAt, savedBy: own.savedBy }
  // An own letter was written for its own round.
  const before = isOwn(purpose) ? [] : roundsBefore(round, tx)
  const earlier = before.map(({ id }) => newestOf(tx).get({ round: id, purpose, locale })).findLast((row) => row !== undefined)
  const words = earlier ? { subject: earlier.subject, body: earlier.body } : proposedText(purpose, locale)
  return { ...words, version: 0, from: earlier ? 'earlier' : 'service', savedAt: null, savedBy: null }
}

export type TextToEdit = { round: string; survey: Text; standing: StandingText }

/** A text for the administrator who edits it. @throws AppError not-signed-in, not-found */
export async function getMailingText(viewer: Viewer, code: string, purpose: MailingPurpose, locale: Locale): Promise<TextToEdit> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const standing = mailingText(db, round, purpose, locale)
  return { round: code, survey: surveyTitle(round, db), standing: { ...standing, savedBy: nameOf(db, standing.savedBy) } }
}

export type TextSaved =
  | { ok: true }
  | { ok: false; code: 'invalid'; problems: TemplateProblem[] }
  /** Another (`by`) has saved it meanwhile, as `stands`: nothing was saved. */
  | { ok: false; code: 'conflict'; by: string | null; stands: StandingText }

/**
 * Saves a text as it was typed; letters that stand in the queue already say what they said.
 * @param basedOn the version that the writer saw
 * @throws AppError not-signed-in, not-found
 */
export async function saveMailingText(
  viewer: Viewer,
  code: string,
  of: { purpose: MailingPurpose; locale: Locale },
  typed: MailingText,
  basedOn: number,
  now: Date = new Date(),
): Promise<TextSaved> {
  const by = requireAdministrator(viewer)
  const text = tidyText(typed)
  const problems = problemsOfText(text)
  const write = (tx: Tx): TextSaved => {
    const round = findRound(code, tx)
    if (problems.length > 0) return { ok: false, code: 'invalid', problems }
    const stands = mailingText(tx, round, of.purpose, of.locale)
    if (stands.subject === text.subject && stands.body === text.body) return { ok: true }
    if (stands.version !== basedOn) return { ok: false, code: 'conflict', by: nameOf(tx, stands.savedBy), stands }
    const { id } = tx
      .insert(mailingTexts)
      .values({ roundId: round.id, ...of, ...text, savedAt: now, savedBy: by })
      .returning({ id: mailingTexts.id })
      .get()
    logEvent(tx, viewer, { kind: 'mailing-text-saved', roundId: round.id, detail: { ...of, text: id } }, now)
    return { ok: true }
  }
  return database().transaction(write, { behavior: 'immediate' })
}

const nameOf = (tx: Reader, person: string | null): string | null =>
  person === null ? null : (tx.select({ name: people.name }).from(people).where(eq(people.id, person)).get()?.name ?? null)
