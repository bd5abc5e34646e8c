/** What became of a letter, as people are told: in classes that have words, never in the mail server's own. Pure. */
import { type Delivery, deliveryState } from './delivery-state'

/**
 * Why a letter has not left. `address`: there is no such mailbox; `full`: it takes no more; `refused`: its server does not want the letter;
 * `put-off`: its server wants to be asked later; `unreachable`: our own way out does not work; `late`: it was of no use any more.
 */
export type FailureClass = 'address' | 'full' | 'refused' | 'put-off' | 'unreachable' | 'late'

/** What is said of a letter that has not certainly left. `why`: null where nothing is known. */
export type LetterFate = { state: 'failed' | 'waiting'; why: FailureClass | null } | { state: 'uncertain'; why: null }

/** The server's three-digit code, at the start or after the library's own words, and its enhanced one (RFC 3463). */
const codes = /(?:^|: )([45])(\d\d)[ -](?:[45]\.(\d{1,3})\.(\d{1,3})\b)?/

/** The class of a stored failure: the mail library's words, with the server's reply where there was one. */
export function failureClass(failure: string): FailureClass {
  const [, kind, code, subject, detail] = codes.exec(failure) ?? []
  // 53x: our own server does not know us, or not well enough.
  if (kind === undefined || code?.startsWith('3')) return 'unreachable'
  if (subject === '2' && detail === '2') return 'full'
  if (kind === '4') return 'put-off'
  if (subject !== undefined) return subject === '1' || (subject === '2' && detail === '1') ? 'address' : 'refused'
  if (code === '52') return 'full'
  return code === '50' || code === '51' || code === '53' ? 'address' : 'refused'
}

/** What there is to say of a letter; null when it left, or was given up untried because a newer one took its place. */
export function letterFate(letter: Delivery): LetterFate | null {
  const why = letter.failure === null ? null : failureClass(letter.failure)
  switch (deliveryState(letter)) {
    case 'sent':
      return null
    case 'uncertain':
      return { state: 'uncertain', why: null }
    case 'expired':
      return letter.attempts === 0 ? null : { state: 'failed', why: 'late' }
    case 'returned':
      return { state: 'failed', why: why === 'unreachable' ? 'refused' : why }
    case 'failed':
      // Without a server's reply it was the library that found the address impossible.
      return { state: 'failed', why: why === 'unreachable' ? 'address' : why }
    case 'waiting':
    case 'under-way':
      return { state: 'waiting', why }
  }
}
