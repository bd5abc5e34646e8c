import { createHash } from 'node:crypto'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '@/db/backup/make'
import { closeDatabase, openDatabase, setDatabase } from '@/db/client'
import { giveServiceLockBack, takeServiceLock } from '@/db/service-lock'
import { damages, damageTable } from '@/testing/damage'
import { now, testDatabase } from '@/testing/database'
import { runCommand } from '@/testing/run-command'
import { restoreCopy } from './restore'

let folder: string
let file: string
let backups: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  backups = join(folder, 'backups')
  writeFileSync(file, testDatabase().$client.serialize())
})
afterEach(() => {
  closeDatabase()
  rmSync(folder, { recursive: true })
})

async function backup(): Promise<string> {
  const { file: made } = await makeBackup(file, backups, () => now)
  if (!made) throw new Error('no copy')
  return made
}
const restore = (copy: string) => restoreCopy({ copy, database: file, folder: backups }, now)

/** Every file of the folder but the lock, by its bytes and time. */
const lying = () =>
  readdirSync(folder)
    .filter((name) => name !== 'kuntakysely.db.lock' && statSync(join(folder, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
      statSync(join(folder, name)).mtimeMs,
    ])
const namesIn = (path: string) => {
  const client = new Database(path, { readonly: true })
  const names = client.prepare('select name from people order by id').pluck().all()
  client.close()
  return names
}
const rename = (path: string, name: string) => {
  const client = new Database(path)
  client.exec(`update people set name = '${name}' where id = 'maija'`)
  client.close()
}

describe('nothing is restored, and the live database lies as it did, of a copy', () => {
  test.each(Object.entries(damages))('%s', (_, [spoil, told]) => {
    const copy = join(folder, 'copy.db')
    copyFileSync(file, copy)
    spoil(copy)
    const before = lying()
    expect(() => restore(copy)).toThrow(told)
    expect(lying()).toEqual(before)
  })
  test.each([
    ['in which a name was changed', (copy: string) => rename(copy, 'Somebody Else'), /is damaged: its contents differ/],
    [
      'that holds less than was noted',
      (copy: string) => {
        const client = new Database(copy)
        client.exec(`delete from memberships where person_id = 'oskar'`)
        client.close()
      },
      /is damaged: the number of rows differs in memberships/,
    ],
  ])('%s', async (_, spoil, told) => {
    const copy = await backup()
    spoil(copy)
    const before = lying()
    expect(() => restore(copy)).toThrow(told)
    expect(lying()).toEqual(before)
  })
  test('that is not there, or is the live database itself', () => {
    const before = lying()
    expect(() => restore(join(folder, 'none.db'))).toThrow(/There is no file/)
    expect(() => restore(file)).toThrow(/live database itself/)
    expect(lying()).toEqual(before)
  })
  test('while the service runs', async () => {
    const copy = await backup()
    takeServiceLock(file)
    const before = lying()
    const told = `Nothing is restored. The service is running, process ${process.pid}: stop it first.\n`
    await expect(runCommand('restore', [copy], { DATABASE: file })).rejects.toMatchObject({ code: 1, stderr: told })
    expect(lying()).toEqual(before)
    giveServiceLockBack(file)
  })
})

test('the copy takes the place of the database, which is kept with what lay beside it', async () => {
  const copy = await backup()
  const live = openDatabase(file)
  live.$client.exec(`update people set name = 'Maija Uusi' where id = 'maija'`)
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
  // As a killed service leaves it: the newest is beside the file only.
  const killed = join(folder, 'killed')
  for (const end of ['', '-wal']) copyFileSync(file + end, killed + end)
  live.$client.close()
  for (const end of ['', '-wal']) copyFileSync(killed + end, file + end)

  const kept = restore(copy)
  expect(kept).toMatch(/backups\/kuntakysely-before-restore-2026-11-22T10-00-00Z\.db$/)
  expect(namesIn(kept ?? '')).toContain('Maija Uusi')
  expect(readdirSync(folder).filter((name) => name.startsWith('kuntakysely'))).toEqual(['kuntakysely.db', 'kuntakysely.db.lock'])
  expect(namesIn(file)).toContain('Maija Virtanen')
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('a database that a link leads to is replaced where it is, with what a killed service left beside it', async () => {
  const copy = await backup()
  const live = openDatabase(file)
  live.$client.exec(`update people set name = 'Maija Uusi' where id = 'maija'`)
  const real = join(folder, 'elsewhere', 'data.db')
  mkdirSync(join(folder, 'elsewhere'))
  for (const end of ['', '-wal']) copyFileSync(file + end, real + end)
  live.$client.close()
  rmSync(file)
  symlinkSync(real, file)

  const kept = restore(copy)
  expect(namesIn(kept ?? '')).toContain('Maija Uusi')
  expect(kept).toMatch(/kuntakysely-before-restore/)
  expect(lstatSync(file).isSymbolicLink()).toBe(true)
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['data.db', 'data.db.lock'])
  expect(namesIn(file)).toContain('Maija Virtanen')
})

test('earlier kept databases go by their rule', async () => {
  const copy = await backup()
  const old = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => `kuntakysely-before-restore-${day}T00-00-00Z.db`)
  for (const name of old) writeFileSync(join(backups, name), '')
  const kept = restore(copy)
  const left = readdirSync(backups).filter((name) => name.includes('-before-restore-'))
  expect(left.sort()).toEqual([old[1], old[2], basename(kept ?? '')])
})

test('a damaged live database is kept as it is', async () => {
  const copy = await backup()
  damageTable(file, 'people')
  const damaged = readFileSync(file)
  const kept = restore(copy)
  expect(readFileSync(kept ?? '').equals(damaged)).toBe(true)
  expect(namesIn(file)).toContain('Maija Virtanen')
})

test('a copy with its own log beside it is restored whole, and not changed', () => {
  const copy = join(folder, 'copy.db')
  copyFileSync(file, copy)
  const client = openDatabase(copy)
  client.$client.exec(`update people set name = 'Beside' where id = 'maija'`)
  const taken = join(folder, 'taken.db')
  for (const end of ['', '-wal']) copyFileSync(copy + end, taken + end)
  client.$client.close()
  const before = [readFileSync(taken), readFileSync(`${taken}-wal`)]
  restore(taken)
  expect(namesIn(file)).toContain('Beside')
  expect([readFileSync(taken), readFileSync(`${taken}-wal`)]).toEqual(before)
})

test('where there is no database, the copy becomes it', async () => {
  const copy = await backup()
  rmSync(file)
  expect(restore(copy)).toBeNull()
  expect(namesIn(file)).toContain('Maija Virtanen')
})

test('a copy of an older version is brought to this one', () => {
  const copy = join(folder, 'older.db')
  writeFileSync(copy, gunzipSync(readFileSync('testing/fixtures/before-acts/database.db.gz')))
  restore(copy)
  setDatabase(openDatabase(file))
  const client = new Database(file, { readonly: true })
  expect(client.prepare('select count(*) from round_acts').pluck().get()).toBeGreaterThan(3)
  expect(client.prepare('select count(*) from restorations').pluck().get()).toBe(1)
  client.close()
})

test.each([
  [
    'what was noted of the copy is no JSON',
    (copy: string) => writeFileSync(`${copy}.json`, '{"rows"'),
    /^Nothing is restored\. .*\.db\.json does not say .*\n$/,
  ],
  [
    'what was noted of the copy is something else',
    (copy: string) => writeFileSync(`${copy}.json`, '[]'),
    /^Nothing is restored\. .*\.db\.json .*\n$/,
  ],
  [
    'the list of removals is mangled',
    () => writeFileSync(`${file}.removals`, '\n{"kind":}'),
    /^Nothing is restored\. Line 2 of .*\.removals, .*cannot be read.*\n$/,
  ],
])('the command says in one line that %s, and touches nothing', async (_, spoil, told) => {
  const copy = await backup()
  spoil(copy)
  const before = lying()
  await expect(runCommand('restore', [copy], { DATABASE: file })).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(told) })
  expect(lying()).toEqual(before)
})

test('the command says what it did', async () => {
  const copy = await backup()
  const { stdout } = await runCommand('restore', [copy], { DATABASE: file })
  expect(stdout).toContain(`${file} is now the copy ${copy}.`)
  expect(stdout).toMatch(/as it was before is .*before-restore/)
  await expect(runCommand('restore', [], { DATABASE: file })).rejects.toMatchObject({ code: 1 })
})
