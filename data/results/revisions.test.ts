import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events, revisions } from '@/db/schema'
import { cast, now, testDatabase } from '@/db/test-database'
import { viewerOf, visitor } from '../viewer'
import { draft, send } from './results-cast'
import { freezeRevision, latestRevision } from './revisions'

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
