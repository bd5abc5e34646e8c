/**
 * `npm run --silent bounce`: reads one message from standard input, as a mail server pipes it from the mailbox that letters leave from, and
 * notes which letter came back. Ends with 0 whatever the message is, with 75 (try again later, sysexits.h) when the database takes no
 * write now: mail servers then keep the message.
 */
import { requireUsable } from '@/data/start/usable'
import { openBesideService, setDatabase } from '@/db/client'
import { OperatorFault } from '@/db/operator-fault'
import { mostBytes } from '@/mail/returned/read-returned'
import { giveUp } from './process'
import { requireDatabase } from './service/settings'

const tryLater = 75

/** The message; null when it is larger than any report. Read to its end either way, or the mail server would meet a closed pipe. */
async function readInput(): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    size += part.length
    if (size <= mostBytes) parts.push(part)
    else parts.length = 0
  }
  return size > mostBytes ? null : Buffer.concat(parts)
}

if (process.argv.length > 2)
  giveUp('Usage: npm run --silent bounce < MESSAGE   (DEMO=1 for the demonstration, DATABASE=file for another file)')

const database = requireDatabase()
const { noteReturned } = await import('@/data/letters/returned')
try {
  requireUsable(database)
  setDatabase(openBesideService(database))
} catch (fault) {
  if (!(fault instanceof OperatorFault)) throw fault
  giveUp(`Nothing is noted. ${fault.message}`)
}
const raw = await readInput()
if (raw === null) {
  console.log(`other: larger than ${mostBytes / 1_000_000} MB`)
} else {
  try {
    const { kind, letters, contacts } = await noteReturned(raw)
    console.log(kind === 'returned' ? `returned: ${letters} letters, ${contacts} contacts marked` : kind)
  } catch (fault) {
    const { code, message } = fault instanceof Error ? (fault as Error & { code?: string }) : { code: undefined, message: String(fault) }
    if (code?.startsWith('SQLITE_')) {
      console.error(`Nothing is noted now: ${message}`)
      process.exit(tryLater)
    }
    console.log(`other: ${message}`)
  }
}
