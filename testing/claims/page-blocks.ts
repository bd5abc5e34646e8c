/** The texts of a rendered page as its readers meet them: block by block, drawings' titles and descriptions among them. */
import { asSaid } from './as-said'

/** A text with the element it stands in and, of a cell, whether it is one of a table. */
export type PageBlock = { tag: string; text: string }

const inline = new Set(['a', 'b', 'i', 'em', 'strong', 'small', 'span', 'sup', 'sub', 'bdi', 'tspan', 'abbr', 'code'])
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: '\u00a0' }
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Blocks in the order of the page; no text is left out. */
export function pageBlocks(html: string): PageBlock[] {
  const blocks: PageBlock[] = []
  const open: string[] = ['body']
  let text = ''
  const flush = () => {
    const said = asSaid(plain(text)).trim()
    if (said) blocks.push({ tag: open.findLast((tag) => !inline.has(tag)) ?? 'body', text: said })
    text = ''
  }
  for (const [token] of html.replace(/<!--.*?-->/g, '').matchAll(/<[^>]+>|[^<]+/g)) {
    const [, isEnd, tag] = /^<(\/?)([\w-]+)/.exec(token) ?? []
    if (tag === undefined) {
      text += token
      continue
    }
    if (!inline.has(tag)) flush()
    const label = /\saria-label="([^"]*)"/.exec(token)?.[1]
    if (label) blocks.push({ tag: 'aria-label', text: asSaid(plain(label)) })
    if (isEnd) open.pop()
    else if (!token.endsWith('/>') && !['br', 'img', 'hr', 'input', 'wbr'].includes(tag)) open.push(tag)
  }
  flush()
  return blocks
}
