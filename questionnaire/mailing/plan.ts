/** Who gets a letter of a mailing and who does not, and why: decided of each municipality by itself. Pure. */
import type { Locale, Text } from '../text'
import { isReminder, kindOf, type MailingPurpose } from './purposes'

/** An address of a municipality. `personId`: of a member, or of somebody who once was invited; null of others. */
export type Reached = {
  address: string
  personId: string | null
  name: string | null
  locale: Locale
  /** A person's own, or the registry's, whose letters are for others to read. */
  kind: 'person' | 'registry'
  /** Do letters arrive, and is somebody there to read them? */
  works: boolean
}

export type MailedMunicipality = {
  code: string
  name: Text
  response: 'none' | 'started' | 'sent'
  /** Somebody has a section open, or saved an answer within the hour. */
  isAtIt: boolean
  /** It was given more time than others, and that has not run out. */
  isExtended: boolean
  /** It stays out of this round, and said so. */
  hasDeclined: boolean
  /** Each address once. */
  reached: readonly Reached[]
  /** Addresses to which a letter of this purpose has been written in this round already. */
  had: ReadonlySet<string>
}

/** Why a municipality gets no letter. */
export const leftOutReasons = ['answered', 'not-answered', 'declined', 'extended', 'at-it', 'had-it', 'bounced', 'no-address'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export type PlannedLetters = { letters: readonly Reached[]; leftOut: LeftOutReason | null }

/** Which of its addresses letters of the purpose are for. A reminder goes to the registry where there is nobody else. */
function addressesFor(purpose: MailingPurpose, reached: readonly Reached[]): readonly Reached[] {
  const of = (kind: Reached['kind']) => reached.filter((each) => each.kind === kind)
  if (purpose === 'registry') return of('registry')
  const people = of('person')
  return isReminder(purpose) && !people.some(({ works }) => works) ? [...people, ...of('registry')] : people
}

function reasonBefore(purpose: MailingPurpose, municipality: MailedMunicipality): LeftOutReason | null {
  const { response, isAtIt, isExtended, hasDeclined } = municipality
  if (kindOf(purpose) === 'ask' && response === 'sent') return 'answered'
  if (kindOf(purpose) === 'thank' && response !== 'sent') return 'not-answered'
  if (kindOf(purpose) === 'ask' && hasDeclined) return 'declined'
  if (!isReminder(purpose)) return null
  return isExtended ? 'extended' : isAtIt ? 'at-it' : null
}

/** @returns the letters, or the first reason why there are none */
export function planLetters(purpose: MailingPurpose, municipality: MailedMunicipality): PlannedLetters {
  const before = reasonBefore(purpose, municipality)
  if (before) return { letters: [], leftOut: before }
  const addresses = addressesFor(purpose, municipality.reached)
  if (addresses.length === 0) return { letters: [], leftOut: 'no-address' }
  const working = addresses.filter(({ works }) => works)
  if (working.length === 0) return { letters: [], leftOut: 'bounced' }
  const letters = working.filter(({ address }) => !municipality.had.has(address))
  return letters.length > 0 ? { letters, leftOut: null } : { letters, leftOut: 'had-it' }
}
