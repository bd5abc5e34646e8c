import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import type { Locale } from '@/questionnaire/text'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { freeze, publish, withdraw } from '@/testing/round-acts'
import { readXlsx } from '@/testing/xlsx-reader'
import { viewerOf, visitor } from '../viewer'
import { svgFile } from './pictures'
import { sheetFormats } from './sheet-order'
import { getQuestionSheet, getSheet, recordDownload } from './sheets'

let db: Db
beforeEach(() => {
  db = testDatabase()
  send(db, 1, '005', { ohjeet: 'on', terveiset: '=1+1' })
  publish(db)
})

describe('a sheet is not found', () => {
  it.each(sheetFormats)('as %s before the results are published, but for administrators', async (format) => {
    withdraw(db, 1)
    await expect(getSheet(visitor, '2024', format, 'fi', now)).rejects.toThrow('not-found')
    await expect(getSheet(viewerOf(cast.maija), '2024', format, 'fi', now)).rejects.toThrow('not-found')
    await expect(getSheet(viewerOf(cast.administrator), '2024', format, 'fi', now)).resolves.toBeDefined()
  })

  it('of an open round, or one that does not exist', async () => {
    await expect(getSheet(visitor, '2026', 'xlsx', 'fi', now)).rejects.toThrow('not-found')
    await expect(getSheet(viewerOf(cast.administrator), '1999', 'csv', 'fi', now)).rejects.toThrow('not-found')
  })
})

describe('a question’s sheet', () => {
  const sheet = (question: string, viewer = visitor, code = '2024') =>
    getQuestionSheet(viewer, { code, question, format: 'csv', locale: 'fi' }, now)

  it('is not found of a question that is not public or does not exist, or of a round that is not published', async () => {
    for (const question of ['terveiset', 'nimi', 'ei-ole']) await expect(sheet(question)).rejects.toThrow('not-found')
    await expect(sheet('ohjeet', visitor, '2026')).rejects.toThrow('not-found')
    withdraw(db, 1)
    for (const viewer of [visitor, viewerOf(cast.maija)]) await expect(sheet('ohjeet', viewer)).rejects.toThrow('not-found')
    expect((await sheet('ohjeet', viewerOf(cast.administrator))).isPrivate).toBe(true)
  })

  it('has the lines of the round’s sheet that are about it', async () => {
    const whole = (await getSheet(visitor, '2024', 'csv', 'fi', now)).bytes.toString().split('\r\n')
    const own = (await sheet('ohjeet')).bytes.toString().split('\r\n')
    expect(own).toEqual(whole.filter((line, at) => at === 0 || line === '' || line.includes(';ohjeet;')))
    expect(own.length).toBeGreaterThan(3)
  })

  it('as a workbook holds its table, what the file is, and how it was counted; no answers, whoever asks', async () => {
    for (const viewer of [visitor, viewerOf(cast.administrator)]) {
      const { bytes } = await getQuestionSheet(viewer, { code: '2024', question: 'ohjeet', format: 'xlsx', locale: 'fi' }, now)
      const names = [...readXlsx(bytes).sheets.keys()]
      expect(names).toHaveLength(3)
      expect(names[1]).toMatch(/^1 /)
      expect(readXlsx(bytes).parts.get('xl/sharedStrings.xml')).not.toContain('=1+1')
    }
  })
})

describe('answers', () => {
  it.each(['visitor', cast.maija])('are not in the file of %s, though it is their own', async (who) => {
    const sheet = await getSheet(who === 'visitor' ? visitor : viewerOf(who), '2024', 'xlsx', 'fi', now)
    expect(sheet.isPrivate).toBe(false)
    expect(readXlsx(sheet.bytes).parts.get('xl/sharedStrings.xml')).not.toContain('=1+1')
  })

  it('are in the file of an administrator, which nobody else may keep', async () => {
    const sheet = await getSheet(viewerOf(cast.administrator), '2024', 'xlsx', 'fi', now)
    expect(sheet.isPrivate).toBe(true)
    expect(readXlsx(sheet.bytes).parts.get('xl/sharedStrings.xml')).toContain('=1+1')
  })
})

describe('the tag of a sheet', () => {
  const tag = async (viewer = visitor, language: Locale = 'fi') => (await getSheet(viewer, '2024', 'xlsx', language, now)).tag

  it('is the same while the file is, and another by language and by who may see answers', async () => {
    expect(await tag()).toBe(await tag())
    expect(new Set([await tag(), await tag(visitor, 'sv'), await tag(viewerOf(cast.administrator))]).size).toBe(3)
  })

  it('changes with a new revision, once that is published', async () => {
    const before = await tag()
    send(db, 1, '091', { ohjeet: 'ei' })
    freeze(db, 1, 'corrected')
    expect(await tag()).toBe(before)
    publish(db)
    expect(await tag()).not.toBe(before)
  })
})

it('records who downloaded what; of a visitor nothing is recorded', async () => {
  const recorded = () => db.select().from(events).where(eq(events.kind, 'sheet-downloaded')).all()
  const sheet = await getSheet(visitor, '2024', 'csv', 'fi', now)
  await recordDownload(visitor, '2024', 'csv', sheet, now)
  expect(recorded()).toEqual([])
  await recordDownload(viewerOf(cast.maija), '2024', 'csv', sheet, now)
  const detail = { format: 'csv', answers: false, tag: sheet.tag }
  expect(recorded()).toMatchObject([{ actor: cast.maija, roundId: 1, at: now, detail }])
  const anna = viewerOf(cast.administrator)
  await recordDownload(anna, '2024', 'svg', svgFile(anna, { round: '2024', now }, '<svg/>'), now, { question: 'ohjeet' })
  await recordDownload(anna, '2024', 'xlsx', await getSheet(anna, '2024', 'xlsx', 'fi', now), now)
  expect(recorded().slice(1)).toMatchObject([{ detail: { question: 'ohjeet', answers: false } }, { detail: { answers: true } }])
})
