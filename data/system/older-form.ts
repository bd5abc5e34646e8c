/** A form of a page from before a new version: the page that says that it was not saved and gives back what was typed into it. */
import 'server-only'
import { createHash } from 'node:crypto'
import { reservedQuestions } from '@/questionnaire/problems/keys'
import { findText, keepText } from './kept-texts'
import { countUses } from './limits'
import { networksOf } from './network'

// The page is made outside of the framework, where the message files are not at hand.
const texts = {
  fi: {
    title: 'Palvelu on päivitetty',
    text: 'Sivu, jolta lomake lähetettiin, on vanhaa versiota, eikä lomaketta tallennettu. Avaa sivu uudelleen ja täytä lomake siinä.',
    typed: 'Tämän kirjoitit. Kopioi se talteen ennen kuin avaat sivun.',
    link: 'Avaa sivu uudelleen',
  },
  sv: {
    title: 'Tjänsten har uppdaterats',
    text: 'Sidan som formuläret skickades från är av en äldre version, och formuläret sparades inte. Öppna sidan på nytt och fyll i formuläret där.',
    typed: 'Det här skrev du. Kopiera det innan du öppnar sidan.',
    link: 'Öppna sidan på nytt',
  },
  en: {
    title: 'The service has been updated',
    text: 'The page the form was sent from is of an older version, and the form was not saved. Open the page again and fill in the form there.',
    typed: 'This is what you wrote. Copy it before you open the page.',
    link: 'Open the page again',
  },
} as const

/** What any form says by itself. */
const ofAnyForm = /^(?:\$|version:|theirs:)/
/** What forms say by themselves beside that; everything else somebody wrote or chose. */
const ofOtherForms =
  /^(?:shown|seen|form|keep|use|confirm|leave|locale|round|number|act|person|handover|request|link|last|key|version|basedOn|saveId)$/
/** A section's form holds answers by the keys of their questions, which may be any name but these. Only it says what it shows. */
const isOfSection = (names: readonly string[]): boolean => names.includes('shown')

/** What somebody wrote or chose in one field. */
export type TypedField = { name: string; value: string }

const style =
  'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}textarea{width:100%;box-sizing:border-box;font:inherit}'

/** The Content-Security-Policy of the page: nothing but its own style. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)

/** A line break at the beginning of a text area is not part of it. */
const field = ({ name, value }: TypedField): string =>
  `<p><label>${escaped(name)}<br><textarea readonly rows="${Math.min(20, value.split('\n').length + 1)}">\n${escaped(value)}</textarea></label></p>`

/**
 * The page that says so, with a link to the form as it is now.
 * @param address path and search of the form's page
 * @param typed what its fields held
 */
export function updatedPage(address: string, typed: readonly TypedField[]): string {
  const [, locale = 'fi'] = /^\/(fi|sv|en)(?:[/?]|$)/.exec(address) ?? []
  const t = texts[locale as keyof typeof texts]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title} – Kuntakysely</title><style>${style}</style>`
  const written = typed.length ? `<h2>${t.typed}</h2>${typed.map(field).join('')}` : ''
  const main = `<main><h1>${t.title}</h1><p>${t.text}</p>${written}<p><a href="${escaped(address)}">${t.link}</a></p></main>`
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`
}

/**
 * What was typed into a form; nothing of one that cannot be read.
 * @param isOfScript its fields' names then begin with the number of the form among what the action was given
 */
export async function typedInto(body: Buffer, type: string, isOfScript: boolean): Promise<TypedField[]> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => new FormData())
  const fields = [...form].flatMap(([name, value]) => {
    // What stands under a number alone are the action's other arguments.
    const own = isOfScript ? /^_?\d+_(.+)$/s.exec(name)?.[1] : name
    return typeof value === 'string' && own && !ofAnyForm.test(own) ? [{ name: own, value }] : []
  })
  const inSection = isOfSection(fields.map(({ name }) => name))
  const isOwn = (name: string) => (inSection ? reservedQuestions.includes(name) : ofOtherForms.test(name))
  return fields.filter(({ name, value }) => value.trim() && !isOwn(name))
}

const tenMinutes = 600_000
/** Bytes of all pages together, and of one. */
export const mostKept = { together: 16_000_000, each: 200_000 }
const pageLimits = { milliseconds: tenMinutes, ofOwner: Number.MAX_SAFE_INTEGER, texts: Number.MAX_SAFE_INTEGER, bytes: mostKept.together }

/**
 * Keeps a page for ten minutes, for the browser that is sent to it.
 * @param address that asks: so many from one network are kept, or a stranger could push out everybody else's
 * @returns its token; null: too long, or too many from there
 */
export function keepPage(page: string, address: string, now: number = Date.now()): string | null {
  if (Buffer.byteLength(page) > mostKept.each) return null
  const uses = networksOf(address).map(({ name, times }) => ({ of: 'older-form-network', whose: name, times }) as const)
  if (!countUses(uses, new Date(now))) return null
  return keepText('older-form', '', page, pageLimits, now)
}

/** The page of a token; null when there is none any more. Whoever has the token wrote what is on the page. */
export const findPage = (token: string, now: number = Date.now()): string | null => findText('older-form', token, now)

/** Stands in the place of a token. */
export const notKept = 'not-kept'

/** A page that was not kept: it says what to do, without what was typed. @param address as it stands in a request; one of no page of ours is the front page */
export const pageNotKept = (address: string | null): string =>
  updatedPage(/^\/(?:fi|sv|en)(?:[/?]|$)/.test(address ?? '') ? (address ?? '') : '/fi', [])
