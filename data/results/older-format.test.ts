import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { revisions } from '@/db/schema'
import { canonical } from '@/results/canonical'
import type { RevisionDocument } from '@/results/revision-format'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { close, freeze, publish, reopen } from '@/testing/round-acts'
import { addAct } from '../round-acts/add-act'
import { viewerOf, visitor } from '../viewer'
import { getRoundResults } from './results'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const [again, after, later] = [new Date('2026-11-22T10:10:00Z'), new Date('2026-11-22T10:20:00Z'), new Date('2026-11-22T11:00:00Z')]

/** Puts format 4 in a revision's place: a number's unit stands in its questionnaire alone. */
function asFormatFour(id: number, unit = 'htv'): void {
  const row = db.select().from(revisions).where(eq(revisions.id, id)).get()
  const { summary, questionnaire, protectionRule: _, ...rest }: RevisionDocument = JSON.parse(row?.document ?? '')
  const series = summary.series.map(({ unit: _unit, ...each }) => each)
  const asked = JSON.parse(JSON.stringify(questionnaire).replaceAll('"htv"', JSON.stringify(unit)))
  const document = canonical({ ...rest, format: 4, summary: { ...summary, series }, questionnaire: asked })
  const hash = createHash('sha256').update(document, 'utf8').digest('hex')
  db.update(revisions).set({ document, hash }).where(eq(revisions.id, id)).run()
}

const changedFrom = async (key: string, viewer = visitor) => {
  const { summary } = await getRoundResults(viewer, '2026', later)
  return summary.series.find((each) => each.key === key)?.change?.from ?? null
}

const publishClosed2026 = () => {
  close(db, 2, after)
  const { id } = freeze(db, 2, 'closed', after)
  addAct(db, 2, { kind: 'published', at: after, by: cast.administrator, revisionId: id })
  return id
}

it('a round closed again with nothing changed is compared with as before, though its format is another', async () => {
  send(db, 1, '005', { ohjeet: 'on' })
  send(db, 2, '005', { ohjeet: 'on' })
  asFormatFour(publish(db).id)
  reopen(db, 1, again)
  close(db, 1, again)
  const { hash } = freeze(db, 1, 'closed', again)
  publishClosed2026()
  const { earlier } = await getRoundResults(visitor, '2026', later)
  expect(earlier).toHaveLength(1)
  expect((await getRoundResults(visitor, '2024', later)).revision?.hash).not.toBe(hash)
  expect(await changedFrom('ohjeet')).toBe('2024')
})

it('a round in which an answer was changed after that is not', async () => {
  send(db, 1, '005', { ohjeet: 'on' })
  send(db, 2, '005', { ohjeet: 'on' })
  asFormatFour(publish(db).id)
  reopen(db, 1, again)
  send(db, 1, '005', { ohjeet: 'ei' })
  close(db, 1, again)
  freeze(db, 1, 'closed', again)
  publishClosed2026()
  expect(await changedFrom('ohjeet')).toBeNull()
})

it('a number of another unit is compared for nobody, though an older format froze its change', async () => {
  for (const [at, municipality] of ['005', '009', '049', '091'].entries()) {
    send(db, 1, municipality, { ohjeet: 'on', tyoaika: 1 + at })
    send(db, 2, municipality, { ohjeet: 'on', tyoaika: 2 + at })
  }
  const earlier = publish(db, 1, now)
  asFormatFour(publishClosed2026())
  expect(await changedFrom('tyoaika', viewerOf(cast.administrator))).toBe('2024')
  asFormatFour(earlier.id, 'tuntia')
  for (const viewer of [visitor, viewerOf(cast.administrator)]) {
    expect(await changedFrom('tyoaika', viewer)).toBeNull()
    expect(await changedFrom('ohjeet', viewer)).toBe('2024')
  }
})
