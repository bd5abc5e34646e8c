/**
 * A database as the service left it before a round's life was a list of acts, with the files of its published round
 * that the same version wrote. Rounds: 2018 closed; 2024 closed and published; 2026 closed, and opened again.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Db, openDatabase, setDatabase } from '@/db/client'

const kept = (name: string) => readFileSync(join('testing/fixtures/before-acts', name))

/** Opens a copy of it in a folder, which brings it to today's schema; it becomes the process's database. */
export function olderDatabase(folder: string): Db {
  const file = join(folder, 'kuntakysely.db')
  writeFileSync(file, gunzipSync(kept('database.db.gz')))
  const db = openDatabase(file)
  setDatabase(db)
  return db
}

/** The public files of the round 2024 in Finnish. */
export const olderSheets = () => ({ csv: gunzipSync(kept('published-2024.csv.gz')), xlsx: kept('published-2024.xlsx') })
