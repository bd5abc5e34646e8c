/** Addresses of mail as people type and paste them, read to the one form they are stored and compared in. */
import { seenOnly } from './text'

/** Hyphens that word processors put where one was typed. */
const hyphens = /[\u2010\u2011]/g
const composed = (text: string): string => text.replace(hyphens, '-').normalize('NFKC').toLowerCase()

/**
 * A domain in its ASCII form, in which look-alike letters are no match: `äänekoski.fi` and `xn--nekoski-4waa.fi` are one.
 * Null when it is none that mail can reach.
 */
export function readDomain(given: string): string | null {
  const written = composed(seenOnly(given))
  // An address of the web may hold more than a domain (`kunta.fi/.elsewhere`, `%6bunta.fi`): of a domain nothing may be lost or mended.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written) || !URL.canParse(`http://${written}`)) return null
  const domain = new URL(`http://${written}`).hostname
  return domain.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(domain) ? domain : null
}

const isLocalPart = (given: string): boolean =>
  new TextEncoder().encode(given).length <= 64 &&
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(given)

const opening = /^(?:mailto:|["'<([«»“”„‘’‚\s])+/i
const closing = /["'>)\]«»“”‘’.,;:\s]+$/

/** What stands around an address when it is copied from a letter, a list or a page: name, brackets, quotes, marks of the sentence. */
function withoutSurroundings(given: string): string {
  const text = given.trim()
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*@[^<>]*)>[\s.,;]*$/.exec(text) ?? []
  // An address before the name's is a list of two, and which is meant is not for us to say.
  const isList = /@.*[,;]/s.test(name.replace(/"[^"]*"/g, ''))
  const bracketed = isList ? '' : (inBrackets ?? text)
  const bare = bracketed.replace(opening, '').replace(closing, '')
  return /^\s*["'<(]*\s*mailto:/i.test(bracketed) ? bare.replace(/\?.*$/s, '').replace(closing, '') : bare
}

/** An address as it is stored and compared: lower case, composed, its domain in ASCII. Null when no mail can reach it, or it is not one address. */
export function readAddress(given: string): string | null {
  // What nobody sees goes first, blanks stay: they tell a name from the address, and two addresses apart.
  const visible = [...given.slice(0, 1000)].map((each) => (/\s/u.test(each) ? each : seenOnly(each))).join('')
  const written = composed(withoutSurroundings(visible))
  const at = written.lastIndexOf('@')
  const [local, domain] = [written.slice(0, at), readDomain(written.slice(at + 1))]
  if (at < 1 || /\s/.test(written) || !domain || !isLocalPart(local)) return null
  const address = `${local}@${domain}`
  return address.length <= 254 ? address : null
}
