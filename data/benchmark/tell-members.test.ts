import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, frameUnits, memberships, municipalities, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { restorations } from '@/db/schema-operation'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { close, freeze, publish, reopen, withdraw } from '@/testing/round-acts'
import { tellOfBenchmarks } from './tell-members'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000)
const told = () =>
  db
    .select()
    .from(letters)
    .where(eq(letters.purpose, 'benchmark'))
    .all()
    .map(({ personId }) => personId)
    .sort()
const open = () => {
  send(db, 2, '005', { ohjeet: 'on' })
  draft(db, 2, '091', { ohjeet: 'on' })
  close(db, 2)
  freeze(db, 2)
}

describe('nobody is told', () => {
  it('while the round is open, before its results are frozen, or when it was opened again', () => {
    send(db, 2, '005', { ohjeet: 'on' })
    expect(tellOfBenchmarks(now)).toBe(0)
    close(db, 2)
    expect(tellOfBenchmarks(now)).toBe(0)
    freeze(db, 2)
    reopen(db, 2)
    expect(tellOfBenchmarks(now)).toBe(0)
    expect(told()).toEqual([])
  })

  it('of a round that was closed long ago, or of a municipality that did not answer', () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze(db, 1)
    draft(db, 2, '091', { ohjeet: 'on' })
    close(db, 2)
    freeze(db, 2)
    expect(tellOfBenchmarks(now)).toBe(0)
  })

  it('while the results are withdrawn', () => {
    send(db, 2, '005', { ohjeet: 'on' })
    close(db, 2)
    publish(db, 2)
    withdraw(db, 2)
    expect(tellOfBenchmarks(now)).toBe(0)
    publish(db, 2)
    expect(tellOfBenchmarks(now)).toBe(3)
  })

  it('who was removed or erased, or has no address', () => {
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.maija)).run()
    db.update(people).set({ erasedAt: now, email: null, name: null }).where(eq(people.id, cast.both)).run()
    open()
    tellOfBenchmarks(now)
    expect(told()).toEqual([cast.liisa])
  })

  it('while letters are held; then, once they are let go', () => {
    open()
    db.insert(restorations).values({ restoredAt: now, lastEvent: 0, lastLetter: 0 }).run()
    expect(tellOfBenchmarks(now)).toBe(0)
    db.update(restorations).set({ releasedAt: now, releasedBy: cast.administrator }).run()
    expect(tellOfBenchmarks(later(1))).toBe(3)
  })
})

describe('the members of a municipality that answered', () => {
  it('are each told once, however often the clock asks and the round is closed', () => {
    open()
    expect(tellOfBenchmarks(now)).toBe(3)
    expect(told()).toEqual([cast.liisa, cast.maija, cast.both].sort())
    expect(tellOfBenchmarks(now)).toBe(0)
    reopen(db, 2, later(1))
    close(db, 2, later(2))
    freeze(db, 2, 'closed', later(2))
    expect(tellOfBenchmarks(later(3))).toBe(0)
    expect(db.select().from(events).where(eq(events.kind, 'benchmark-told')).all()).toMatchObject([
      { actor: null, municipality: '005', roundId: 2, detail: { letters: 3 } },
    ])
  })

  it('twenty municipalities a look, and nothing is locked where nobody is left', () => {
    const codes = Array.from({ length: 24 }, (_, at) => String(501 + at))
    for (const code of codes) {
      db.insert(municipalities).values({ code, nameFi: code, nameSv: code }).run()
      db.insert(frameUnits)
        .values({ roundId: 2, municipality: code, sizeClass: 3, region: '14', language: 'fi', group: 'rural', population: 6000 })
        .run()
      send(db, 2, code, { ohjeet: 'on' })
    }
    open()
    const toldOf = () => db.select().from(events).where(eq(events.kind, 'benchmark-told')).all().length
    for (const count of [20, 25, 25]) {
      tellOfBenchmarks(now)
      expect(toldOf()).toBe(count)
    }
    db.run(sql`begin`)
    expect(tellOfBenchmarks(now)).toBe(0)
    db.run(sql`rollback`)
  })

  it('each in the own language, with the way to the own page and no figure', () => {
    db.update(people).set({ locale: 'sv', emailVerified: now }).where(eq(people.id, cast.liisa)).run()
    open()
    tellOfBenchmarks(now)
    const all = db.select().from(letters).where(eq(letters.purpose, 'benchmark')).all()
    const of = (person: string) => all.find(({ personId }) => personId === person)
    expect(of(cast.maija)).toMatchObject({ locale: 'fi', recipient: 'maija@kunta.example', municipality: '005' })
    expect(of(cast.maija)?.text).toContain('/fi/rounds/2026/benchmark?municipality=005')
    expect(of(cast.liisa)?.text).toContain('/sv/rounds/2026/benchmark?municipality=005')
    for (const { text } of all) expect(text).not.toMatch(/\d\s?%/)
  })
})
