/** Links and codes in letters: the stored text has places for them, filled when the letter leaves. */
import 'server-only'
import type { letters } from '@/db/schema-letters'
import { codeOfSeed, tokenOfSeed } from '../system/one-time'

/** What stands in a letter for the token of its link and for its code. */
export type Secrets = { token: string; code: string }

/** Stand in a stored letter for its secrets. */
export const secretPlaces: Secrets = { token: 'TOKEN-OF-THIS-LETTER', code: 'CODE-OF-THIS-LETTER' }

export const secretsOfSeed = (seed: string): Secrets => ({ token: tokenOfSeed(seed), code: codeOfSeed(seed) })

type Stored = Pick<typeof letters.$inferSelect, 'locale' | 'subject' | 'text' | 'html' | 'replyTo' | 'tokenSeed'>

/** A stored letter as it is sent. */
export function withSecrets({ tokenSeed, ...stored }: Stored): Omit<Stored, 'tokenSeed'> {
  const { locale, subject, text, html, replyTo } = stored
  if (tokenSeed === null) return { locale, subject, text, html, replyTo }
  const { token, code } = secretsOfSeed(tokenSeed)
  const fill = (withPlaces: string) => withPlaces.replaceAll(secretPlaces.token, token).replaceAll(secretPlaces.code, code)
  return { locale, subject, text: fill(text), html: fill(html), replyTo }
}
