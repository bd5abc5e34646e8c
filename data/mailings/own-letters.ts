/** Letters that administrators write of their own accord. One is there once its text is saved. */
import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailingTexts } from '@/db/schema-mailings'
import { isOwn, type OwnPurpose, partsOfOwn } from '@/questionnaire/mailing/purposes'
import type { Locale } from '@/questionnaire/text'

/** `subjects`: empty in a language in which it is not written. */
export type OwnLetter = { purpose: OwnPurpose; subjects: Record<Locale, string> }

/** A round's own letters, in the order of their numbers, and the number that the next one gets. Who may see them is for the caller to check. */
export function ownLettersOf(tx: Pick<Tx, 'select'>, roundId: number): { own: OwnLetter[]; nextNumber: number } {
  const { id, purpose, locale, subject } = mailingTexts
  const texts = tx.select({ purpose, locale, subject }).from(mailingTexts).where(eq(mailingTexts.roundId, roundId)).orderBy(asc(id)).all()
  const written = new Map<OwnPurpose, Record<Locale, string>>()
  for (const text of texts)
    if (isOwn(text.purpose))
      // The newest of a language comes last.
      written.set(text.purpose, { ...(written.get(text.purpose) ?? { fi: '', sv: '', en: '' }), [text.locale]: text.subject })
  const numberOf = (letter: OwnLetter) => partsOfOwn(letter.purpose).number
  const own = [...written].map(([of, subjects]) => ({ purpose: of, subjects })).sort((one, other) => numberOf(one) - numberOf(other))
  return { own, nextNumber: Math.max(0, ...own.map(numberOf)) + 1 }
}
