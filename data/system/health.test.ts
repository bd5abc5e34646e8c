import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, database, openDatabase, setDatabase } from '@/db/client'
import { openCounters, setCounters } from '@/db/counters'
import { fileFault } from '@/db/file-fault'
import { damageTable } from '@/testing/damage'
import { now } from '@/testing/database'
import { getHealth } from './health'
import { noteDamage, watchPages } from './integrity'

let folder: string
let file: string
let isMounted = false
let moment = now.getTime()
/** A minute later each time: no earlier answer stands any more. */
const health = () => {
  moment += 60_000
  return getHealth(new Date(moment))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'var', 'kuntakysely.db')
  setCounters(openCounters(':memory:'))
})
afterEach(() => {
  closeDatabase()
  if (isMounted) execFileSync('umount', [join(folder, 'var')])
  isMounted = false
  rmSync(folder, { recursive: true })
})
const open = () => setDatabase(openDatabase(file))

test('a database that can be written is well, and its pages are looked through', async () => {
  open()
  const { schema, ...rest } = await health()
  expect(rest).toMatchObject({ status: 'ok', database: 'writable', integrity: { pages: 'sound' } })
  expect(schema).toBeGreaterThan(6)
})

test('asking really writes', async () => {
  open()
  const frames = () => Number((database().$client.pragma('wal_checkpoint(PASSIVE)') as { log: number }[])[0]?.log)
  const before = frames()
  await health()
  expect(frames()).not.toBe(before)
})

test('many askers at one moment cost one write', async () => {
  open()
  const first = getHealth(new Date(moment + 60_000))
  const answers = await Promise.all([first, ...Array.from({ length: 50 }, () => getHealth(new Date(moment + 60_500)))])
  expect(new Set(answers).size).toBe(1)
  moment += 60_500
})

test('however often strangers ask, the pages are looked through once a minute', async () => {
  open()
  const { integrity } = await health()
  const first = moment
  const asked = async (seconds: number) => {
    moment = first + seconds * 1000
    return (await getHealth(new Date(moment))).integrity.checkedAt
  }
  for (const seconds of [2, 4, 30, 59]) expect(await asked(seconds)).toBe(integrity.checkedAt)
  expect(await asked(60)).toBe(new Date(moment).toISOString())
})

/** Mounts a small file system in the place of var/; false where mounting is not allowed. */
function mountSmall(): boolean {
  mkdirSync(join(folder, 'var'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'none', join(folder, 'var')], { stdio: 'ignore' })
    isMounted = true
  } catch {
    return false
  }
  return true
}

test.each(['itself', 'of a link'])('a full disk of the database’s file %s is told, and so is its end', async (way) => {
  const isSmall = mountSmall()
  if (way === 'of a link') {
    symlinkSync(file, join(folder, 'way.db'))
    setDatabase(openDatabase(join(folder, 'way.db')))
  } else open()
  expect((await health()).status).toBe('ok')
  const { bavail, bsize } = statfsSync(join(folder, 'var'))
  if (!isSmall) {
    // Where nothing can be mounted, the database itself is told to grow no more.
    const { $client: client } = database()
    client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true })}`)
    return expect(() => client.exec('create table more as select randomblob(100000)')).toThrow(/full/)
  }
  writeFileSync(join(folder, 'var', 'other'), Buffer.alloc(bavail * bsize))
  expect(await health()).toMatchObject({ status: 'failing', database: 'full' })
  rmSync(join(folder, 'var', 'other'))
  expect((await health()).status).toBe('ok')
})

test('a database that may only be read is told', async () => {
  open()
  database().$client.pragma('query_only = on')
  expect(await health()).toMatchObject({ status: 'failing', database: 'read-only' })
})

test('a damaged page is told, although it is none that the service is using', async () => {
  open()
  closeDatabase()
  open()
  damageTable(file, 'handovers')
  expect(await health()).toMatchObject({ status: 'failing', database: 'damaged', integrity: { pages: 'damaged' } })
})

test('a large file is looked through besides the work, and its damage told', async () => {
  open()
  expect((await health()).status).toBe('ok')
  database().$client.exec('create table filler (bytes); pragma synchronous = off')
  const fill = database().$client.prepare('insert into filler values (zeroblob(10000000))')
  for (let at = 0; at < 7; at++) fill.run()
  closeDatabase()
  open()
  damageTable(file, 'handovers')
  expect(fileFault(file)).toBeNull()
  watchPages(new Date(moment + 60_000))
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'failing', database: 'damaged' }), { timeout: 60_000 })
})

test('a damaged page that a request met is told at once, until the pages are found sound', async () => {
  open()
  await health()
  noteDamage(Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' }))
  expect(await getHealth(new Date(moment + 2000))).toMatchObject({ status: 'failing', database: 'damaged' })
  moment += 2000
  expect((await health()).status).toBe('ok')
})

test.each([
  ['closed', () => database().$client.close()],
  ['taken away', () => rmSync(file)],
])('a database that is %s is told', async (_, lose) => {
  open()
  lose()
  expect(await health()).toMatchObject({ status: 'failing', database: 'failing' })
})
