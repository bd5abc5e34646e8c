import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { builtDemonstration } from '@/testing/built-demonstration'
import { now } from '@/testing/database'
import { makeDemonstration } from './make'

const contentHash = (of: Db) => {
  const hash = createHash('sha256')
  for (const table of [
    'frame_units',
    'responses',
    'answer_versions',
    'answers',
    'submitted_answers',
    'section_marks',
    'submissions',
    'people',
    'memberships',
    'rounds',
    'events',
    'revisions',
  ])
    for (const row of of.$client.prepare(`select * from ${table}`).iterate()) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

test('the demonstration replaces whatever is at its place, leaves nothing else behind, and is the same as another of the same moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'))
  const file = join(folder, 'demo.db')
  for (const name of ['demo.db', 'demo.db-wal', 'demo.db.unfinished']) writeFileSync(join(folder, name), 'half a file')
  const lines: string[] = []
  await makeDemonstration(file, { now, progress: (line) => lines.push(line) })
  expect(readdirSync(folder)).toEqual(['demo.db'])
  expect(lines).toHaveLength(7)
  const db = openDatabase(file)
  expect(db.select().from(rounds).all()).toHaveLength(7)
  expect(contentHash(db)).toBe(contentHash(await builtDemonstration()))
  db.$client.close()
})
