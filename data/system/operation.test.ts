import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyName } from '@/db/backup/copies'
import { noteBackup } from '@/db/backup/folder'
import { closeDatabase, openDatabase, setDatabase } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { viewerOf, visitor } from '../viewer'
import { getOperation } from './operation'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const file = join(folder, 'kuntakysely.db')
  writeFileSync(file, testDatabase().$client.serialize())
  setDatabase(openDatabase(file))
})
afterEach(() => {
  closeDatabase()
  rmSync(folder, { recursive: true })
})

test('only an administrator sees how the service is', async () => {
  await expect(getOperation(visitor, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(getOperation(viewerOf(cast.maija), now)).rejects.toMatchObject({ code: 'not-found' })
})

test('the newest copy is told, and why there is none since', async () => {
  const administrator = viewerOf(cast.administrator)
  expect((await getOperation(administrator, now)).backup).toEqual({ goodAt: null, triedAt: null, fault: null, bytes: null })
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  writeFileSync(join(backups, copyName('kuntakysely', now)), '')
  noteBackup(backups, { triedAt: now.toISOString(), fault: 'the disk is full', file: null, bytes: null, seconds: 1 })
  expect((await getOperation(administrator, now)).backup).toEqual({ goodAt: now, triedAt: now, fault: 'the disk is full', bytes: null })
})
