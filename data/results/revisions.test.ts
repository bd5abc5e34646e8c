import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, revisions } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { freeze } from '@/testing/round-acts'
import { addAct } from '../round-acts/add-act'
import { lastActId } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { computeRevision } from './compute-revision'
import type { Unfrozen } from './compute-unfrozen'
import { freezeAllUnfrozen, freezeClosed } from './freeze-closed'
import { getRoundResults } from './results'
import { latestRevision, writeRevision } from './revisions'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

describe('freezing a revision', () => {
  it('is for administrators and the service itself only', () => {
    const by = (viewer: typeof visitor) => () => db.transaction((tx) => writeRevision(tx, 1, computeRevision(tx, 1), viewer, 'closed', now))
    expect(by(visitor)).toThrow('not-signed-in')
    expect(by(viewerOf(cast.maija))).toThrow('not-found')
    expect(db.select().from(revisions).all()).toEqual([])
    expect(by(viewerOf(cast.administrator))).not.toThrow()
  })

  it('gives the same hash to the same answers, whatever the order of rows', () => {
    send(db, 1, '005', { ohjeet: 'on', koulutus: ['johto', 'muu'], 'koulutus.other': 'lautakunnat' })
    send(db, 1, '091', { ohjeet: 'ei', tyoaika: 1.5 })
    const first = freeze(db).hash
    db = testDatabase()
    send(db, 1, '091', { tyoaika: 1.5, ohjeet: 'ei' })
    send(db, 1, '005', { 'koulutus.other': 'lautakunnat', koulutus: ['johto', 'muu'], ohjeet: 'on' })
    expect(freeze(db).hash).toBe(first)
  })

  it('gives another hash when an answer that counts is another, also a text', () => {
    send(db, 1, '005', { terveiset: 'Kiitos' })
    const first = freeze(db).hash
    send(db, 1, '005', { terveiset: 'Kiitokset' })
    expect(freeze(db).hash).not.toBe(first)
  })

  it('holds no answer texts and no persons', () => {
    send(db, 1, '005', { nimi: 'Maija Virtanen', terveiset: 'Salainen toive' })
    freeze(db)
    const { document } = db.select().from(revisions).get() ?? { document: '' }
    expect(document).not.toMatch(/Maija|Salainen|maija/)
  })

  it('numbers revisions from one and logs them', () => {
    freeze(db)
    freeze(db)
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
    freeze(db)
    expect(latestRevision(1)?.document.summary.response.respondents).toBe(1)
  })
})

describe('a revision whose document is not what its hash says', () => {
  it('is not shown as if it were', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    freeze(db)
    db.update(revisions)
      .set({ hash: 'ab'.repeat(32) })
      .run()
    expect(() => latestRevision(1)).toThrow('not what its hash says')
  })
})

describe('a revision of a format that is not read any more', () => {
  it('is not shown, never frozen anew under another hash, and computed live for administrators', async () => {
    send(db, 1, '005', { ohjeet: 'on' })
    const document = '{"format":99}'
    const hash = createHash('sha256').update(document, 'utf8').digest('hex')
    const values = { roundId: 1, number: 1, hash, document, reason: 'closed', computedAt: now }
    const { id } = db.insert(revisions).values(values).returning({ id: revisions.id }).get()
    addAct(db, 1, { kind: 'published', at: now, by: null, revisionId: id })
    await freezeAllUnfrozen(now)
    expect(db.select().from(revisions).all()).toHaveLength(1)
    await expect(getRoundResults(visitor, '2024', now)).rejects.toThrow('not-found')
    const { revision, summary } = await getRoundResults(viewerOf(cast.administrator), '2024', now)
    expect([revision, summary.response.respondents]).toEqual([undefined, 1])
  })
})

describe('freezing what was closed', () => {
  const stored = () => db.select().from(revisions).all()
  const closedAt = new Date('2024-10-16T06:00:00Z')

  it('is for administrators and the service itself only', async () => {
    await expect(freezeClosed(1, visitor, now)).rejects.toThrow('not-signed-in')
    await expect(freezeClosed(1, viewerOf(cast.maija), now)).rejects.toThrow('not-found')
    expect(stored()).toEqual([])
  })

  it('is done once for a closing, and at start when the service was stopped before it', async () => {
    await freezeAllUnfrozen(now)
    await freezeAllUnfrozen(now)
    await freezeClosed(1, viewerOf(cast.administrator), now)
    expect(stored().map(({ roundId, number, computedBy }) => [roundId, number, computedBy])).toEqual([[1, 1, null]])
  })

  it('is done once also by two at the same time', async () => {
    await Promise.all([freezeAllUnfrozen(now), freezeClosed(1, viewerOf(cast.administrator), now)])
    expect(stored()).toHaveLength(1)
  })

  const compute = (): Unfrozen => ({ stamp: lastActId(db), computed: computeRevision(db, 1) })

  it('does not freeze what was computed before somebody did something: it is computed again', async () => {
    let times = 0
    await freezeClosed(1, null, now, async () => {
      const { stamp, computed } = compute()
      times += 1
      if (times === 1) addAct(db, 2, { kind: 'closed', at: now, by: null })
      return { stamp, computed: { ...computed, document: `${times}` } }
    })
    expect(stored().map(({ document }) => document)).toEqual(['2'])
  })

  it('freezes nothing of a round that was opened again meanwhile', async () => {
    await freezeClosed(1, null, now, async () => {
      const computed = compute()
      addAct(db, 1, { kind: 'reopened', at: closedAt, by: null, until: null })
      return computed
    })
    expect(stored()).toEqual([])
  })
})
