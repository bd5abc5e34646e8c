import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { revisions } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { freeze, publish } from '@/testing/round-acts'
import { closeRound, reopenRound } from '../rounds/open-close'
import { listDependents, publishRevision, withdrawRound } from '../rounds/publish'
import { type Viewer, viewerOf, visitor } from '../viewer'
import { computeRevision } from './compute-revision'
import { freezeAllUnfrozen } from './freeze-closed'
import { picturesFile, pngFile, svgFile } from './pictures'
import { getRoundResults } from './results'
import { latestRevision } from './revisions'
import { getQuestionSheet, getSheet } from './sheets'

let db: Db
const anna = () => viewerOf(cast.administrator)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const sentAt = new Date(now.getTime() - 1)
const deadline = new Date('2026-12-20T21:59:00Z')
const numbers = (roundId: number) =>
  db.select({ number: revisions.number, reason: revisions.reason }).from(revisions).where(eq(revisions.roundId, roundId)).all()
const publicResults = (at: Date) => getRoundResults(visitor, '2026', at)
const codeOf = (error: { code?: string }) => error.code ?? String(error)
const csv = async (at: Date) => (await getSheet(visitor, '2026', 'csv', 'fi', at)).bytes.toString()

beforeEach(async () => {
  db = testDatabase()
  for (const round of [1, 2]) {
    send(db, round, '005', { ohjeet: 'on', koulutus: ['johto'] }, sentAt)
    send(db, round, '009', { ohjeet: round === 1 ? 'ei' : 'on', koulutus: ['johto'] }, sentAt)
  }
  publish(db, 1)
  await closeRound(anna(), '2026', {}, now)
  await publishRevision(anna(), '2026', 1, later(1))
})

describe('a revision', () => {
  it('names the revisions that its trends rest on', () => {
    const earlier = latestRevision(1)
    expect(latestRevision(1)?.document.restsOn).toEqual([])
    expect(latestRevision(2)?.document.restsOn).toEqual([{ round: '2024', number: 1, hash: earlier?.hash }])
  })

  it('of the same answers and the same named revisions has the same hash; one changed answer gives another', async () => {
    const first = latestRevision(2)?.hash
    expect(computeRevision(db, 2).hash).toBe(first)
    await reopenRound(anna(), '2026', deadline, later(2))
    await closeRound(anna(), '2026', {}, later(3))
    expect(latestRevision(2)).toMatchObject({ number: 2, hash: first })
    expect((await publicResults(later(4))).revision?.number).toBe(1)
    await reopenRound(anna(), '2026', deadline, later(5))
    send(db, 2, '009', { ohjeet: 'ei' }, later(6))
    await closeRound(anna(), '2026', {}, later(7))
    expect(latestRevision(2)?.hash).not.toBe(first)
    expect((await publicResults(later(8))).revision).toMatchObject({ number: 1, hash: first })
  })

  it('of an unsent change has another hash only when it is taken along', async () => {
    const first = latestRevision(2)?.hash
    await reopenRound(anna(), '2026', deadline, later(2))
    draft(db, 2, '009', { ohjeet: 'ei' })
    await closeRound(anna(), '2026', {}, later(3))
    expect(latestRevision(2)?.hash).toBe(first)
    await reopenRound(anna(), '2026', deadline, later(4))
    await closeRound(anna(), '2026', { edits: ['009'] }, later(5))
    expect(latestRevision(2)?.hash).not.toBe(first)
  })
})

