/** A letter's parts, and how they become plain text and its HTML alternative. */
import { letterTexts } from '@/messages/letter-texts'
import { type Asker, signatureOf } from '@/messages/who-asks'
import type { Locale } from '@/questionnaire/text'

export type LetterPurpose =
  | 'sign-in'
  | 'receipt'
  | 'invitation'
  | 'reminder'
  | 'colleague'
  | 'handover'
  | 'join-link'
  | 'join-request'
  | 'join-decision'
  | 'member-joined'
  | 'benchmark'
  | 'unsent-changes'
  | 'approval'
  | 'approvers'
  | 'removed'
  | 'opening-refused'
  | 'sent-back'
  | 'thanks'
  | 'results'
  | 'own'
  | 'proof'
  | 'role-invitation'
  | 'test-letter'

/** A letter ready to be sent: both alternatives say the same. */
export type Letter = {
  purpose: LetterPurpose
  locale: Locale
  subject: string
  text: string
  html: string
  /** Where answers to it go; null: where the operator's settings say. */
  replyTo: string | null
  /** A calendar file that leaves with it. */
  calendar?: string | null
}

/** A file that leaves with a letter. `name` in plain letters, `type` its media type. */
export type Attachment = { name: string; type: string; bytes: Buffer }

export type LetterParts = {
  purpose: LetterPurpose
  locale: Locale
  subject: string
  paragraphs: readonly string[]
  /** A list that the last paragraph introduces. */
  items?: readonly string[]
  /** What a person wrote, under a line that says who; shown as it is, never as markup. */
  quote?: { by: string; text: string }
  /** The one thing to do: a link with its address. */
  action?: { label: string; href: string }
  code?: { label: string; value: string }
  /** After the action: how long it holds and whom to ask. */
  closing: readonly string[]
  /** Further places to go to, each a link with its address. */
  links?: readonly { label: string; href: string }[]
  /** Who asks in the round that the letter is about: stands under it, and takes the answers to it. */
  whoAsks?: Asker | undefined
}

/** Under every letter: whom it comes from, a line each. */
const senderOf = ({ locale, whoAsks }: LetterParts): string =>
  [letterTexts(locale)('sender'), ...(whoAsks ? signatureOf(whoAsks, locale) : [])].join('\n')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
const paragraph = (inside: string): string => `<p style="margin:0 0 16px">${inside}</p>`

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

const textOf = (parts: LetterParts): string => {
  const { paragraphs, items, quote, action, code, closing, links = [] } = parts
  return [
    ...paragraphs,
    ...(items ? [items.map((each) => `– ${each}`).join('\n')] : []),
    ...(quote ? [`${quote.by}\n${quoted(quote.text)}`] : []),
    ...(action ? [`${action.label}:\n${action.href}`] : []),
    ...(code ? [`${code.label}: ${code.value}`] : []),
    ...closing,
    ...links.map(({ label, href }) => `${label}:\n${href}`),
    `-- \n${senderOf(parts)}`,
  ].join('\n\n')
}

const htmlQuote = ({ by, text }: { by: string; text: string }): string =>
  `${paragraph(escaped(by))}\n<blockquote style="margin:0 0 16px;padding-left:12px;border-left:3px solid #c9d3d0">${escaped(text).replaceAll('\n', '<br>')}</blockquote>`

const htmlList = (items: readonly string[]): string =>
  `<ul style="margin:0 0 16px;padding-left:20px">\n${items.map((each) => `<li>${escaped(each)}</li>`).join('\n')}\n</ul>`

const htmlOf = (parts: LetterParts): string => {
  const { subject, paragraphs, items, quote, action, code, closing, links = [], locale } = parts
  const button =
    'display:inline-block;padding:10px 20px;background:#12514a;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:2px'
  const body = [
    ...paragraphs.map((each) => paragraph(escaped(each))),
    ...(items ? [htmlList(items)] : []),
    ...(quote ? [htmlQuote(quote)] : []),
    ...(action ? [paragraph(`<a href="${escaped(action.href)}" style="${button}">${escaped(action.label)}</a>`)] : []),
    ...(code ? [paragraph(`${escaped(code.label)}: <strong style="font-size:20px">${escaped(code.value)}</strong>`)] : []),
    ...closing.map((each) => paragraph(escaped(each))),
    ...links.map(({ label, href }) => paragraph(`<a href="${escaped(href)}" style="color:#12514a">${escaped(label)}</a>`)),
    `<p style="margin:24px 0 0;color:#4a5854">${escaped(senderOf(parts)).replaceAll('\n', '<br>')}</p>`,
  ].join('\n')
  const font = 'margin:0;padding:24px;font:16px/1.5 Arial,sans-serif;color:#16211f;background:#ffffff'
  return `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body style="${font}">\n${body}\n</body></html>\n`
}

/** Writes both alternatives of a letter from the same parts. */
export const writeLetter = (parts: LetterParts): Letter => ({
  purpose: parts.purpose,
  locale: parts.locale,
  subject: parts.subject,
  text: textOf(parts),
  html: htmlOf(parts),
  replyTo: parts.whoAsks?.email ?? null,
})
