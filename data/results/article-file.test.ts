import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { reopen } from '@/testing/round-acts'
import { closeRound } from '../rounds/open-close'
import { viewerOf, visitor } from '../viewer'
import { getArticleFile } from './article-file'
import { saveFinding } from './finding-texts'
import { recordDownload } from './sheets'

const round = '2026'
const anna = () => viewerOf(cast.administrator)
const svg = (words: string) => `<svg width="480" height="120.5"><title>x</title><desc id="picture-desc">${words}</desc></svg>`
const drawings = [{ question: 'ohjeet', svg: svg('Ohjeet: 1 &amp; 2.') }]
const file = (viewer = anna(), code = round) => getArticleFile(viewer, code, { format: 'md', locale: 'fi', drawings }, now)

let db: Db
beforeEach(async () => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on', terveiset: 'Salainen terveinen.' })
  await closeRound(anna(), round, { acceptDrafts: false }, now)
})

describe('refused', () => {
  test.each([
    ['a visitor', () => file(visitor), 'not-signed-in'],
    ['a member', () => file(viewerOf(cast.maija)), 'not-found'],
    ['a round that does not exist', () => file(anna(), '2031'), 'not-found'],
    ['a round without frozen figures', () => file(anna(), '2024'), 'not-found'],
  ])('%s', async (_, ask, code) => {
    reopen(db, 1)
    await expect(ask()).rejects.toMatchObject({ code })
  })
})

test('the file has the texts as they stand, and nothing of what was written in answers', async () => {
  await saveFinding(anna(), round, 'ohjeet', [{ locale: 'fi', text: 'Ohjeet ovat yleisiä.', basedOn: 0 }], now)
  const text = (await file()).bytes.toString()
  expect(text).toContain('Ohjeet ovat yleisiä.')
  expect(text).not.toContain('Salainen')
  expect(text).toMatch(/!\[Ohjeet: 1 & 2\.\]\(http.*\/fi\/results\/2026\/ohjeet\/chart\.png\)/)
})

test('who downloaded it is recorded', async () => {
  await recordDownload(anna(), round, 'md', await file(), now)
  const logged = db.select().from(events).where(eq(events.kind, 'sheet-downloaded')).all()
  expect(logged).toMatchObject([{ actor: cast.administrator, detail: { format: 'md', answers: false } }])
})
