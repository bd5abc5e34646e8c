import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
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
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { damages } from '@/testing/damage'
import { requireUsable } from './usable'

let folder: string
let file: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'var', 'kuntakysely.db')
  openDatabase(file).$client.close()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  chmodSync(join(folder, 'var'), 0o700)
  rmSync(folder, { recursive: true })
})

/** Starts the service as `npm start` does. `line`: what it says once it has started, undefined when it ended before. */
async function startProcess() {
  const env = {
    NODE_ENV: 'test' as const,
    NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used',
    LOG_LEVEL: 'silent',
    DATABASE: file,
  }
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'testing/service-process.ts'], { env })
  children.push(child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part) => {
    said += part
  })
  const over = once(child, 'close').then(([code]) => code as number)
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => text as string),
    over.then(() => undefined),
  ])
  return { child, line, over, said: () => said }
}

/** Everything that stands beside each other in the folder, by its bytes and time. */
const lying = () =>
  readdirSync(join(folder, 'var')).map((name) => {
    const path = join(folder, 'var', name)
    return statSync(path).isDirectory()
      ? name
      : [name, createHash('sha256').update(readFileSync(path)).digest('hex'), statSync(path).mtimeMs]
  })

test.each(Object.entries(damages))('a file %s is refused in one line and left as it lies', (_, [spoil, told]) => {
  spoil(file)
  const before = lying()
  expect(() => requireUsable(file)).toThrow(told)
  expect(() => requireUsable(file)).toThrow(/^The database .*\.$/)
  expect(lying()).toEqual(before)
})

test.each([
  ['file', () => chmodSync(file, 0o400), /cannot write .*kuntakysely\.db, /],
  ['folder', () => chmodSync(join(folder, 'var'), 0o500), /cannot write .*var, /],
])('a %s that cannot be written is refused and left as it lies', (_, close, told) => {
  close()
  const before = lying()
  expect(() => requireUsable(file)).toThrow(told)
  expect(lying()).toEqual(before)
})

test('a folder in the place of the file is refused', () => {
  rmSync(file)
  mkdirSync(file)
  expect(() => requireUsable(file)).toThrow(/cannot be read/)
})

test('a sound file is taken, also with what a killed service left beside it', () => {
  requireUsable(file)
  const db = openDatabase(file)
  db.$client.exec(`insert into people (id, email, created_at) values ('maija', 'maija@kunta.example', 0)`)
  expect(existsSync(`${file}-wal`)).toBe(true)
  requireUsable(file)
  db.$client.close()
})

test('a newer version is seen also where it has not been taken into the file', () => {
  const client = new Database(file)
  client.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`)
  expect(() => requireUsable(file)).toThrow(/newer version/)
  client.close()
})

test('a service that cannot start says one line and ends with 1', async () => {
  damages['without a column'][0](file)
  const before = lying()
  const { line, over, said } = await startProcess()
  expect([await over, line, said()]).toEqual([1, undefined, `The database ${file} misses column people.title.\n`])
  expect(lying()).toEqual(before)
})

test('a list of removals that cannot be read is told in one line: without it, taken rights would come back', async () => {
  writeFileSync(`${file}.removals`, '\n{"kind":"else"}')
  const { line, over, said } = await startProcess()
  expect([await over, line]).toEqual([1, undefined])
  expect(said()).toMatch(/^Line 2 of .*\.removals, .* cannot be read.*\n$/)
})

test('a second service is refused with the process of the first; commands are not; a killed one is in nobody’s way', async () => {
  const first = await startProcess()
  expect(first.line).toBe('started')
  const second = await startProcess()
  expect([await second.over, second.line]).toEqual([1, undefined])
  expect(second.said()).toBe(`Another service, process ${first.child.pid}, works on the database ${file}.\n`)
  const real = file
  symlinkSync(join(folder, 'var'), join(folder, 'way'))
  file = join(folder, 'way', 'kuntakysely.db')
  expect((await startProcess()).line).toBeUndefined()
  file = real
  const command = openDatabase(file)
  expect(command.$client.prepare('select count(*) from municipalities').pluck().get()).toBe(349)
  command.$client.close()
  first.child.kill('SIGKILL')
  await first.over
  expect((await startProcess()).line).toBe('started')
})

test('a stopped service leaves one whole file that nobody else can read', async () => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  const { child, over } = await startProcess()
  expect(existsSync(`${file}-wal`)).toBe(true)
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect([file, `${file}-wal`, `${file}-shm`, `${file}.lock`].map(mode)).toEqual(['600', '600', '600', '600'])
  expect(mode(join(folder, 'var'))).toBe('700')
  child.kill('SIGTERM')
  expect(await over).toBe(143)
  expect(readdirSync(join(folder, 'var')).filter((name) => name.startsWith('kuntakysely.db'))).toEqual([
    'kuntakysely.db',
    'kuntakysely.db.lock',
  ])
  const client = new Database(file, { readonly: true })
  expect(client.prepare('select count(*) from municipalities').pluck().get()).toBe(349)
  client.close()
})
