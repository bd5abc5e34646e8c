import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { publishedBy } from '@/questionnaire/round'
import { olderDatabase, olderSheets } from '@/testing/older-database'
import { readXlsx } from '@/testing/xlsx-reader'
import { addAct } from '../round-acts/add-act'
import { findRound } from '../round-acts/find-round'
import { visitor } from '../viewer'
import { freezeAllUnfrozen } from './freeze-closed'
import { getRoundResults } from './results'
import { getSheet } from './sheets'

/** SHA-256 of the documents of 2018, 2024 and 2026, as the version that wrote them froze them. */
const hashes = [
  ['2018', '86e9f2a8de3423ebae1dcf78753e6dae1fca861f124b9930fdcd0f3f8976616a'],
  ['2024', '0a13da023ce370a526685d04428439267a5ba8141278c203b9b274477d9af59f'],
  ['2026', '3051c0af0080948a9f59cffbb8d96c88a7742fc5d8e94d2e1aca4c654d4edf8e'],
]
const now = new Date('2026-11-22T10:00:00Z')

let folder: string
let db: Db
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  db = olderDatabase(folder)
})
afterAll(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

type Row = { round: string; hash: string; document: string }
const stored = () =>
  db.$client
    .prepare('select o.code as round, v.hash, v.document from revisions v join rounds o on o.id = v.round_id where v.id <= 3 order by v.id')
    .all() as Row[]

it('is not found by the public where it was not published', async () => {
  await expect(getRoundResults(visitor, '2018', now)).rejects.toThrow('not-found')
  await expect(getSheet(visitor, '2026', 'csv', 'fi', now)).rejects.toThrow('not-found')
})

it('has the acts of its rounds, also those that its columns no longer told', () => {
  const acts = (code: string) =>
    findRound(code, db).acts.map((act) => [act.kind, act.at.toISOString(), act.by, ...('until' in act ? [act.until?.toISOString()] : [])])
  expect(acts('2018')).toEqual([
    ['opened', '2018-04-16T06:00:00.000Z', 'anna', '2018-05-18T20:59:00.000Z'],
    ['closed', '2018-05-21T06:00:00.000Z', 'anna'],
  ])
  expect(acts('2024').map(([kind]) => kind)).toEqual(['opened', 'closed', 'published'])
  expect(acts('2026')).toEqual([
    ['opened', '2026-10-26T07:00:00.000Z', 'anna', '2026-12-04T21:59:00.000Z'],
    ['closed', '2026-11-20T10:00:00.000Z', 'anna'],
    ['reopened', '2026-11-20T12:30:00.000Z', 'anna', '2026-12-11T21:59:00.000Z'],
  ])
  expect(publishedBy(findRound('2024', db).acts, now)).toMatchObject({ revisionId: 2 })
})

it('is frozen anew at a start where it stays closed and a question is protected, as the rule of protection has changed; once', async () => {
  await freezeAllUnfrozen(now)
  await freezeAllUnfrozen(now)
  const anew = db.$client.prepare('select o.code, v.number, v.reason from revisions v join rounds o on o.id = v.round_id where v.id > 3')
  expect(anew.raw().all()).toEqual([
    ['2018', 2, 'protection'],
    ['2024', 2, 'protection'],
  ])
})

it('keeps its frozen documents byte by byte, with their hashes', () => {
  expect(stored().map(({ round, hash }) => [round, hash])).toEqual(hashes)
  for (const { hash, document } of stored()) expect(createHash('sha256').update(document, 'utf8').digest('hex')).toBe(hash)
})

it('shows the figures of the published round as they were frozen, under the same hash', async () => {
  const frozen = JSON.parse(stored().find(({ round }) => round === '2024')?.document ?? '')
  const { summary, revision } = await getRoundResults(visitor, '2024', now)
  expect(revision?.hash).toBe(hashes[1]?.[1])
  expect(summary.response).toEqual(frozen.summary.response)
  expect(summary.series).toHaveLength(7)
  const countsOf = (series: { key: string; options: { count: number }[] }[]) =>
    new Map(series.map(({ key, options }) => [key, options.map(({ count }) => count)]))
  const shown = summary.series.map(({ key, counts }) => ({ key, ...counts }))
  const before = countsOf(frozen.summary.series)
  for (const [key, counts] of countsOf(shown)) expect([key, counts]).toEqual([key, before.get(key)])
})

it('refuses the files of what rests on a round that was never published, until that is published as it was frozen', async () => {
  const file = () => getSheet(visitor, '2024', 'csv', 'fi', now)
  await expect(file()).rejects.toMatchObject({ code: 'rests-on-hidden' })
  const { id } = findRound('2018', db)
  db.transaction((tx) => addAct(tx, id, { kind: 'published', at: now, by: null, revisionId: 1 }))
  await expect(file()).resolves.toBeDefined()
})

it('writes every line of the country in the CSV file as it was, but for the words of a label; none of groups, audited under an older rule', async () => {
  const { bytes } = await getSheet(visitor, '2024', 'csv', 'fi', now)
  // By the names of columns: one has come since, which tells what changed in the question itself.
  const lines = (file: Buffer): Record<string, string>[] => parse(file, { bom: true, columns: true, delimiter: ';' })
  const [before, written] = [lines(olderSheets().csv), lines(bytes)]
  const added = Object.keys(written[0] ?? {}).filter((name) => !(name in (before[0] ?? {})))
  expect(added).toEqual(['kysymyksen muutos'])
  for (const line of written) for (const name of added) delete line[name]
  const asWordedNow = before.map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, cell]) => [name, cell === 'ei selvää muutosta' ? 'ei todettua muutosta' : cell])),
  )
  const isOfGroup = (line: Record<string, string>) => Object.values(line).some((cell) => /^(sizeClass|region|language|group)$/.test(cell))
  expect(asWordedNow.filter(isOfGroup).length).toBeGreaterThan(50)
  expect(written).toEqual(asWordedNow.filter((line) => !isOfGroup(line)))
})

it('writes every figure cell of the country in the XLSX file as it was', async () => {
  const { bytes } = await getSheet(visitor, '2024', 'xlsx', 'fi', now)
  const figures = (file: Uint8Array): string[] =>
    [...readXlsx(file).sheets].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([at, value]) => (typeof value === 'number' ? [`${sheet} ${at.replace(/\d+/, '')} ${value}`] : [])),
    )
  const before = figures(olderSheets().xlsx)
  const written = figures(bytes)
  expect(before.length).toBeGreaterThan(1000)
  expect(written.length).toBeGreaterThan(100)
  expect(before).toEqual(expect.arrayContaining(written))
})
