/** The code of a sign-in letter as people type and paste it: alone, with what stands around it, or the letter's link in its place. */
import { plainText } from './text'

/** What a code field held: the code's six digits, or the token of a pasted link. */
export type SignInMeans = { code: string } | { token: string }

const one = (found: Iterable<RegExpExecArray>): string | null => {
  const different = new Set([...found].map(([digits]) => digits.replace(/\D/g, '')))
  const [only = null] = different
  return different.size === 1 ? only : null
}

/** The means to sign in that were pasted, or null when there are none to be found, or several. */
export function readSignInMeans(pasted: string): SignInMeans | null {
  const text = plainText(pasted.slice(0, 10_000)).normalize('NFKC')
  const token = /[?&]token=([\w-]{20,200})/.exec(text)?.[1]
  if (token) return { token }
  const digits = text.replace(/\D/g, '')
  if (digits.length === 6) return { code: digits }
  if (!/\p{L}/u.test(text)) return null
  const code = one(text.matchAll(/(?<!\d)\d{6}(?!\d)/g)) ?? one(text.matchAll(/(?<!\d)\d{3}[\p{Zs}\p{Pd}]\d{3}(?!\d)/gu))
  return code === null ? null : { code }
}
