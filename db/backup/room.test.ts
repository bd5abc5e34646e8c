import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { now, testDatabase } from '@/testing/database'
import { copyBefore } from './before'
import { copyName } from './copies'
import { makeBackup } from './make'
import { freeBytes, requireDiskRoom } from './room'

let folder: string
let file: string
let small: string
let isMounted = false

/** Copies would go to a file system of 12 MB where mounting is allowed; else nothing of it can be tried. */
function mountSmall(): void {
  mkdirSync(small)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'none', small], { stdio: 'ignore' })
    isMounted = true
  } catch {
    isMounted = false
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  small = join(folder, 'small')
  writeFileSync(file, testDatabase().$client.serialize())
  mountSmall()
})
afterEach(() => {
  if (isMounted) execFileSync('umount', [small])
  isMounted = false
  rmSync(folder, { recursive: true })
})

test('room is asked for by the size of the file and of what is beside it', () => {
  const { bavail, bsize } = statfsSync(folder)
  expect(() => requireDiskRoom(file, folder)).not.toThrow()
  // A file with a hole: it takes up nothing itself.
  execFileSync('truncate', ['-s', String(bavail * bsize), `${file}-wal`])
  expect(() => requireDiskRoom(file, folder)).toThrow(/^A copy of .*kuntakysely\.db needs \d+ MB in .*, and \d+ MB are free\.$/)
})

test('a file system that does not say how large it is has room', () => {
  expect(freeBytes({ blocks: 0, bavail: 0, bsize: 4096 })).toBe(Number.POSITIVE_INFINITY)
  expect(freeBytes({ blocks: 3, bavail: 2, bsize: 4096 })).toBe(8192)
})

test('where a copy has no room nothing is written, and earlier copies lie as they did', async () => {
  if (!isMounted) execFileSync('truncate', ['-s', String(statfsSync(small).bavail * statfsSync(small).bsize), `${file}-wal`])
  else writeFileSync(join(small, 'other'), Buffer.alloc(5_000_000))
  const earlier = copyName('kuntakysely', new Date('2025-11-22T10:00:00Z'))
  writeFileSync(join(small, earlier), 'a copy')
  const made = await makeBackup(file, small, () => now)
  expect(made).toMatchObject({ fault: expect.stringMatching(/^A copy of .* needs .*$/), file: null })
  rmSync(`${file}-wal`, { force: true })
  if (isMounted) {
    const { $client: client } = openDatabase(file)
    expect(() => copyBefore(client, small, 'migration', now)).toThrow(/needs .* are free/)
    client.close()
  }
  expect(readdirSync(small).filter((name) => name.endsWith('.db'))).toEqual([earlier])
})
