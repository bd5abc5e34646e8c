/** The machine-readable part of a report of delivery: blocks of fields, the first of the message, then one a recipient (RFC 3464 §2). */

/** An address that a letter did not come to, and the server's reply, its code in front ("550 5.1.1 User unknown"). */
export type ReturnedAddress = { address: string; reason: string }

/** Could mail go there? Whether it is an address of ours is for the reader of the report to find. */
export const isAddress = (text: string): boolean => text.length <= 320 && /^[^\s<>@]+@[^\s<>@]+$/.test(text)

type Fields = ReadonlyMap<string, string>

/** Fields of a block by their lower-case names, lines that go on joined. */
function fieldsOf(block: string): Fields {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? []
      return name && value !== undefined ? [[name.toLowerCase(), value.trim()]] : []
    }),
  )
}

/** "rfc822; maija@kunta.fi" without its type, brackets and the encoding of addresses in reports ("+" as "\x2B", RFC 6533 §3). */
function addressOf(typed: string | undefined): string | null {
  const bare = (typed ?? '')
    .replace(/^[A-Za-z0-9-]+\s*;\s*/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/\\x\{?([0-9A-Fa-f]{2,6})\}?/g, (_, hex: string) => String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)))
    .trim()
  return isAddress(bare) ? bare : null
}

/** The server's own words where it said any, its code in front: what the class of a failure is read from. */
function reasonOf(fields: Fields): string {
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '5.0.0'
  const said = (fields.get('diagnostic-code') ?? '').replace(/^[A-Za-z0-9-]+\s*;\s*/, '').replace(/\s+/g, ' ')
  // Some put words before the code ("host mx.kunta.fi said: 550 5.1.1 …"), some say none.
  const reply = /\b[45]\d\d[ -].*/.exec(said)?.[0] ?? `${status.startsWith('4') ? '4' : '5'}50 ${status} ${said}`
  const withStatus = /^[45]\d\d[ -][45]\.\d/.test(reply) ? reply : `${reply.slice(0, 3)} ${status} ${reply.slice(4)}`
  return withStatus.trim().slice(0, 500)
}

/** @returns the addresses the report calls failed for good, and whether others are still tried. The recipient as it was written to comes first. */
export function failuresInReport(report: string): { failures: ReturnedAddress[]; isDelayed: boolean } {
  const blocks = report
    .slice(0, 200_000)
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
  const actions = blocks.map((fields) => (fields.get('action') ?? '').toLowerCase())
  const failures = blocks.flatMap((fields, at) => {
    if (actions[at] !== 'failed') return []
    const address = addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'))
    return address ? [{ address, reason: reasonOf(fields) }] : []
  })
  return { failures, isDelayed: actions.includes('delayed') }
}
