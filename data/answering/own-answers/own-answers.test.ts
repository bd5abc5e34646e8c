import { eq } from 'drizzle-orm'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, responses, submissions } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { submitResponse } from '../../sending/submit'
import { type Viewer, viewerOf, visitor } from '../../viewer'
import { saveAnswer } from '../save'
import { downloadAnswers } from './answers-pdf'
import { getOwnAnswers } from './own-answers'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const round = '2026'
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const downloads = () => db.select().from(events).where(eq(events.kind, 'answers-downloaded')).all()

async function answer(viewer: Viewer, key: string, value: unknown, basedOn = 0, at = now) {
  expect(await saveAnswer(viewer, { round, key, value, basedOn }, at)).toMatchObject({ ok: true })
}

describe('who may have the answers', () => {
  test.each([
    ['a visitor', visitor, { round }, 'not-signed-in'],
    ['a visitor who names a municipality', visitor, { round, municipality: '005' }, 'not-signed-in'],
    ['another municipality', undefined, { round, municipality: '091' }, 'not-found'],
    ['a round that does not exist', undefined, { round: '1999' }, 'not-found'],
    ['answers as sent that never were', undefined, { round, as: 'sent' as const }, 'not-found'],
  ])('%s gets nothing, and nothing is recorded', async (_, viewer, where, code) => {
    await answer(viewerOf(cast.oskar), 'ohjeet', 'on')
    await expect(getOwnAnswers(viewer ?? maija(), where, now)).rejects.toMatchObject({ code })
    await expect(downloadAnswers(viewer ?? maija(), where, 'fi', now)).rejects.toMatchObject({ code })
    expect(downloads()).toEqual([])
  })

  test('somebody who belongs nowhere finds nothing, and somebody of two municipalities has to say which', async () => {
    await expect(getOwnAnswers(viewerOf(cast.stranger), { round }, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getOwnAnswers(viewerOf(cast.both), { round }, now)).rejects.toMatchObject({ code: 'municipality-required' })
    expect(await getOwnAnswers(viewerOf(cast.both), { round, municipality: '091' }, now)).toMatchObject({ municipality: { code: '091' } })
  })

  test('a closed round is read as well as an open one', async () => {
    expect(await getOwnAnswers(maija(), { round: '2024' }, now)).toMatchObject({ round: { code: '2024', isOpen: false }, answers: {} })
  })
})

describe('which answers they are', () => {
  const sendAll = async () => {
    await answer(maija(), 'ohjeet', 'on')
    await answer(maija(), 'koulutus', ['johto'])
    expect(await submitResponse(maija(), { round }, now)).toMatchObject({ ok: true })
  }

  test('a draft until they are sent', async () => {
    await answer(maija(), 'ohjeet', 'on')
    expect(await getOwnAnswers(maija(), { round }, now)).toMatchObject({ which: 'current', sent: null, changed: false, accepted: false })
  })

  test('those sent while nothing has changed; then those of now, and on request still those sent', async () => {
    await sendAll()
    expect(await getOwnAnswers(maija(), { round }, now)).toMatchObject({
      which: 'sent',
      sent: { at: now, by: 'Maija Virtanen', reference: '2026-005-1' },
      changed: false,
      answers: { ohjeet: { value: 'on' } },
    })
    await answer(viewerOf(cast.liisa), 'ohjeet', 'ei', 1, later(5))
    const seen = await getOwnAnswers(maija(), { round }, now)
    expect(seen).toMatchObject({ which: 'current', changed: true, answers: { ohjeet: { value: 'ei', savedBy: 'Liisa Korhonen' } } })
    const sent = await getOwnAnswers(maija(), { round, as: 'sent' }, now)
    expect(sent).toMatchObject({ which: 'sent', changed: true, answers: { ohjeet: { value: 'on', savedBy: 'Maija Virtanen' } } })
  })

  test('a draft that was counted at closing says so', async () => {
    await answer(maija(), 'ohjeet', 'on')
    db.update(responses).set({ acceptedAt: now }).run()
    expect(db.select().from(submissions).all()).toEqual([])
    expect(await getOwnAnswers(maija(), { round }, now)).toMatchObject({ accepted: true, sent: null })
  })
})

test('the file holds the answers with names but no addresses, and its download is recorded', async () => {
  await answer(maija(), 'ohjeet', 'suunnitteilla')
  await answer(viewerOf(cast.oskar), 'ohjeet', 'ei')
  const made = await downloadAnswers(maija(), { round }, 'fi', now)
  if (!made.ok) throw new Error(made.code)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(made.bytes)), { mergePages: true })
  expect(text).toContain('Maija Virtanen, 22.11.2026 klo 12.00')
  expect(text).toContain('suunnitteilla')
  expect(text).not.toContain('@')
  expect(text).not.toContain('Oskar')
  expect(made.names).toEqual({ plain: 'kuntakysely-2026-alajarvi.pdf', full: 'kuntakysely-2026-alajärvi.pdf' })
  const detail = { format: 'pdf', which: 'current', bytes: made.bytes.length }
  expect(downloads()).toMatchObject([{ actor: cast.maija, municipality: '005', detail, at: now }])
})
