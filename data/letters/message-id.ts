/** The Message-ID of a letter, by which it is known again in what mail systems send back. */
import 'server-only'
import { env } from '@/env'
import { readAddress } from '@/questionnaire/reading/address'
import { sameHash, tagOfLetter } from '../system/one-time'

/** The domain letters come from, as it stands in EMAIL_FROM. */
const ownDomain = (): string => readAddress(env().EMAIL_FROM)?.split('@')[1] ?? 'localhost'

/** The same at each attempt, so that a receiver that got it twice keeps one. */
export const messageIdOf = (letter: number): string => `<letter.${letter}.${tagOfLetter(letter)}@${ownDomain()}>`

/** The letter that has this Message-ID; null when it is none that this service gave. */
export function letterOfMessageId(id: string): number | null {
  const [, number, tag] = /^<letter\.(\d{1,12})\.([\w-]{16})@[^<>\s]+>$/.exec(id) ?? []
  return number && tag && sameHash(tag, tagOfLetter(Number(number))) ? Number(number) : null
}
