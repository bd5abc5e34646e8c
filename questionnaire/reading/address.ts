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

/** A part between quotes that need none (`"maija.virtanen"`) without them; any other as it is. */
const unquoted = (local: string): string => {
  const inner = /^"(.*)"$/s.exec(local)?.[1]?.replace(/\\(.)/gs, '$1')
  return inner !== undefined && isLocalPart(inner) ? inner : local
}

const opening = /^(?:mailto:|["'<([«»“”„‘’‚\s])+/i
const closing = /["'>)\]«»“”‘’.,;:\s]+$/

/** A quote that opens the part before the at sign, and is closed there, belongs to the address. */
const quotedAddress = /^(?:mailto:|[<(\s])*("(?:[^"\\]|\\.)+"@[^\s"]+)$/is

/** What stands around an address when it is copied from a letter, a list or a page: name, brackets, quotes, marks of the sentence. */
function withoutSurroundings(given: string): string {
  const text = given.trim()
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*@[^<>]*)>[\s.,;]*$/.exec(text) ?? []
  // An address before the name's is a list of two, and which is meant is not for us to say.
  const isList = /@.*[,;]/s.test(name.replace(/"[^"]*"/g, ''))
  const bracketed = isList ? '' : (inBrackets ?? text)
  const ended = bracketed.replace(closing, '')
  const bare = quotedAddress.exec(ended)?.[1] ?? ended.replace(opening, '')
  return /^\s*["'<(]*\s*mailto:/i.test(bracketed) ? bare.replace(/\?.*$/s, '').replace(closing, '') : bare
}

/** Most addresses: every sign of them is seen. */
const plainlySeen = /^[ -~]*$/

/** Why a text is no address: what to tell whoever typed it. */
export type AddressFault = 'empty' | 'no-at' | 'several' | 'blank' | 'quoted' | 'local' | 'domain' | 'long'

/** Which of them it is, of a text that is no address as it stands. */
function faultOf(written: string, local: string, domain: string | null): AddressFault | null {
  if (!written.includes('@')) return 'no-at'
  if (/@.*[\s,;<]+.*@/s.test(written)) return 'several'
  if (/^".*"$/s.test(local)) return 'quoted'
  if (/\s/.test(written)) return 'blank'
  if (local.includes('@')) return 'several'
  if (!isLocalPart(local)) return new TextEncoder().encode(local).length > 64 ? 'long' : 'local'
  if (!domain) return 'domain'
  return local.length + 1 + domain.length > 254 ? 'long' : null
}

/**
 * An address as it is stored and compared: lower case, composed, its domain in ASCII, quotes gone that it does not need; or the first
 * thing that keeps it from being one. Quoted parts that need their quotes are refused: hardly any mail server takes them.
 */
export function explainAddress(given: string): { address: string } | { fault: AddressFault } {
  // What nobody sees goes first, blanks stay: they tell a name from the address, and two addresses apart.
  const text = given.slice(0, 1000)
  const visible = plainlySeen.test(text) ? text : [...text].map((each) => (/\s/u.test(each) ? each : seenOnly(each))).join('')
  if (!visible.trim()) return { fault: 'empty' }
  const written = composed(withoutSurroundings(visible))
  const at = written.lastIndexOf('@')
  const [local, domain] = [unquoted(written.slice(0, Math.max(at, 0))), readDomain(written.slice(at + 1))]
  // A list of two is emptied by what stands around it.
  const fault = written === '' && visible.includes('@') ? 'several' : faultOf(written, local, domain)
  return fault ? { fault } : { address: `${local}@${domain}` }
}

/** The same where the reason does not matter. Null when no mail can reach it, or it is not one address. */
export function readAddress(given: string): string | null {
  const read = explainAddress(given)
  return 'address' in read ? read.address : null
}
