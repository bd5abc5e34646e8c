/** What grows with municipalities and rounds: an open round's results after a sending and again, its cockpit, all its rows merely read. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { growRounds, growUnits } from '../driver/grow'
import { askFor } from '../driver/http'
import { type Effort, type Goal, type Line, medians } from '../driver/measure'
import { addAdministrator, round } from '../driver/respondents'
import { addSender, sendAgain } from '../driver/sender'
import { databaseFile, startService } from '../driver/service'

export type Size = { units: number; rounds: number; goal?: Goal }

/** Municipalities of the open round, and rounds before it. */
const sizes: readonly Size[] = [
  { units: 308, rounds: 6, goal: { atMost: 30 } },
  { units: 308, rounds: 10, goal: { atMost: 30 } },
  { units: 308, rounds: 30, goal: { atMost: 30 } },
  { units: 10_000, rounds: 6, goal: { atMost: 600 } },
]

/** A service freezes at its start what was closed without; until it has, it computes. */
async function untilFrozen(): Promise<void> {
  const db = new Database(databaseFile, { readonly: true })
  const open = `select count(*) from rounds r where exists (select 1 from round_acts a where a.round_id = r.id and a.kind = 'closed')
    and not exists (select 1 from revisions v where v.round_id = r.id)`
  while (db.prepare(open).pluck().get()) await pause(100)
  db.close()
}

/** Milliseconds that reading the newest sendings' answers of the open round takes, and nothing else. */
function rowsOnly(): number {
  const db = new Database(databaseFile, { readonly: true })
  const rows = db
    .prepare(
      `select p.municipality, v.key, v.value from rounds r join responses p on p.round_id = r.id
       join submissions s on s.id = (select max(id) from submissions where response_id = p.id)
       join submitted_answers a on a.submission_id = s.id
       join answer_versions v on v.response_id = p.id and v.key = a.key and v.version = a.version where r.code = ?`,
    )
    .raw()
  rows.all(round)
  const began = performance.now()
  rows.all(round)
  const took = performance.now() - began
  db.close()
  return took
}

/** The lines of one size. */
export async function growthLines(effort: Effort, { units, rounds, goal }: Size): Promise<Line[]> {
  const [service, { admin, sender }] = await startService((db) => {
    growRounds(db, rounds)
    growUnits(db, units)
    return { admin: addAdministrator(db), sender: addSender(db) }
  })
  await untilFrozen()
  const read = async (path: string) => (await askFor(200, service.address + path, { headers: { Cookie: admin } })).firstByte
  const front = `/fi/results/${round}`
  for (const path of [front, `/fi/admin/rounds/${round}`]) await read(path)
  const times = await medians(effort, async () => {
    await sendAgain(service.address, sender)
    const changed = await read(front)
    const again = await read(front)
    await sendAgain(service.address, sender)
    return { changed, again, cockpit: await read(`/fi/admin/rounds/${round}`) }
  })
  const [limit, memory] = [rowsOnly(), service.memory()]
  await service.stop()
  const work = `${units} municipalities, ${rounds} rounds before`
  return [
    { work, what: 'live results after a sending, ms', value: times.changed, limit, goal },
    { work, what: 'live results again, ms', value: times.again, goal: { atMost: 30 } },
    { work, what: 'cockpit after a sending, ms', value: times.cockpit, limit, goal: units > 308 ? goal : undefined },
    { work, what: 'memory, MB', value: memory },
  ]
}

export async function measure(effort: Effort): Promise<Line[]> {
  const lines: Line[] = []
  for (const size of effort.isShort ? sizes.slice(0, 2) : sizes) lines.push(...(await growthLines(effort, size)))
  return lines
}
