/** Forms as a browser without script fills them in and sends them. */
import { randomUUID } from 'node:crypto'
import { type Answer, ask, askFor, textOf } from './http'

const characters: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text: string) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (each) => characters[each] ?? each)

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : plain(value)
}

type Form = { tag: string; content: string }
const formsOf = (page: string): Form[] =>
  [...page.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', content = '']) => ({ tag, content }))

function hiddenIn(form: Form | undefined, mark: string): [string, string][] {
  if (!form) throw new Error(`no form with ${mark}`)
  return [...form.content.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, 'name')
    return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']]
  })
}

/** The hidden fields of a page's form; `mark` stands in the form's own tag. @throws when there is no such form */
export const hiddenFields = (page: string, mark: string): [string, string][] =>
  hiddenIn(
    formsOf(page).find(({ tag }) => tag.includes(mark)),
    mark,
  )

/** The same of the form that has `mark` among what it holds. */
export const formHolding = (page: string, mark: string): [string, string][] =>
  hiddenIn(
    formsOf(page).find(({ content }) => content.includes(mark)),
    mark,
  )

/** Sends a file as a browser does, in the field "file". */
export function sendFile(url: string, cookie: string, { name, file }: { name: string; file: Buffer }): Promise<Answer> {
  const boundary = `----${randomUUID()}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const headers = { Cookie: cookie, Origin: new URL(url).origin, 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  return ask(url, { method: 'POST', headers, body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]) })
}

/** Sends a form as a browser does; its answer may lead elsewhere. */
export function sendForm(url: string, cookie: string, fields: readonly (readonly [string, string])[]): Promise<Answer> {
  const boundary = `----${randomUUID()}`
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const headers = { Cookie: cookie, Origin: new URL(url).origin, 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  return ask(url, { method: 'POST', headers, body: `${parts.join('')}--${boundary}--\r\n` })
}

/** A page as text. @throws when it is not there */
export const readPage = async (url: string, cookie: string): Promise<string> =>
  textOf(await askFor(200, url, { headers: { Cookie: cookie } }))
