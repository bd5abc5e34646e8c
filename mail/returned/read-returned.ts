/**
 * Reads what mail systems send back: a letter that did not arrive (RFC 3464, and what Exim and qmail write instead), one that is still
 * tried, an automatic reply. Pure, and only ever told to by strangers: nothing in it is believed but what is looked for.
 */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { failuresInReport, isAddress, type ReturnedAddress } from './report'

/**
 * What a message is. `returned`: to these addresses a letter did not come; `delayed`: a server goes on trying; `reply`: an automatic reply
 * (out of office); `other`: none of these. `ids`: the Message-IDs it names, of which one may be our letter's.
 */
export type Returned = { kind: 'returned'; failures: ReturnedAddress[]; ids: string[] } | { kind: 'delayed' | 'reply' | 'other' }

/** Reports of mail systems are short; what is longer carries a letter with large files and tells nothing more. */
export const mostBytes = 5_000_000

const textOf = ({ content }: Attachment): string => (typeof content === 'string' ? content : new TextDecoder().decode(content))
const headersOf = (mail: Email, name: string): string[] => mail.headers.filter(({ key }) => key === name).map(({ value }) => value)
const headerOf = (mail: Email, name: string): string => headersOf(mail, name).join(', ').toLowerCase()

const isReport = ({ mimeType }: Attachment) => /^message\/(global-)?delivery-status$/.test(mimeType)
const isOriginal = ({ mimeType }: Attachment) => /^(message\/(rfc822|global)|(text\/rfc822|message\/global)-headers)$/.test(mimeType)

/** Message-IDs in the headers of the letter that came back, in what the message answers to, and in the text of systems that quote headers there. */
function idsNamed(mail: Email): string[] {
  const quoted = [...mail.attachments.filter(isOriginal).map(textOf), mail.text ?? ''].flatMap((text) =>
    [...text.slice(0, 200_000).matchAll(/^message-id:\s*(<[^<>\s]{3,250}>)/gim)].map(([, id]) => id ?? ''),
  )
  const answered = `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.match(/<[^<>\s]{3,250}>/g) ?? []
  return [...new Set([...quoted, ...answered])]
}

/** Exim names the addresses in a header of its own. */
function failuresOfExim(mail: Email): ReturnedAddress[] {
  const addresses = headersOf(mail, 'x-failed-recipients').flatMap((value) => value.split(','))
  return addresses
    .map((each) => each.trim())
    .flatMap((address) => (isAddress(address) ? [{ address, reason: reasonIn(mail.text ?? '') }] : []))
}

/** qmail, and those that write like it, have a paragraph that begins with the address. */
function failuresInText(mail: Email): ReturnedAddress[] {
  const paragraphs = (mail.text ?? '').slice(0, 50_000).split(/\n\s*\n/)
  return paragraphs.flatMap((paragraph) => {
    const [, address, said = ''] = /^\s*<([^<>\s]+@[^<>\s]+)>:?\s*\n([\s\S]+)/.exec(paragraph) ?? []
    return address && isAddress(address) ? [{ address, reason: reasonIn(said) }] : []
  })
}

/** The server's reply in a text, with its code in front; without one the text's first words as a refusal that says no more. */
function reasonIn(text: string): string {
  const [reply] = /\b[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3}\b)?[^\n]*/.exec(text) ?? []
  const [status] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(text) ?? []
  const said = (reply ?? `550 ${status ?? ''} ${text}`).replace(/\s+/g, ' ').trim()
  return said.slice(0, 500)
}

const systemNames = /^(mailer-daemon|postmaster|mail-daemon|microsoftexchange[0-9a-f]{32})@/i

const isAutomaticReply = (mail: Email): boolean =>
  /^auto-(replied|generated|notified)/.test(headerOf(mail, 'auto-submitted')) ||
  ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-response-suppress'].some((name) => headersOf(mail, name).length > 0) ||
  /auto.?reply/.test(headerOf(mail, 'precedence'))

/** A system writes under a name that only systems have, or wants no answer; nor do automatic replies (RFC 3834 §3.3), which say so. */
function isOfSystem(mail: Email): boolean {
  const from = mail.from && 'address' in mail.from ? (mail.from.address ?? '') : ''
  return systemNames.test(from) || (headerOf(mail, 'return-path').trim() === '<>' && !isAutomaticReply(mail))
}

/**
 * Reads a message as it came.
 * @param raw the whole message with its headers, `mostBytes` at most
 * @throws Error when it is no message at all, or one made to be costly
 */
export async function readReturned(raw: Uint8Array): Promise<Returned> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20, maxHeadersSize: 200_000 })
  const ids = idsNamed(mail)
  const reports = mail.attachments.filter(isReport).map((report) => failuresInReport(textOf(report)))
  const failures = reports.flatMap((report) => report.failures)
  if (failures.length > 0) return { kind: 'returned', failures, ids }
  // Delivered, relayed, expanded: a report of what went well.
  if (reports.length > 0) return { kind: reports.some(({ isDelayed }) => isDelayed) ? 'delayed' : 'other' }
  const named = failuresOfExim(mail)
  if (named.length > 0) return { kind: 'returned', failures: named, ids }
  if (isOfSystem(mail)) {
    const told = failuresInText(mail)
    if (told.length > 0) return { kind: 'returned', failures: told, ids }
  }
  return { kind: isAutomaticReply(mail) ? 'reply' : 'other' }
}
