import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Db, openDatabase } from './client'

let folder: string
let opened: Db | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
})
afterEach(() => {
  opened?.$client.close()
  opened = undefined
  rmSync(folder, { recursive: true })
})

const open = (): Database.Database => {
  opened = openDatabase(join(folder, 'kuntakysely.db'))
  return opened.$client
}
const names = readdirSync('db/migrations')
  .filter((name) => name.endsWith('.sql'))
  .sort()

/** A file as an earlier version left it. @param count of its migrations; `insert` what is in it */
function writeFileOf(count: number, insert: string): void {
  const migrations = join(folder, 'migrations')
  cpSync('db/migrations', migrations, { recursive: true })
  const journalFile = join(migrations, 'meta/_journal.json')
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(journalFile, 'utf8'))
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  const client = new Database(join(folder, 'kuntakysely.db'))
  migrate(drizzle(client), { migrationsFolder: migrations })
  client.exec(insert)
  client.close()
}

/** A file as the service's first version left it, with a person in it. */
const writeOlderFile = () => writeFileOf(1, `insert into people (id, email, created_at) values ('maija', 'maija@kunta.example', 0)`)

const shapeOf = (client: Database.Database) =>
  client.prepare(`select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`).all()
const applied = (client: Database.Database) => client.prepare('select count(*) from __drizzle_migrations').pluck().get()

test('an empty file gets every migration, once', () => {
  expect(applied(open())).toBe(names.length)
  opened?.$client.close()
  expect(applied(open())).toBe(names.length)
})

