import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze, publish } from '@/testing/round-acts'
import { closeRound, reopenRound } from '../rounds/open-close'
import { publishRevision, withdrawRound } from '../rounds/publish'
import { getPublishing } from '../rounds/publishing'
import { viewerOf } from '../viewer'
import { addCrossTable } from './catalogue'
import { getDifference } from './difference'
import { listPublications } from './publications'
import { latestRevision } from './revisions'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const deadline = new Date('2026-12-20T21:59:00Z')
const table = { question: 'ohjeet', by: 'koulutus' }
const isCorrection = async (at: Date) => (await getPublishing(anna(), '2026', at)).isCorrection
const because = async (at: Date) => (await getDifference(anna(), '2026', at))?.because
const lastTurn = async (at: Date) => (await listPublications(at)).find(({ code }) => code === '2026')?.history.at(-1)

/** Frozen with another answer, and not published. */
async function answerChanges(at: number) {
  await reopenRound(anna(), '2026', deadline, later(at))
  send(db, 2, '009', { ohjeet: 'ei' }, later(at + 1))
  await closeRound(anna(), '2026', {}, later(at + 2))
}

beforeEach(async () => {
  db = testDatabase()
  for (const round of [1, 2])
    for (const municipality of ['005', '009', '049', '091'])
      send(db, round, municipality, { ohjeet: 'on', koulutus: ['johto'] }, new Date(now.getTime() - 1))
  publish(db, 1)
  await closeRound(anna(), '2026', {}, now)
  await publishRevision(anna(), '2026', 1, later(1))
})

describe('a version made for a table', () => {
  it('of the answers that are public needs no reason, and says why it was made', async () => {
    await addCrossTable(anna(), '2026', table, later(2))
    expect([await isCorrection(later(3)), await because(later(3))]).toEqual([false, 'catalogue'])
    expect(await publishRevision(anna(), '2026', 2, later(3))).toBe('done')
  })

  it('of other answers, which a version before it counted and was not published, needs one', async () => {
    await answerChanges(2)
    await addCrossTable(anna(), '2026', table, later(6))
    expect(latestRevision(2)).toMatchObject({ number: 3, reason: 'catalogue' })
    expect([await isCorrection(later(7)), await because(later(7))]).toEqual([true, null])
    expect(await publishRevision(anna(), '2026', 3, later(7))).toBe('no-reason')
    expect(await publishRevision(anna(), '2026', 3, later(7), undefined, 'Yksi vastaus muuttui.')).toBe('done')
  })

  it('without an earlier round that what is public rests on needs one', async () => {
    await withdrawRound(anna(), '2024', '', later(2))
    await addCrossTable(anna(), '2026', table, later(3))
    expect(latestRevision(2)).toMatchObject({ number: 3, reason: 'catalogue' })
    expect([await isCorrection(later(4)), await because(later(4))]).toEqual([true, 'basis'])
    expect(await publishRevision(anna(), '2026', 3, later(4))).toBe('no-reason')
  })
})

describe('a version made for protection', () => {
  it('of the answers that are public needs no reason, and everybody is told that the answers are the same', async () => {
    freeze(db, 2, 'protection', later(2))
    expect([await isCorrection(later(3)), await because(later(3))]).toEqual([false, 'protection'])
    // The same document, computed once more, is another revision all the same.
    expect(await publishRevision(anna(), '2026', 2, later(3))).toBe('done')
    expect(await lastTurn(later(4))).toEqual({ kind: 'protected', at: later(3), version: 2 })
  })

  it('of other answers needs one, and nobody is told that the answers are the same', async () => {
    await answerChanges(2)
    freeze(db, 2, 'protection', later(6))
    expect([await isCorrection(later(7)), await because(later(7))]).toEqual([true, null])
    expect(await publishRevision(anna(), '2026', 3, later(7))).toBe('no-reason')
    expect(await publishRevision(anna(), '2026', 3, later(8), undefined, 'Yksi vastaus muuttui.')).toBe('done')
    expect(await lastTurn(later(9))).toEqual({ kind: 'corrected', at: later(8), version: 3, reason: 'Yksi vastaus muuttui.' })
  })
})
