/** Letters that administrators write of their own accord. One is there once its text is saved. */
import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailings, mailingTexts } from '@/db/schema-mailings'
import { isOwn, type OwnPurpose, partsOfOwn } from '@/questionnaire/mailing/purposes'
import { type Locale, locales } from '@/questionnaire/text'
import type { Round } from '../round-acts/find-round'
import { mailingText } from './texts'

/** `subjects`: empty in a language in which it is not written. */
export type OwnLetter = { purpose: OwnPurpose; subjects: Record<Locale, string> }

/** A round's own letters, in the order of their numbers, and the number that the next one gets. Who may see them is for the caller to check. */
export function ownLettersOf(tx: Pick<Tx, 'select' | 'selectDistinct'>, round: Round): { own: OwnLetter[]; nextNumber: number } {
  const named = [mailingTexts, mailings].flatMap((table) =>
    tx.selectDistinct({ purpose: table.purpose }).from(table).where(eq(table.roundId, round.id)).all(),
  )
  const purposes = [...new Set(named.map(({ purpose }) => purpose))].filter(isOwn)
  purposes.sort((one, other) => partsOfOwn(one).number - partsOfOwn(other).number)
  const own = purposes.map((purpose) => ({
    purpose,
    subjects: Object.fromEntries(locales.map((locale) => [locale, mailingText(tx, round, purpose, locale).subject])) as Record<
      Locale,
      string
    >,
  }))
  const last = purposes.at(-1)
  return { own, nextNumber: (last ? partsOfOwn(last).number : 0) + 1 }
}
