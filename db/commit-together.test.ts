import { sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '@/testing/database'
import type { Db, Tx } from './client'
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
