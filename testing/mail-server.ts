/** A real SMTP server on loopback, for tests. */
import { SMTPServer } from 'smtp-server'

export type Received = { recipients: string[]; raw: string }

/** Starts one on a free port. It refuses the recipients `refuse` names, as a server does that does not know a mailbox. */
export async function startMailServer(refuse: (recipient: string) => boolean = () => false) {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (address, _session, done) =>
      refuse(address.address) ? done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({ recipients: session.envelope.rcptTo.map((each) => each.address), raw: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const place = server.server.address()
  if (place === null || typeof place === 'string') throw new Error('The mail server has no port')
  return { address: `smtp://127.0.0.1:${place.port}`, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

const decodeBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Headers by lower-case name, and the body's parts by content type. */
export function readMail(raw: string): { headers: Record<string, string>; parts: Record<string, string> } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headersOf = (text: string) =>
    Object.fromEntries(
      text
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    )
  const headers = headersOf(head)
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1]
  const bodies = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1)
  const parts = bodies.map((each) => {
    const [partHead = '', ...partBody] = each.trimStart().split('\r\n\r\n')
    const { 'content-type': type = '', 'content-transfer-encoding': encoding = '' } = headersOf(partHead)
    return [type.split(';')[0] ?? '', decodeBody(partBody.join('\r\n\r\n'), encoding)]
  })
  return { headers, parts: Object.fromEntries(parts) }
}
