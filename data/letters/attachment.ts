/**
 * Files that leave with letters: a calendar file stands in the letter's row; the answers of a sending are made into one. The letter's row names the sending; the file is made in a worker when the letter
 * leaves, and the same for all its letters of a language (docs/decisions/027-sent-and-unsent.md).
 */
import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { letters } from '@/db/schema-letters'
import { env } from '@/env'
import { calendarFile } from '@/mail/calendar'
import type { Attachment } from '@/mail/letter'
import type { SentPdf, SentPdfOrder } from '../answering/own-answers/make-sent-pdf'
import { AppError } from '../errors'
import { log } from '../system/log'
import { inWorker, theService } from '../system/workers'

const makeInWorker = inWorker<SentPdfOrder, SentPdf>('data/answering/own-answers/make-sent-pdf.ts')

/** Letters of a sending leave after one another: the last few files are kept. */
const mostKept = 4
const keptOf = perConnection(() => new Map<string, Promise<SentPdf>>())

function sentPdf(order: SentPdfOrder): Promise<SentPdf> {
  const kept = keptOf(database())
  const name = `${order.submission} ${order.locale}`
  const made = kept.get(name) ?? makeInWorker(order, theService)
  kept.delete(name)
  kept.set(name, made)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  // The next letter tries again.
  made.catch(() => kept.get(name) === made && kept.delete(name))
  return made
}

type Stored = Pick<typeof letters.$inferSelect, 'id' | 'locale' | 'submissionId' | 'calendar'>

/**
 * The letter's file; null when it has none, and when none can be made: the letter leaves all the same, and says so.
 * @throws AppError busy: the service stops, and the letter waits
 */
export async function attachmentOf({ id, locale, submissionId, calendar }: Stored): Promise<Attachment | null> {
  if (calendar !== null) return calendarFile(locale, calendar)
  if (submissionId === null) return null
  try {
    const made = await sentPdf({ submission: submissionId, locale })
    if (made.ok) return { name: made.name, type: 'application/pdf', bytes: Buffer.from(made.bytes) }
    log.warn({ letter: id, cause: made.cause }, 'a letter leaves without its file')
  } catch (error) {
    if (error instanceof AppError && error.code === 'busy') throw error
    log.error({ letter: id, err: error }, 'a letter leaves without its file')
  }
  return null
}

/**
 * The file of a letter in the demonstration's mailbox, which everybody may look into.
 * @throws AppError not-found outside the demonstration, and when the letter has none; busy
 */
export async function demonstrationAttachment(letter: number): Promise<Attachment> {
  const row = env().DEMO ? database().select().from(letters).where(eq(letters.id, letter)).get() : undefined
  const file = row && (await attachmentOf(row))
  if (!file) throw new AppError('not-found')
  return file
}
