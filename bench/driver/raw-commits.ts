/** Commits of the rows that a save writes, with the same durability and nothing else: the least that a save can take here. */

import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { type Effort, medians, unitsIn } from './measure'

/**
 * Writes into a database that nobody else uses: a version of an answer, which version is current, an event.
 * @returns commits a second, and milliseconds of the processor each
 */
export async function rawCommits(effort: Effort, file: string): Promise<{ perSecond: number; cpu: number }> {
  const db = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) db.pragma(pragma)
  const row = db.prepare('select response_id, key, max(version) as version, saved_by from answer_versions group by 1, 2 limit 1')
  const first = row.get() as { response_id: number; key: string; version: number; saved_by: string | null }
  const addVersion = db.prepare(
    `insert into answer_versions (response_id, key, version, value, saved_at, saved_by, source) values (?, ?, ?, '"on"', ?, ?, 'member')`,
  )
  const setCurrent = db.prepare('update answers set version = ? where response_id = ? and key = ?')
  const addEvent = db.prepare(
    `insert into events (kind, at, detail) values ('answer-saved', ?, '{"key":"ohjeet","version":1,"source":"member"}')`,
  )
  let { response_id: response, key, version, saved_by: by } = first
  const save = db.transaction(() => {
    version += 1
    addVersion.run(response, key, version, Date.now(), by)
    setCurrent.run(version, response, key)
    addEvent.run(Date.now())
  })
  const commits = unitsIn(effort, 4000)
  const figures = await medians(effort, async () => {
    const [began, before] = [performance.now(), process.cpuUsage()]
    for (let at = 0; at < commits; at++) save.immediate()
    const { user, system } = process.cpuUsage(before)
    return { perSecond: (commits / (performance.now() - began)) * 1000, cpu: (user + system) / 1000 / commits }
  })
  db.close()
  return figures
}
