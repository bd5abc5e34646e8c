import Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { openDatabase } from './client'
import { questionnaires, surveys } from './schema'
import { StatementKeeper } from './statements'

test('a statement gives rows as objects and as arrays, whichever was asked for first', () => {
  const keeper = new StatementKeeper(new Database(':memory:'))
  const text = 'select 1 as one, ? as two'
  expect(keeper.prepare(text).get('a')).toEqual({ one: 1, two: 'a' })
  expect(keeper.prepare(text).raw().all('b')).toEqual([[1, 'b']])
  expect(keeper.prepare(text).all('c')).toEqual([{ one: 1, two: 'c' }])
})

test('statements kept over a change of their table see it', () => {
  const client = new Database(':memory:')
  const keeper = new StatementKeeper(client)
  client.exec('create table t (a); insert into t values (1)')
  expect(keeper.prepare('select * from t').get()).toEqual({ a: 1 })
  client.exec('alter table t add column b default 2')
  expect(keeper.prepare('select * from t').get()).toEqual({ a: 1, b: 2 })
})

test('more texts than are kept are all answered', () => {
  const keeper = new StatementKeeper(new Database(':memory:'))
  const all = Array.from({ length: 500 }, (_, at) => keeper.prepare(`select ${at} as at`).get())
  expect(all[499]).toEqual({ at: 499 })
  expect(keeper.prepare('select 0 as at').get()).toEqual({ at: 0 })
})

test('a questionnaire is read once a text, cannot be changed, and a new text is a new one', () => {
  const db = openDatabase(':memory:')
  db.insert(surveys).values({ key: 'some', title: sampleQuestionnaire.title }).run()
  db.insert(questionnaires).values({ id: 1, survey: 'some', version: 1, document: sampleQuestionnaire, createdAt: new Date() }).run()
  const read = () => db.select().from(questionnaires).where(eq(questionnaires.id, 1)).get()?.document
  expect(read()).toEqual(sampleQuestionnaire)
  expect(read()).toBe(read())
  expect(() => read()?.sections.pop()).toThrow(TypeError)
  db.run(sql`update questionnaires set document = json_set(document, '$.title.fi', 'Toinen')`)
  expect(read()?.title.fi).toBe('Toinen')
})
