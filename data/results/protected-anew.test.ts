import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { revisions } from '@/db/schema'
import { canonical } from '@/results/canonical'
import type { RevisionDocument } from '@/results/revision-format'
import type { SeriesResult } from '@/results/series-result'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { close, publish } from '@/testing/round-acts'
import { publicStamp } from '../kept-pages/public-state'
import { publishRevision } from '../rounds/publish'
import { viewerOf, visitor } from '../viewer'
import computeUnfrozen from './compute-unfrozen'
import { freezeClosed } from './freeze-closed'
import { getRoundResults } from './results'
import { getQuestionSheet, getSheet } from './sheets'

let db: Db
const later = new Date('2026-11-22T11:00:00Z')
const administrator = () => viewerOf(cast.administrator)
const freezeNow = () => freezeClosed(1, null, later, async (roundId) => computeUnfrozen(roundId))

/** Puts a document of the format before in a revision's place: its audit was made under the first rule. */
function asAuditedBefore(id: number): string {
  const row = db.select().from(revisions).where(eq(revisions.id, id)).get()
  const { protectionRule, ...older }: RevisionDocument = JSON.parse(row?.document ?? '')
  const document = canonical({ ...older, format: 5 })
  const hash = createHash('sha256').update(document, 'utf8').digest('hex')
  db.update(revisions).set({ document, hash }).where(eq(revisions.id, id)).run()
  return hash
}

let hash: string
beforeEach(() => {
  db = testDatabase()
  for (const municipality of ['005', '009', '049', '091']) send(db, 1, municipality, { ohjeet: 'on', tyytyvaisyys: '4' })
  close(db, 1, now)
  hash = asAuditedBefore(publish(db).id)
})

const groupsIn = (series: readonly SeriesResult[]) => series.flatMap(({ breakdowns }) => Object.values(breakdowns).flat())
const seen = async (viewer = visitor) => (await getRoundResults(viewer, '2024', later)).summary

describe('a published revision that was audited under an older rule', () => {
  it('has for the public no figures of groups, on pages and in files, in any language', async () => {
    const summary = await seen()
    expect(summary.isNationalOnly).toBe(true)
    expect(groupsIn(summary.series)).toEqual([])
    expect(summary.series.filter(({ counts }) => counts.bySizeClass)).toEqual([])
    for (const locale of ['fi', 'sv', 'en'] as const) {
      const csv = (await getSheet(visitor, '2024', 'csv', locale, later)).bytes.toString('utf8')
      const order = { code: '2024', question: 'tyytyvaisyys', format: 'csv', locale } as const
      const own = (await getQuestionSheet(visitor, order, later)).bytes.toString('utf8')
      for (const file of [csv, own]) expect(file).not.toMatch(/[;,](sizeClass|region|language|group)[;,]/)
    }
  })

  it('has its national figures, and for administrators its document and hash', async () => {
    expect((await seen()).series.find(({ key }) => key === 'ohjeet')?.counts.base).toBe(4)
    const { summary, revision } = await getRoundResults(administrator(), '2024', later)
    expect(revision?.hash).toBe(hash)
    expect(groupsIn(summary.series).length).toBeGreaterThan(0)
  })

  it('is frozen anew once, for the sake of protection, and stays what the public sees until that is published', async () => {
    await freezeNow()
    await freezeNow()
    const rows = db.select().from(revisions).where(eq(revisions.roundId, 1)).all()
    expect(rows.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'closed'],
      [2, 'protection'],
    ])
    expect(rows[0]?.hash).toBe(hash)
    expect((await seen()).isNationalOnly).toBe(true)
    const stamp = publicStamp()
    expect(await publishRevision(administrator(), '2024', 2, later)).toBe('done')
    expect(publicStamp()).not.toBe(stamp)
    expect((await seen()).isNationalOnly).toBeUndefined()
    expect(groupsIn((await seen()).series).length).toBeGreaterThan(0)
  })
})
