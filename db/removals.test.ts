import {
  appendFileSync,
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
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './client'
import { realFileOf, removeDatabase } from './files'
import { hashesOfList, hashForList, listRemovals, recordRemoval } from './removals'

let folder: string
let name: string
const now = new Date('2026-11-22T10:00:00Z')
const erased = { kind: 'person-erased', person: 'p1' } as const
const ended = { kind: 'membership-ended', person: 'p2', municipality: '005' } as const
const of = (removal: typeof erased | typeof ended) => ({ at: now.toISOString(), ...removal })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  name = join(folder, 'kuntakysely.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what is recorded is read back in its order, and nobody else can read it', () => {
  expect(listRemovals(name)).toEqual([])
  recordRemoval({ name, memory: false }, erased, now)
  recordRemoval({ name, memory: false }, ended, now)
  expect(listRemovals(name)).toEqual([of(erased), of(ended)])
  expect((statSync(`${name}.removals`).mode & 0o777).toString(8)).toBe('600')
})

test('a line that a power cut left unfinished is none, and the next stands by itself', () => {
  recordRemoval({ name, memory: false }, erased, now)
  appendFileSync(`${name}.removals`, '\n{"at":"2026-11-22T10:00')
  recordRemoval({ name, memory: false }, ended, now)
  expect(listRemovals(name)).toEqual([of(erased), of(ended)])
})

test('a whole line that says nothing known is refused', () => {
  appendFileSync(`${name}.removals`, '{"kind":"else"}')
  expect(() => listRemovals(name)).toThrow(`Line 1 of ${name}.removals, the list of what was removed, cannot be read`)
})

test('a database in memory has no list', () => {
  recordRemoval({ name: ':memory:', memory: true }, erased, now)
  expect(() => readFileSync(`${name}.removals`)).toThrow(/ENOENT/)
})

test('the list is beside the real file, and one beside a link to it still counts', () => {
  writeFileSync(name, '')
  const link = join(folder, 'way.db')
  symlinkSync(name, link)
  recordRemoval({ name: link, memory: false }, ended, now)
  expect(readFileSync(`${name}.removals`, 'utf8')).toContain('membership-ended')
  appendFileSync(`${link}.removals`, `\n${JSON.stringify({ at: '2026-11-01T00:00:00.000Z', ...erased })}`)
  expect(listRemovals(link)).toEqual([{ at: '2026-11-01T00:00:00.000Z', ...erased }, of(ended)])
  expect(listRemovals(name)).toEqual([of(ended)])
})

test('where a link to the database leads to a file that is gone, the list beside that file counts, and a new database is made there', () => {
  const links = ['way.db', 'longer.db'].map((each) => join(folder, each))
  mkdirSync(join(folder, 'disk'))
  const real = join(folder, 'disk', 'kuntakysely.db')
  symlinkSync(join('disk', 'kuntakysely.db'), links[0] ?? '')
  symlinkSync('way.db', links[1] ?? '')
  recordRemoval({ name: real, memory: false }, erased, now)
  for (const link of links) expect([realFileOf(link), listRemovals(link)]).toEqual([real, [of(erased)]])
  openDatabase(links[1] ?? '').$client.close()
  expect([lstatSync(real).isFile(), ...links.map((link) => lstatSync(link).isSymbolicLink())]).toEqual([true, true, true])
})

test('links that lead to each other are no file', () => {
  symlinkSync('b.db', join(folder, 'a.db'))
  symlinkSync('a.db', join(folder, 'b.db'))
  expect(realFileOf(join(folder, 'a.db'))).toBe(join(folder, 'a.db'))
})

test('an address is known again by a key that is made once and kept in the list, closed to others', () => {
  expect(hashesOfList(name)('maija@kunta.example')).toEqual([])
  const hash = hashForList({ name, memory: false }, 'maija@kunta.example')
  expect((statSync(`${name}.removals`).mode & 0o777).toString(8)).toBe('600')
  recordRemoval({ name, memory: false }, { ...erased, addressHash: hash }, now)
  expect(hashForList({ name, memory: false }, 'maija@kunta.example')).toBe(hash)
  expect(hashesOfList(name)('maija@kunta.example')).toEqual([hash])
  expect(hashesOfList(name)('liisa@kunta.example')).not.toContain(hash)
  expect(listRemovals(name)).toEqual([{ ...of(erased), addressHash: hash }])
  expect(hashForList({ name: ':memory:', memory: true }, 'maija@kunta.example')).toBeUndefined()
})

test('a key that a power cut left unfinished is none', () => {
  appendFileSync(`${name}.removals`, '\nkey 12ab')
  const hash = hashForList({ name, memory: false }, 'maija@kunta.example')
  expect(hashesOfList(name)('maija@kunta.example')).toEqual([hash])
})

test('a database that is removed leaves no list to the next of its name', () => {
  writeFileSync(name, '')
  recordRemoval({ name, memory: false }, erased, now)
  removeDatabase(name)
  expect(readdirSync(folder)).toEqual([])
})
