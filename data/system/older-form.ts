/** A form of a page from before a new version: the page that says that it was not saved and gives back what was typed into it. */
import 'server-only'
import { createHash } from 'node:crypto'
import { randomToken } from './one-time'

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

/** What forms say by themselves; everything else somebody wrote or chose. */
const ofTheForm =
  /^(?:\$.*|(?:version|theirs):.*|shown|seen|form|keep|use|confirm|leave|locale|round|number|act|person|handover|request|link|last|key|version|basedOn|saveId)$/

const style =
  'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}textarea{width:100%;box-sizing:border-box;font:inherit}'

/** The Content-Security-Policy of the page: nothing but its own style. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)

/** A line break at the beginning of a text area is not part of it. */
const field = (text: string): string =>
  `<p><textarea aria-labelledby="typed" readonly rows="${Math.min(20, text.split('\n').length + 1)}">\n${escaped(text)}</textarea></p>`

/**
 * The page that says so, with a link to the form as it is now.
 * @param address path and search of the form's page
 * @param typed what its fields held
 */
export function updatedPage(address: string, typed: readonly string[]): string {
  const [, locale = 'fi'] = /^\/(fi|sv|en)(?:[/?]|$)/.exec(address) ?? []
  const t = texts[locale as keyof typeof texts]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t.title} – Kuntakysely</title><style>${style}</style>`
  const written = typed.length ? `<h2 id="typed">${t.typed}</h2>${typed.map(field).join('')}` : ''
  const main = `<main><h1>${t.title}</h1><p>${t.text}</p>${written}<p><a href="${escaped(address)}">${t.link}</a></p></main>`
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${main}</body></html>`
}

/**
 * What was typed into a form; nothing of one that cannot be read.
 * @param isOfScript its fields' names then begin with the number of the form among what the action was given
 */
export async function typedInto(body: Buffer, type: string, isOfScript: boolean): Promise<string[]> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => new FormData())
  const typed = [...form].flatMap(([name, value]) => {
    // What stands under a number alone are the action's other arguments.
    const own = isOfScript ? /^_?\d+_(.+)$/s.exec(name)?.[1] : name
    return typeof value === 'string' && value.trim() && own && !ofTheForm.test(own) ? [value] : []
  })
  return [...new Set(typed)]
}

type Kept = { page: string; until: number }
const tenMinutes = 600_000
/** Of all pages together, and of one. */
const most = { pages: 50, length: 200_000 }

// next start loads the server's modules in several bundles; one process keeps one list.
const held = globalThis as unknown as { kuntakyselyOlderForms?: Map<string, Kept> }
const all = (): Map<string, Kept> => {
  held.kuntakyselyOlderForms ??= new Map()
  return held.kuntakyselyOlderForms
}

/** Keeps a page in memory for ten minutes, for the browser that is sent to it; the oldest go when there are many. @returns its token; null: too long */
export function keepPage(page: string, now: number = Date.now()): string | null {
  if (page.length > most.length) return null
  const old = [...all()].filter(([, { until }], at, list) => until < now || at <= list.length - most.pages)
  for (const [token] of old) all().delete(token)
  const token = randomToken()
  all().set(token, { page, until: now + tenMinutes })
  return token
}

/** The page of a token; null when there is none any more. Whoever has the token wrote what is on the page. */
export function findPage(token: string, now: number = Date.now()): string | null {
  const kept = all().get(token)
  return kept && kept.until >= now ? kept.page : null
}
