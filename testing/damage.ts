/** Ways in which a database file can be spoiled, for tests of what refuses it. Each takes the path of a sound file that nobody has open. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

const inFile = (file: string, work: (client: Database.Database) => void) => {
  const client = new Database(file)
  work(client)
  client.pragma('wal_checkpoint(TRUNCATE)')
  client.close()
}
const sql = (text: string) => (file: string) => inFile(file, (client) => client.exec(text))

const overwrite = (file: string, from: number, length: number) => {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(file, bytes)
}

/** Overwrites the first page of a table's tree. */
export function damageTable(file: string, table: string): void {
  const client = new Database(file)
  const page = Number(client.prepare('select rootpage from sqlite_master where name = ?').pluck().get(table))
  const size = Number(client.pragma('page_size', { simple: true }))
  client.close()
  overwrite(file, (page - 1) * size, size)
}

const other = (file: string) => {
  writeFileSync(file, '')
  const client = new Database(file)
  client.exec('create table people (id integer primary key, name text)')
  client.close()
}

/** What was done to the file → what is said of it. */
export const damages = {
  'of a newer version': [
    sql(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`),
    /written by a newer version/,
  ],
  'of another program, by its tables': [other, /of another program/],
  'of another program, by its mark': [(file) => inFile(file, (client) => client.pragma('application_id = 77')), /of another program/],
  'no database at all': [(file) => writeFileSync(file, 'These are notes.\n'.repeat(500)), /is damaged/],
  empty: [(file) => writeFileSync(file, ''), /is damaged: it is empty/],
  'cut short': [(file) => truncateSync(file, 40_000), /is damaged/],
  'cut within a page': [(file) => truncateSync(file, readFileSync(file).length - 1000), /is damaged/],
  'with garbage in its header': [(file) => overwrite(file, 0, 100), /is damaged/],
  'with a damaged page': [(file) => damageTable(file, 'people'), /is damaged/],
  'without a table': [sql('drop table handovers'), /misses .*handovers/],
  'without a column': [sql('alter table people drop column title'), /misses column people\.title/],
  'without a trigger': [sql('drop trigger events_no_delete'), /misses trigger events_no_delete/],
} as const satisfies Record<string, readonly [(file: string) => void, RegExp]>
