import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeDatabase } from './files'
import { listRemovals, recordRemoval } from './removals'

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

test('a database that is removed leaves no list to the next of its name', () => {
  writeFileSync(name, '')
  recordRemoval({ name, memory: false }, erased, now)
  removeDatabase(name)
  expect(readdirSync(folder)).toEqual([])
})
