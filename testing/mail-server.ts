/** A real SMTP server on loopback, for tests. */
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Received = { recipients: string[]; raw: string }

const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

export type Behaviour = {
  /** These recipients' mailboxes are not known: 550. */
  refuse?: (recipient: string) => boolean
  /** Puts a recipient off as often as this says, as greylisting does: 451. */
  putOff?: (recipient: string) => number
  /** Takes the text of letters to these and cuts the line before its 250. */
  cut?: (recipient: string) => boolean
  /** Cuts the line when asked to take these recipients. */
  cutEarly?: (recipient: string) => boolean
  /** Answers the whole text of letters to these with this code instead of 250. */
  answer?: (recipient: string) => number | undefined
}

/** Starts one, on a free port unless one is given. `received` has what it got whole, whether or not it said so. */
export async function startMailServer({ refuse, putOff, cut, cutEarly, answer }: Behaviour = {}, port = 0) {
  const received: Received[] = []
  const lines = new Set<Socket>()
  const asked = new Map<string, number>()
  const cutLines = () => {
    for (const line of lines) line.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const times = (asked.get(address) ?? 0) + 1
      asked.set(address, times)
      if (cutEarly?.(address)) return cutLines()
      if (refuse?.(address)) return done(reply(550, 'No such mailbox here'))
      return times <= (putOff?.(address) ?? 0) ? done(reply(451, 'Greylisted, try again later')) : done()
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map((each) => each.address)
        received.push({ recipients, raw: Buffer.concat(parts).toString('utf8') })
        if (cut && recipients.some(cut)) return cutLines()
        const code = answer && recipients.map(answer).find((each) => each !== undefined)
        done(code === undefined ? null : reply(code, 'Not this text'))
      })
    },
  })
  server.server.on('connection', (line: Socket) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const place = server.server.address()
  if (place === null || typeof place === 'string') throw new Error('The mail server has no port')
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { address: `smtp://127.0.0.1:${place.port}`, port: place.port, received, close }
}

const decodeBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const headersOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  )

type Part = { headers: Record<string, string>; body: string }

/** The parts of a letter that hold no others, in their order, undecoded. */
function partsOf(raw: string): Part[] {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = headersOf(head)
  const body = rest.join('\r\n\r\n')
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1]
  if (!boundary) return [{ headers, body }]
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((each) => partsOf(each.trimStart()))
}

/** Headers by lower-case name, the texts by content type, and the files that came with them. */
export function readMail(raw: string): {
  headers: Record<string, string>
  parts: Record<string, string>
  files: { name: string; type: string; bytes: Buffer }[]
} {
  const all = partsOf(raw)
  const typeOf = ({ headers }: Part) => (headers['content-type'] ?? '').split(';')[0] ?? ''
  const isFile = ({ headers }: Part) => (headers['content-disposition'] ?? '').startsWith('attachment')
  const texts = all.filter((part) => !isFile(part))
  const files = all.filter(isFile).map((part) => ({
    name: /filename="?([^";]+)/.exec(part.headers['content-disposition'] ?? '')?.[1] ?? '',
    type: typeOf(part),
    bytes: Buffer.from(part.body, 'base64'),
  }))
  const parts = texts.map((part) => [typeOf(part), decodeBody(part.body, part.headers['content-transfer-encoding'] ?? '')])
  return { headers: headersOf(raw.split('\r\n\r\n')[0] ?? ''), parts: Object.fromEntries(parts), files }
}
