import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { rounds } from '@/db/schema'
import { makeDemonstration } from './make'

test('the demonstration replaces whatever is at its place, and leaves nothing else behind', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'))
  const file = join(folder, 'demo.db')
  for (const name of ['demo.db', 'demo.db-wal', 'demo.db.unfinished']) writeFileSync(join(folder, name), 'half a file')
  const lines: string[] = []
  await makeDemonstration(file, { now: new Date('2026-11-22T10:00:00Z'), progress: (line) => lines.push(line) })
  expect(readdirSync(folder)).toEqual(['demo.db'])
  expect(lines).toHaveLength(7)
  const db = openDatabase(file)
  expect(db.select().from(rounds).all()).toHaveLength(7)
  db.$client.close()
})
