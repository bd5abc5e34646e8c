import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '@/testing/database'
import { type Db, openDatabase, setDatabase, type Tx } from './client'
import { commitTogether } from './commit-together'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.run(sql`create table written (text text not null unique)`)
})
const add = (text: string | null) => (tx: Tx) => {
  tx.run(sql`insert into written values (${text})`)
  return text
}
const written = () => db.$client.prepare('select text from written order by rowid').pluck().all()

test('what waits at once is written in one transaction, in its order', async () => {
  const transactions = vi.spyOn(db, 'transaction')
  expect(await Promise.all(['a', 'b', 'c'].map((text) => commitTogether(add(text))))).toEqual(['a', 'b', 'c'])
  expect(transactions).toHaveBeenCalledOnce()
  expect(await commitTogether(add('d'))).toBe('d')
  expect(transactions).toHaveBeenCalledTimes(2)
  expect(written()).toEqual(['a', 'b', 'c', 'd'])
})

test('nothing is acknowledged before it is committed', async () => {
  const seen: boolean[] = []
  await Promise.all(['a', 'b'].map((text) => commitTogether(add(text)).then(() => seen.push(db.$client.inTransaction))))
  expect(seen).toEqual([false, false])
})

test('what one throws is its own, and nothing of it is written', async () => {
  const fails = (tx: Tx) => {
    add('half')(tx)
    throw new Error('refused')
  }
  const [before, failed, after] = await Promise.allSettled([commitTogether(add('a')), commitTogether(fails), commitTogether(add('b'))])
  expect([before.status, failed.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await expect(commitTogether(fails)).rejects.toThrow('refused')
  expect(written()).toEqual(['a', 'b'])
})

test('what ends the transaction is everybody’s, and the next one is written', async () => {
  const ends = (tx: Tx) => {
    tx.run(sql.raw('rollback'))
    throw new Error('the disk is full')
  }
  const outcomes = await Promise.allSettled([commitTogether(add('a')), commitTogether(ends), commitTogether(add('b'))])
  expect(outcomes.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(Array(3).fill('Error: the disk is full'))
  expect(await commitTogether(add('c'))).toBe('c')
  expect(written()).toEqual(['c'])
})

/** The database as a file on which another connection is writing. */
async function whileAnotherWrites(act: (other: Db) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const [own, other] = [openDatabase(join(folder, 'a.db')), openDatabase(join(folder, 'a.db'))]
  db = own
  setDatabase(own)
  own.run(sql`create table written (text text not null unique)`)
  other.$client.exec('begin immediate')
  await act(other)
  own.$client.close()
  other.$client.close()
  rmSync(folder, { recursive: true })
}

test('while another process writes, this one goes on, and writes in its order when the other has', () =>
  whileAnotherWrites(async (other) => {
    const all = Promise.all(['a', 'b'].map((text) => commitTogether(add(text))))
    for (let turn = 0; turn < 50; turn++) await setImmediate()
    const late = commitTogether(add('c'))
    other.run(sql`insert into written values ('theirs')`)
    other.$client.exec('commit')
    expect(await Promise.all([all, late])).toEqual([['a', 'b'], 'c'])
    expect(written()).toEqual(['theirs', 'a', 'b', 'c'])
    expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000)
  }))

test('when another process does not end its writing, who waits is told, and the next write goes on', () =>
  whileAnotherWrites(async (other) => {
    const clock = vi.spyOn(performance, 'now')
    clock.mockReturnValue(1000)
    const waiting = commitTogether(add('a'))
    await setImmediate()
    clock.mockReturnValue(6000)
    await expect(waiting).rejects.toThrow(/locked/)
    clock.mockRestore()
    other.$client.exec('rollback')
    expect(await commitTogether(add('b'))).toBe('b')
    expect(written()).toEqual(['b'])
  }))
