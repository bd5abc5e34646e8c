import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, revisions, rounds } from '@/db/schema'
import { revisionFormat } from '@/results/revision-format'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { viewerOf, visitor } from '../viewer'
import { getRoundResults } from './results'
import { freezeRevision, latestRevision, refreezeOlder } from './revisions'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const freeze = (roundId = 1) => db.transaction((tx) => freezeRevision(tx, roundId, null, 'closed', now))

describe('freezing a revision', () => {
  it('is for administrators and the service itself only', () => {
    const by = (viewer: typeof visitor) => () => db.transaction((tx) => freezeRevision(tx, 1, viewer, 'closed', now))
    expect(by(visitor)).toThrow('not-signed-in')
    expect(by(viewerOf(cast.maija))).toThrow('not-found')
    expect(db.select().from(revisions).all()).toEqual([])
    expect(by(viewerOf(cast.administrator))).not.toThrow()
  })

  it('gives the same hash to the same answers, whatever the order of rows', () => {
    send(db, 1, '005', { ohjeet: 'on', koulutus: ['johto', 'muu'], 'koulutus.other': 'lautakunnat' })
    send(db, 1, '091', { ohjeet: 'ei', tyoaika: 1.5 })
    const first = freeze().hash
    db = testDatabase()
    send(db, 1, '091', { tyoaika: 1.5, ohjeet: 'ei' })
    send(db, 1, '005', { 'koulutus.other': 'lautakunnat', koulutus: ['johto', 'muu'], ohjeet: 'on' })
    expect(freeze().hash).toBe(first)
  })

  it('gives another hash when an answer that counts is another, also a text', () => {
    send(db, 1, '005', { terveiset: 'Kiitos' })
    const first = freeze().hash
    send(db, 1, '005', { terveiset: 'Kiitokset' })
    expect(freeze().hash).not.toBe(first)
  })

  it('holds no answer texts and no persons', () => {
    send(db, 1, '005', { nimi: 'Maija Virtanen', terveiset: 'Salainen toive' })
    freeze()
    const { document } = db.select().from(revisions).get() ?? { document: '' }
    expect(document).not.toMatch(/Maija|Salainen|maija/)
  })

  it('numbers revisions from one and logs them', () => {
    freeze()
    freeze()
    expect(latestRevision(1)?.number).toBe(2)
    expect(
      db
        .select()
        .from(events)
        .all()
        .filter((event) => event.kind === 'revision-frozen'),
    ).toHaveLength(2)
  })

  it('counts a draft accepted at closing with its current answers', () => {
    draft(db, 1, '009', { ohjeet: 'on' }, now)
    draft(db, 1, '049', { ohjeet: 'on' })
    freeze()
    expect(latestRevision(1)?.document.summary.response.respondents).toBe(1)
  })
})

describe('a revision of an older format', () => {
  const freezeOlder = () =>
    db
      .insert(revisions)
      .values({ roundId: 1, number: 1, hash: 'ab'.repeat(32), document: '{"format":1}', reason: 'closed', computedAt: now })
      .run()

  it('is frozen anew at start in a closed round, once', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freezeOlder()
    refreezeOlder(db, now)
    refreezeOlder(db, now)
    expect(db.select().from(revisions).all()).toHaveLength(2)
    const { revision, summary } = await getRoundResults(visitor, '2024', now)
    expect([revision?.number, revision?.reason, summary.response.respondents]).toEqual([2, 'format', 1])
    expect(latestRevision(1)?.document.format).toBe(revisionFormat)
  })

  it('is not shown, also where a reopened round has no other', async () => {
    freezeOlder()
    expect((await getRoundResults(visitor, '2024', now)).revision).toBeUndefined()
    db.update(rounds).set({ closedAt: null, closesAt: null }).where(eq(rounds.id, 1)).run()
    refreezeOlder(db, now)
    expect(db.select().from(revisions).all()).toHaveLength(1)
    await expect(getRoundResults(visitor, '2024', now)).rejects.toThrow('not-found')
  })
})