test('an older file becomes the same as a new one and keeps what it has', () => {
  writeOlderFile()
  const older = open()
  expect(applied(older)).toBe(names.length)
  expect(older.prepare('select email from people').pluck().all()).toEqual(['maija@kunta.example'])
  const fresh = openDatabase(':memory:').$client
  expect(shapeOf(older)).toEqual(shapeOf(fresh))
  expect(older.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('an older file is copied before it is changed, and a new one or one of this version is not', () => {
  writeOlderFile()
  open()
  const copies = () => readdirSync(join(folder, 'backups'))
  expect(copies()).toEqual([expect.stringMatching(/^kuntakysely-before-migration-\d{4}-.*Z\.db$/)])
  const copy = new Database(join(folder, 'backups', copies()[0] ?? ''), { readonly: true })
  expect(applied(copy)).toBe(1)
  expect(copy.prepare('select email from people').pluck().all()).toEqual(['maija@kunta.example'])
  copy.close()
  opened?.$client.close()
  open()
  expect(copies()).toHaveLength(1)
})

test('requests to join from before they named their round are of the round of their link', () => {
  const before = names.findIndex((name) => name.includes('newcomers'))
  writeFileOf(
    before,
    `insert into people (id, email, created_at) values ('maija', 'maija@kunta.example', 0);
    insert into municipalities values ('005', 'Alajärvi', 'Alajärvi', null, null);
    insert into surveys values ('some', '{}');
    insert into questionnaires (id, survey, version, document, created_at) values (1, 'some', 1, '{}', 0);
    insert into rounds (id, code, survey, questionnaire_id, reference_date, size_limits)
      values (1, '2024', 'some', 1, '2024-11-01', '[]'), (2, '2026', 'some', 1, '2026-11-01', '[]');
    insert into join_links (id, municipality, round_id, token_hash, created_at, created_by) values (7, '005', 2, 'x', 0, 'maija');
    insert into join_requests (id, link_id, municipality, address, created_at) values (3, 7, '005', 'uusi@kunta.example', 0);
    insert into sign_in_tokens (id, join_request_id, link_hash, created_at, expires_at) values ('t', 3, 'y', 0, 1);`,
  )
  const file = open()
  expect(file.prepare('select id, link_id, round_id, address from join_requests').get()).toEqual({
    id: 3,
    link_id: 7,
    round_id: 2,
    address: 'uusi@kunta.example',
  })
  expect(file.prepare('select join_request_id from sign_in_tokens').pluck().get()).toBe(3)
})

test('a file of a newer version is refused and left alone', () => {
  const newer = open()
  newer.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`)
  newer.close()
  expect(open).toThrow('newer version')
})

test('a commit is on disk before it is acknowledged, and references hold', () => {
  const client = open()
  const pragma = (name: string) => client.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('busy_timeout')]).toEqual(['wal', 2, 1, 5000])
  expect(() => client.prepare(`insert into memberships (person_id, municipality, added_at) values ('nobody', '999', 0)`).run()).toThrow(
    /FOREIGN KEY/,
  )
})

test('the log, the history of answers, the acts of rounds and what is written of answers are append-only', () => {
  const client = open()
  client.exec(`
    insert into municipalities values ('005', 'Alajärvi', 'Alajärvi', null, null);
    insert into surveys values ('some', '{}');
    insert into questionnaires (id, survey, version, document, created_at) values (1, 'some', 1, '{}', 0);
    insert into rounds (id, code, survey, questionnaire_id, reference_date, size_limits) values (1, '2026', 'some', 1, '2026-11-01', '[]');
    insert into frame_units values (1, '005', 1, '14', 'fi', 'rural', 1000);
    insert into responses (id, round_id, municipality, started_at) values (1, 1, '005', 0);
    insert into answer_versions (response_id, key, version, value, saved_at, source) values (1, 'ohjeet', 1, '"on"', 0, 'member');
    insert into events (at, kind) values (0, 'answer-saved');
    insert into round_acts (round_id, kind, at) values (1, 'opened', 0);
    insert into cross_table_acts (round_id, kind, question, grouped_by, at) values (1, 'added', 'ohjeet', 'region', 0);
    insert into people (id, email, created_at) values ('anna', 'anna@kunta.example', 0);
    insert into finding_texts values (1, 1, 'ohjeet', 'fi', 'Teksti.', 'Luotu.', '{}', 0, 'anna');
    insert into answer_labels values (1, 1, 'ohjeet', 'aika', 0, 'anna');
    insert into answer_codings values (1, 1, 'ohjeet', 1, 0, 0, 'anna');
    insert into answer_coding_labels values (1, 1);
    insert into round_settings (round_id, person, receipt_to_all, saved_at) values (1, 'Riikka', 1, 0);
    insert into round_schedules (id, round_id, opens_at, closes_at, saved_at) values (1, 1, 1, 2, 0);
    insert into revisions values (1, 1, 1, 'ab', '{}', 'closed', 0, null);
    insert into closing_choices values (1, 1, 1, 'draft', 1);
    insert into publishing_schedules (id, round_id, revision_id, publishes_at, saved_at) values (1, 1, 1, 2, 0);
    insert into publishing_outcomes values (1, 2, 1);
    insert into opening_refusals values (1, 1, 'frame');
    insert into wording_corrections values (1, 1, 1, 1, 'viestinta', 'ohjeet', 'title', 'fi', 'Onko?', 'Onko?', 0, 'anna');
    insert into answer_quotes values (1, 1, 'ohjeet', 1, 'Lainaus.', 0, 'anna');
    insert into questionnaire_edits values (1, 1, 0, 'anna', '{}', null);
    insert into questionnaire_states values (1, 1, 1, 'Valmis', 0, 'anna');
    insert into municipality_acts values (1, 1, '005', 'note', 0, 'anna', 'Huomio.', null, null);
    insert into response_targets values (1, 1, '{}', 0, 'anna');
  `)
  const scheduled = [
    'round_schedules',
    'opening_refusals',
    'wording_corrections',
    'publishing_schedules',
    'publishing_outcomes',
    'closing_choices',
  ]
  const asked = ['questionnaire_edits', 'questionnaire_states']
  const followed = ['municipality_acts', 'response_targets']
  const edited = ['finding_texts', 'answer_labels', 'answer_codings', 'answer_coding_labels', 'answer_quotes']
  for (const table of [
    'events',
    'answer_versions',
    'round_acts',
    'round_settings',
    'cross_table_acts',
    ...scheduled,
    ...asked,
    ...edited,
    ...followed,
  ]) {
    expect(() => client.exec(`update ${table} set rowid = rowid`)).toThrow(/append-only/)
    expect(() => client.exec(`delete from ${table}`)).toThrow(/append-only/)
  }
  expect(() => client.exec(`insert into responses (round_id, municipality, started_at) values (1, '005', 0)`)).toThrow(/UNIQUE/)
})
