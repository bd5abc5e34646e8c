import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { giveServiceLockBack, takeServiceLock } from '@/db/service-lock'
import { runCommand } from '@/testing/run-command'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const ask = (address: string) => runCommand('sign-in-link', [address], { DATABASE: file })
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a database of an older version is refused in one line and lies as it did: a service may be working on it', async () => {
  writeFileSync(file, gunzipSync(readFileSync('testing/fixtures/before-acts/database.db.gz')))
  const before = hashOf(file)
  const told = 'There is no link. The database is of an older version of the service: start this version on it first.\n'
  await expect(ask('maija@kunta.example')).rejects.toMatchObject({ code: 1, stderr: told })
  expect(hashOf(file)).toBe(before)
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('what is no database of the service is refused in one line', async () => {
  cpSync('package.json', file)
  await expect(ask('maija@kunta.example')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is no link\. The database .*\.\n$/),
  })
  expect(readdirSync(folder)).toEqual(['kuntakysely.db'])
})

test('beside a running service of this version a person gets a link, and nobody else does', async () => {
  const { $client: client } = openDatabase(file)
  client.exec(`insert into people (id, email, created_at) values ('maija', 'maija@kunta.example', 0)`)
  takeServiceLock(file)
  expect((await ask('Maija@kunta.example')).stdout).toMatch(/^http:\/\/.*\/fi\/sign-in\/confirm\?token=\S+\n$/)
  await expect(ask('outi@kunta.example')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('belongs to nobody') })
  giveServiceLockBack(file)
  client.close()
})
