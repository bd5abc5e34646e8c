/** What became of letters: for the people of a municipality of those they asked for, for administrators of all. */
import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { letters } from '@/db/schema-letters'
import { env } from '@/env'
import { type LetterFate, letterFate } from '@/mail/letter-fate'
import { requireAdministrator, type Viewer } from '../viewer'
import { mailServer } from './delivery'
import { messageIdOf } from './message-id'

const { attempts, nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure, createdAt } = letters
const delivery = { attempts, nextAttemptAt, startedAt, endingAt, sentAt, failedAt, uncertainAt, expiredAt, returnedAt, failure, createdAt }

/** In the demonstration a letter has arrived once it is in the mailbox. */
const isToTell = (fate: LetterFate | null): fate is LetterFate => fate !== null && !(fate.state === 'waiting' && env().DEMO)

export type FateOfPerson = LetterFate & { queuedAt: Date }

const lettersAbout = perConnection((db) =>
  db
    .select({ ...delivery, personId: letters.personId })
    .from(letters)
    .where(and(eq(letters.municipality, sql.placeholder('municipality')), isNotNull(letters.personId)))
    .orderBy(asc(letters.id))
    .prepare(),
)

/**
 * By person, what there is to say of the newest letter that the municipality's people asked to be sent to that person.
 * Who may ask is for the caller to check.
 */
export function fatesOf(tx: Pick<Tx, 'select'>, municipality: string): ReadonlyMap<string, FateOfPerson> {
  const rows = lettersAbout(tx).all({ municipality })
  const newest = new Map(rows.map((row) => [row.personId, row]))
  const told = [...newest].flatMap(([personId, row]): [string, FateOfPerson][] => {
    const fate = letterFate(row)
    return personId !== null && isToTell(fate) ? [[personId, { ...fate, queuedAt: row.createdAt }]] : []
  })
  return new Map(told)
}

export type UnsentLetter = {
  id: number
  queuedAt: Date
  recipient: string
  subject: string
  locale: 'fi' | 'sv' | 'en'
  fate: LetterFate
  attempts: number
  /** In the words of the mail server or library; for administrators only. */
  failure: string | null
  /** Of an uncertain one, by what it is found in the logs of mail servers, and whether it is still of use. */
  uncertain: { messageId: string; isUseful: boolean } | null
}

export type UnsentLetters = {
  /** Where letters go: out by mail, in the demonstration into its mailbox, or nowhere while no mail server is set. */
  goTo: 'mail' | 'mailbox' | 'nowhere'
  /** The newest of those that did not leave, may not have left, or wait. */
  letters: UnsentLetter[]
  /** Of the newest, how many did not leave or may not have. */
  lost: number
}

const mostShown = 200

/** The letters that have not certainly left, the newest 200. @throws AppError not-signed-in, not-found */
export async function listUnsentLetters(viewer: Viewer, now: Date = new Date()): Promise<UnsentLetters> {
  requireAdministrator(viewer)
  const { id, recipient, subject, locale, usefulUntil } = letters
  const tried = sql`(${letters.expiredAt} is null or ${letters.attempts} > 0)`
  const rows = database()
    .select({ ...delivery, id, recipient, subject, locale, usefulUntil })
    .from(letters)
    .where(
      and(
        or(isNull(letters.sentAt), isNotNull(letters.returnedAt)),
        ne(letters.recipient, ''),
        tried,
        env().DEMO ? sql`${letters.attempts} > 0` : undefined,
      ),
    )
    .orderBy(desc(letters.id))
    .limit(mostShown)
    .all()
  const unsent = rows.flatMap((row): UnsentLetter[] => {
    const fate = letterFate(row)
    if (!isToTell(fate)) return []
    const { id, createdAt: queuedAt, recipient, subject, locale, attempts, failure, usefulUntil } = row
    const uncertain = fate.state === 'uncertain' ? { messageId: messageIdOf(id), isUseful: usefulUntil > now } : null
    return [{ id, queuedAt, recipient, subject, locale, fate, attempts, failure, uncertain }]
  })
  const goTo = env().DEMO ? 'mailbox' : mailServer() ? 'mail' : 'nowhere'
  return { goTo, letters: unsent, lost: unsent.filter(({ fate }) => fate.state !== 'waiting').length }
}
