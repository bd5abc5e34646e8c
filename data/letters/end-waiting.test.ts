import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rounds } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleLetter } from '@/testing/receipt'
import { endWaiting, queueLetter } from './letters'

test('of a municipality’s letters those of the one round, which still wait, are not sent any more', () => {
  const db = testDatabase()
  const idOf = (code: string) => db.select().from(rounds).where(eq(rounds.code, code)).get()?.id ?? 0
  const closesAt = new Date(now.getTime() + 3_600_000)
  const queue = (municipality: string, round?: string) =>
    db.transaction((tx) => {
      const to = { address: 'maija@kunta.example', personId: cast.maija, municipality, ...(round ? { roundId: idOf(round) } : {}) }
      queueLetter(tx, to, { ...sampleLetter(), purpose: 'approval' }, { round: closesAt }, now)
    })
  for (const [municipality, round] of [['005', '2026'], ['005', '2024'], ['005'], ['091', '2026'], ['005', '2026']] as const)
    queue(municipality, round)
  db.update(letters).set({ sentAt: now }).where(eq(letters.id, 5)).run()
  const later = new Date(now.getTime() + 60_000)
  db.transaction((tx) => endWaiting(tx, 'approval', { municipality: '005', roundId: idOf('2026') }, later))
  const ends = db.select().from(letters).orderBy(letters.id).all()
  expect(ends.map(({ usefulUntil }) => usefulUntil)).toEqual([later, closesAt, closesAt, closesAt, closesAt])
})
