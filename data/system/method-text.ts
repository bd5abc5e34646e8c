/** The method as it stands in docs/, for readers of the pages: the one text that page and repository share. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Marked, type Tokens } from 'marked'
import type { Locale } from '@/questionnaire/text'

const files = { fi: 'docs/menetelma.md', sv: 'docs/metod.md', en: 'docs/method.md' } as const satisfies Record<Locale, string>
const pageOf = new Map(Object.entries(files).map(([locale, file]) => [file.replace('docs/', ''), `/${locale}/method`]))

/** `html` begins below the title; every heading in it has an id, and `contents` lists those of the first level. */
export type MethodText = { title: string; contents: { id: string; text: string }[]; html: string }

const plain = (text: string): string => text.replace(/[*_`]/g, '')
const idOf = (text: string): string =>
  plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function read(locale: Locale): MethodText {
  const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(readFileSync(resolve(files[locale]), 'utf8')) ?? []
  const contents: MethodText['contents'] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, text, depth }: Tokens.Heading) {
        const id = idOf(text)
        if (depth === 2) contents.push({ id, text: plain(text) })
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      // Other files of docs/ are no pages.
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens)
        const address = pageOf.get(href) ?? (href.startsWith('https:') ? href : undefined)
        return address ? `<a href="${address}">${text}</a>` : text
      },
    },
  })
  const html = marked.parse(body, { async: false })
  // A wide table or formula scrolls by itself, also by keyboard.
  let tables = 0
  const begin = () => {
    tables += 1
    return `<div role="region" aria-label="${title} (${tables})" tabindex="0"><table>`
  }
  return { title, contents, html: html.replace(/<table>/g, begin).replace(/<\/table>/g, '</table></div>') }
}

const known: Partial<Record<Locale, MethodText>> = {}

/** The method in a language, read once. Public: no viewer. */
export function methodText(locale: Locale): MethodText {
  known[locale] ??= read(locale)
  return known[locale]
}
