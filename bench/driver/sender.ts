/** Somebody whose municipality has sent its answers, and sends them again with one of them changed. */
import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { addMember } from '@/testing/histories/servers/full-service'
import { askFor } from './http'
import { type Respondent, round } from './respondents'

const key = 'ohjeet'

type Sender = Respondent & { version: number }

/** A member of a municipality that has sent an answer to the question. */
export function addSender(db: Database.Database): Sender {
  const found = db
    .prepare(
      `select p.municipality, a.version from rounds r join responses p on p.round_id = r.id join answers a on a.response_id = p.id
       where r.code = ? and a.key = ? and exists (select 1 from submissions s where s.response_id = p.id) limit 1`,
    )
    .get(round, key) as { municipality: string; version: number }
  return { ...found, cookie: addMember(db, found.municipality, 'Maija').cookie }
}

/** @throws when either is refused */
export async function sendAgain(address: string, sender: Sender): Promise<void> {
  const at = (path: string) => `${address}/api/rounds/${round}/${path}?municipality=${sender.municipality}`
  const headers = { Cookie: sender.cookie, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ value: sender.version % 2 ? 'on' : 'ei', basedOn: sender.version, saveId: randomUUID() })
  await askFor(200, at(`answers/${key}`), { method: 'PUT', headers, body })
  sender.version += 1
  await askFor(200, at('submission'), { method: 'POST', headers })
}