describe('an earlier round that is withdrawn', () => {
  it('is told of with what depends on it, to administrators alone', async () => {
    await expect(listDependents(visitor, '2024', later(2))).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(listDependents(viewerOf(cast.maija), '2024', later(2))).rejects.toMatchObject({ code: 'not-found' })
    expect(await listDependents(anna(), '2024', later(2))).toEqual([{ code: '2026', number: 1 }])
    expect(await listDependents(anna(), '2026', later(2))).toEqual([])
  })

  it('is hidden at once; files are refused until a new version is published, which does not rest on it', async () => {
    const before = await csv(later(1))
    expect((await publicResults(later(1))).earlier.map(({ summary }) => summary.round)).toEqual(['2024'])
    expect(await withdrawRound(anna(), '2024', '', later(2))).toBe('done')
    const hidden = await publicResults(later(3))
    expect(hidden.earlier).toEqual([])
    expect(hidden.withheldWith).toEqual(['2024'])
    expect(hidden.summary.series.every(({ change }) => change === null)).toBe(true)
    await expect(csv(later(3))).rejects.toMatchObject({ code: 'rests-on-hidden' })
    const one = { code: '2026', question: 'ohjeet', format: 'csv', locale: 'fi' } as const
    await expect(getQuestionSheet(visitor, one, later(3))).rejects.toMatchObject({ code: 'rests-on-hidden' })
    await expect(getSheet(anna(), '2026', 'csv', 'fi', later(3))).resolves.toBeDefined()
    // It was frozen without the withdrawn round, and waits for whoever looks it through.
    expect(numbers(2)).toEqual([
      { number: 1, reason: 'closed' },
      { number: 2, reason: 'basis' },
    ])
    expect(latestRevision(2)?.document.restsOn).toEqual([])
    await publishRevision(anna(), '2026', 2, later(4), undefined, 'Vertailu vuoteen 2024 on poistettu.')
    const after = await publicResults(later(5))
    expect(after.withheldWith).toBeUndefined()
    expect(after.corrections).toEqual([{ at: later(4), reason: 'Vertailu vuoteen 2024 on poistettu.' }])
    expect(await csv(later(5))).not.toBe(before)
    expect(await csv(later(5))).toContain('Vertailu vuoteen 2024 on poistettu.')
  })

  it('has no picture made of what rests on it, of any kind, but for administrators', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
    const pictures = (viewer: Viewer, at: Date) => {
      const of = { round: '2026', now: at }
      return {
        svg: async () => svgFile(viewer, of, drawing),
        png: () => pngFile(viewer, of, drawing),
        zip: () => picturesFile(viewer, of, [{ name: 'kuva', svg: drawing }], 'Lähde'),
      }
    }
    const made = async (viewer: Viewer, at: Date) => {
      const outcomes = Object.entries(pictures(viewer, at)).map(async ([kind, make]) => [kind, await make().then(() => 'made', codeOf)])
      return Object.fromEntries(await Promise.all(outcomes))
    }
    const all = (outcome: string) => ({ svg: outcome, png: outcome, zip: outcome })
    expect(await made(visitor, later(1))).toEqual(all('made'))
    await withdrawRound(anna(), '2024', '', later(2))
    expect(await made(visitor, later(3))).toEqual(all('rests-on-hidden'))
    expect(await made(viewerOf(cast.maija), later(3))).toEqual(all('rests-on-hidden'))
    expect(await made(anna(), later(3))).toEqual(all('made'))
    await publishRevision(anna(), '2026', 2, later(4), undefined, 'Vertailu vuoteen 2024 on poistettu.')
    expect(await made(visitor, later(5))).toEqual(all('made'))
  })

  it('comes back into a new version once it is public again', async () => {
    await withdrawRound(anna(), '2024', '', later(2))
    await publishRevision(anna(), '2024', 1, later(3))
    await freezeAllUnfrozen(later(4))
    expect(numbers(2).map(({ reason }) => reason)).toEqual(['closed', 'basis', 'basis'])
    expect(latestRevision(2)?.document.restsOn).toMatchObject([{ round: '2024', number: 1 }])
  })
})

describe('an earlier round that was never published', () => {
  it('stands in nobody’s comparison; once it is published, a new version of the later one rests on it', async () => {
    db = testDatabase()
    for (const round of [1, 2]) send(db, round, '005', { ohjeet: 'on', koulutus: ['johto'] }, sentAt)
    freeze(db, 1)
    await closeRound(anna(), '2026', {}, now)
    await publishRevision(anna(), '2026', 1, later(1))
    const shown = await publicResults(later(2))
    expect(latestRevision(2)?.document.restsOn).toEqual([])
    expect(shown.earlier).toEqual([])
    expect(shown.summary.series.every(({ change, trend }) => change === null && trend === null)).toBe(true)
    expect(await csv(later(2))).not.toContain('2024')
    await publishRevision(anna(), '2024', 1, later(3))
    await freezeAllUnfrozen(later(4))
    expect(latestRevision(2)).toMatchObject({ number: 2, reason: 'basis', document: { restsOn: [{ round: '2024', number: 1 }] } })
    await publishRevision(anna(), '2026', 2, later(5), undefined, 'Vertailu vuoteen 2024 on lisätty.')
    expect((await publicResults(later(6))).earlier.map(({ summary }) => summary.round)).toEqual(['2024'])
    expect(await csv(later(6))).toContain('2024')
  })
})

describe('an earlier round that is corrected', () => {
  it('leaves what is public as it is until the correction is, then hides the comparison; a new version rests on the new figures', async () => {
    await reopenRound(anna(), '2024', deadline, later(2))
    send(db, 1, '005', { ohjeet: 'ei' }, later(3))
    await closeRound(anna(), '2024', {}, later(4))
    const changes = async (at: Date) => (await publicResults(at)).summary.series.filter(({ change }) => change !== null).length
    const all = await changes(later(1))
    expect(all).toBeGreaterThan(0)
    expect(await changes(later(5))).toBe(all)
    await publishRevision(anna(), '2024', 2, later(6), undefined, 'Yksi vastaus korjattiin.')
    expect(await changes(later(7))).toBe(0)
    expect((await publicResults(later(7))).withheldWith).toBeUndefined()
    await freezeAllUnfrozen(later(8))
    expect(latestRevision(2)?.document.restsOn).toMatchObject([{ round: '2024', number: 2 }])
    await publishRevision(anna(), '2026', 2, later(9), undefined, 'Vertailu on laskettu korjatuista luvuista.')
    expect(await changes(later(10))).toBe(all)
  })
})
