/**
 * Texts on their way back to whoever wrote them, for minutes: in the counters' file, so that every process finds them. Each is sealed with
 * its token, which the file does not hold: whoever reads the file alone reads none.
 */
import 'server-only'
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Counters } from '@/db/counters'
import { hashLimited, hashToken, randomToken } from './one-time'
import { withCounters } from './with-counters'

/** How long texts of a kind are kept, and what pushes out the oldest: more texts of one owner, more in all, more bytes in all. */
export type KeptLimits = { milliseconds: number; ofOwner: number; texts: number; bytes: number }

const algorithm = 'aes-256-gcm'
const lengths = { iv: 12, tag: 16 }
const keyOf = (token: string) => createHash('sha256').update(`kept:${token}`).digest()

function seal(text: string, token: string): Buffer {
  const iv = randomBytes(lengths.iv)
  const cipher = createCipheriv(algorithm, keyOf(token), iv)
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden])
}

function unseal(sealed: Buffer, token: string): string {
  const [iv, tag] = [sealed.subarray(0, lengths.iv), sealed.subarray(lengths.iv, lengths.iv + lengths.tag)]
  const cipher = createDecipheriv(algorithm, keyOf(token), iv).setAuthTag(tag)
  return Buffer.concat([cipher.update(sealed.subarray(lengths.iv + lengths.tag)), cipher.final()]).toString('utf8')
}

const dropEnded = ({ client }: Counters, now: number) => client.prepare('delete from kept where ends < ?').run(now)

const newest = 'select id from kept where kind = @kind order by id desc limit @texts'
const newestOfOwner = 'select id from kept where kind = @kind and owner = @owner order by id desc limit @ofOwner'
const withTogether = 'select id, sum(bytes) over (order by id desc) as together from kept where kind = @kind'
/** Each takes away the oldest. */
const makeRoom = [
  `delete from kept where kind = @kind and owner = @owner and id not in (${newestOfOwner})`,
  `delete from kept where kind = @kind and id not in (${newest})`,
  `delete from kept where id in (select id from (${withTogether}) where together > @bytes)`,
]

/** Keeps a text. @param owner whose it is, or a name that all share. @returns the token to ask for it with */
export function keepText(kind: string, owner: string, text: string, limits: KeptLimits, now: number): string {
  const token = randomToken()
  const sealed = seal(text, token)
  const bytes = Buffer.byteLength(text)
  const own = hashLimited(owner)
  withCounters((counters) => {
    const write = () => {
      dropEnded(counters, now)
      const left = { ofOwner: limits.ofOwner - 1, texts: limits.texts - 1, bytes: limits.bytes - bytes }
      for (const drop of makeRoom) counters.client.prepare(drop).run({ kind, owner: own, ...left })
      const insert = 'insert into kept (kind, token_hash, owner, ends, bytes, sealed) values (?, ?, ?, ?, ?, ?)'
      counters.client.prepare(insert).run(kind, hashToken(token), own, now + limits.milliseconds, bytes, sealed)
    }
    counters.client.transaction(write).immediate()
  })
  return token
}

/** The text of a token; null when there is none any more. */
export function findText(kind: string, token: string, now: number): string | null {
  const sealed = withCounters((counters) => {
    dropEnded(counters, now)
    const find = 'select sealed from kept where kind = ? and token_hash = ?'
    return counters.client.prepare<unknown[], Buffer>(find).pluck().get(kind, hashToken(token))
  })
  return sealed ? unseal(sealed, token) : null
}
