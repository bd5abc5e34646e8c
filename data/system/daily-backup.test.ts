import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyName } from '@/db/backup/copies'
import { closeDatabase, openDatabase, setDatabase } from '@/db/client'
import { damageTable } from '@/testing/damage'
import { testDatabase } from '@/testing/database'
import { backupHealth, backupState, rememberFault } from './backup-state'
import { backUpIfDue } from './daily-backup'

let folder: string
let file: string
/** What the command notes is of the real clock, so this is too. */
const later = (hours: number) => new Date(Date.now() + hours * 3600_000)
const copies = () => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))

beforeEach(() => {
  rememberFault(null)
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  writeFileSync(file, testDatabase().$client.serialize())
  setDatabase(openDatabase(file))
})
afterEach(() => {
  closeDatabase()
  rmSync(folder, { recursive: true })
})

test('a service without a copy makes one, and the next a day later', async () => {
  expect(backupHealth(later(0))).toEqual({ at: null, hours: null, result: 'none' })
  await backUpIfDue(later(0))
  expect(copies()).toHaveLength(1)
  await backUpIfDue(later(23))
  expect(copies()).toHaveLength(1)
  expect(backupHealth(later(23))).toMatchObject({
    at: backupState(later(0))?.goodAt?.toISOString(),
    hours: expect.closeTo(23, 0),
    result: 'good',
  })
  writeFileSync(join(folder, 'backups', copyName('kuntakysely', later(-30))), '')
  for (const name of copies().slice(1)) rmSync(join(folder, 'backups', name))
  await backUpIfDue(later(0))
  expect(copies()).toHaveLength(1)
})

test('what failed is told, and tried again an hour later', async () => {
  // From now on nothing of the file is written beside it.
  closeDatabase()
  setDatabase(openDatabase(file))
  damageTable(file, 'letters')
  await backUpIfDue(later(0))
  expect(backupHealth(later(0))).toEqual({ at: null, hours: null, result: 'failed' })
  const first = backupState(later(0))?.triedAt
  await backUpIfDue(later(0.9))
  expect(backupState(later(0))?.triedAt).toEqual(first)
  await backUpIfDue(later(1.1))
  expect(backupState(later(0))?.triedAt).not.toEqual(first)
})

test.each([
  ['cannot be read', () => writeFileSync(join(folder, 'backups'), 'no folder')],
  ['cannot be written', () => symlinkSync('/dev/null/none', join(folder, 'backups'))],
])('a folder that %s is told', async (_, spoil) => {
  spoil()
  await backUpIfDue(later(0))
  expect(backupHealth(later(0))).toEqual({ at: null, hours: null, result: 'failed' })
  rmSync(join(folder, 'backups'))
  await backUpIfDue(later(1.1))
  expect(backupHealth(later(1.1)).result).toBe('good')
})

test('a database in memory has no copies', async () => {
  testDatabase()
  await backUpIfDue(later(0))
  expect(backupHealth(later(0))).toEqual({ at: null, hours: null, result: 'off' })
})
