import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '@/db/client'
import { testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { close, reopen } from '@/testing/round-acts'
import { findRound } from '../round-acts/find-round'
import { currentStamp } from './counted-stamps'
import { readClosedBefore } from './kept-round-data'

let folder: string
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
  const whole = testDatabase()
  send(whole, 1, '091', { ohjeet: 'on' })
  writeFileSync(join(folder, 'kept.db'), whole.$client.serialize())
  db = openDatabase(join(folder, 'kept.db'))
})
afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

const read = (of: Db = db) => readClosedBefore(of, findRound('2026', of))

describe('data of the closed rounds before', () => {
  it('are read once, whatever is sent in the open one', () => {
    const [first] = read()
    send(db, 2, '091', { ohjeet: 'ei' })
    const [again] = read()
    expect(again).toBe(first)
    expect(again?.respondents).toEqual([{ municipality: '091', answers: { ohjeet: 'on' } }])
  })

  it('are read anew after a round was opened, answered and closed again', () => {
    const [first] = read()
    reopen(db, 1)
    expect(read()).toEqual([])
    send(db, 1, '005', { ohjeet: 'ei' })
    close(db, 1)
    const [again] = read()
    expect(again).not.toBe(first)
    expect(again?.respondents.map(({ municipality }) => municipality)).toEqual(['005', '091'])
  })

  it('are those of the database that is asked, also of one in memory', () => {
    const [first] = read()
    const other = testDatabase()
    expect(read(other)[0]?.respondents).toEqual([])
    expect(read()[0]).toBe(first)
  })
})

describe('the stamp of what is counted', () => {
  it('changes by a sending of another connection, and not by a draft', () => {
    const before = currentStamp(db)
    const other = openDatabase(join(folder, 'kept.db'))
    draft(other, 2, '005', { ohjeet: 'on' })
    expect(currentStamp(db)).toBe(before)
    send(other, 2, '005', { ohjeet: 'on' })
    expect(currentStamp(db)).not.toBe(before)
    other.$client.close()
  })
})
