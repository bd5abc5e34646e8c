import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { damageTable } from '@/testing/damage'
import { now, testDatabase } from '@/testing/database'
import { SmallProcess } from '@/testing/histories/servers/small-process'
import { runCommand } from '@/testing/run-command'
import { startSaver } from '@/testing/saver'
import { giveServiceLockBack, takeServiceLock } from '../service-lock'
import { copyFault } from './contents'
import { copiesIn, lastBackup } from './folder'
import { type Manifest, makeBackup } from './make'

let folder: string
let file: string
let backups: string
const clock = () => now
const manifestOf = (copy: string): Manifest => JSON.parse(readFileSync(`${copy}.json`, 'utf8'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  backups = join(folder, 'backups')
  writeFileSync(file, testDatabase().$client.serialize())
})
afterEach(() => rmSync(folder, { recursive: true }))

async function madeCopy(): Promise<string> {
  const { fault, file: made } = await makeBackup(file, backups, clock)
  expect(fault).toBeNull()
  if (!made) throw new Error('no copy')
  return made
}

test('a copy is one file of its own with everything in it, also what has not been taken into the database yet', async () => {
  const { $client: client } = openDatabase(file)
  client.exec(`insert into people (id, email, created_at) values ('late', 'late@kunta.example', 0)`)
  const copy = await madeCopy()
  expect(readdirSync(backups).sort()).toEqual([basename(copy), `${basename(copy)}.json`, 'kuntakysely.lock', 'last-backup.json'])
  expect((statSync(copy).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(backups).mode & 0o777).toString(8)).toBe('700')
  const taken = new Database(copy, { readonly: true })
  expect(taken.prepare(`select email from people where id = 'late'`).pluck().get()).toBe('late@kunta.example')
  taken.close()
  expect(copyFault(copy, manifestOf(copy))).toBeNull()
  expect(lastBackup(backups)).toEqual({ triedAt: now.toISOString(), fault: null, file: copy, bytes: statSync(copy).size, seconds: 0 })
  client.close()
})

test.each([
  ['a row more', `insert into people (id, email, created_at) values ('x', 'x@kunta.example', 0)`, /number of rows differs in people/],
  ['another word', `update people set name = 'Somebody Else' where id = 'maija'`, /contents differ/],
  [
    'a row that refers to none',
    `pragma foreign_keys = off; update memberships set municipality = '999' where person_id = 'maija'`,
    /foreign_key_check/,
  ],
])('a copy with %s is not like the database', async (_, change, told) => {
  const copy = await madeCopy()
  const client = new Database(copy)
  client.exec(change)
  client.close()
  expect(copyFault(copy, manifestOf(copy))).toMatch(told)
})

test('of a damaged database there is no copy, and why is noted', async () => {
  damageTable(file, 'letters')
  const made = await makeBackup(file, backups, clock)
  expect(made).toMatchObject({ fault: expect.stringMatching(/malformed|integrity_check/), file: null })
  expect(copiesIn(backups, file)).toEqual([])
  expect(lastBackup(backups)).toEqual(made)
  expect(readdirSync(backups).sort()).toEqual(['kuntakysely.lock', 'last-backup.json'])
})

test('copies that are no longer kept go, once there is a new one', async () => {
  const later = new Date(now.getTime() + 3600_000)
  const old = Array.from({ length: 30 }, (_, back) => `kuntakysely-2025-11-${String(30 - back).padStart(2, '0')}T03-00-00Z.db`)
  await madeCopy()
  for (const name of old) writeFileSync(join(backups, name), '')
  damageTable(file, 'letters')
  await makeBackup(file, backups, () => later)
  expect(copiesIn(backups, file)).toHaveLength(31)
  writeFileSync(file, testDatabase().$client.serialize())
  await makeBackup(file, backups, () => later)
  expect(copiesIn(backups, file).map(({ name }) => name.slice(12, 22))).toEqual([
    '2026-11-22',
    '2026-11-22',
    ...old.slice(0, 13).map((name) => name.slice(12, 22)),
  ])
})

/** The command, in a process of its own. */
const runBackup = () => runCommand('backup', [], { DATABASE: file, BACKUPS: backups })

/** Rows of a table up to a row id, as they are. */
const rowsUpTo = (client: Database.Database, table: string, last: number) =>
  client.prepare(`select rowid, * from ${table} where rowid <= ? order by rowid`).raw().all(last)

test('while answers are saved, a copy holds everything up to its last event, and every save acknowledged before it began', async () => {
  const server = new SmallProcess()
  await server.open(file)
  const saver = startSaver(`${await server.address()}/api/rounds/2026/answers/ohjeet?municipality=005`, 'maija')
  await saver.reached(20)
  const before = saver.acknowledged()
  await runBackup()
  const after = saver.acknowledged()
  await saver.reached(after + 5)
  await saver.stop()
  await server.stop()

  const [made] = copiesIn(backups, file)
  const copy = new Database(join(backups, made?.name ?? ''), { readonly: true })
  const live = new Database(file, { readonly: true })
  const number = (text: string) => Number(copy.prepare(text).pluck().get())
  const saved = number(`select max(version) from answer_versions`)
  expect(saved).toBeGreaterThanOrEqual(before)
  expect(saved).toBeLessThanOrEqual(after + 1)
  expect(number(`select count(*) from events where kind = 'answer-saved'`)).toBe(saved)
  expect(manifestOf(copy.name).lastEvent).toBe(number('select max(id) from events'))
  for (const table of ['events', 'answer_versions', 'round_acts']) {
    const last = number(`select max(rowid) from ${table}`)
    expect(rowsUpTo(copy, table, last)).toEqual(rowsUpTo(live, table, last))
  }
  expect(Number(live.prepare('select max(version) from answer_versions').pluck().get())).toBeGreaterThanOrEqual(after + 5)
  copy.close()
  live.close()
})

test('what a killed process left is removed', async () => {
  await madeCopy()
  for (const end of ['', '-journal']) writeFileSync(join(backups, `kuntakysely-2026-01-01T03-00-00Z.db.unfinished${end}`), '')
  await makeBackup(file, backups, () => new Date(now.getTime() + 1000))
  expect(readdirSync(backups).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('two do not make a copy at one time', async () => {
  await madeCopy()
  const lock = join(backups, 'kuntakysely')
  takeServiceLock(lock)
  const refused = runBackup()
  await expect(refused).rejects.toMatchObject({ code: 1, stderr: `There is no copy: Process ${process.pid} is making one already.\n` })
  giveServiceLockBack(lock)
  expect((await runBackup()).stdout).toContain(backups)
})
