import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { revisions } from '@/db/schema'
import { closingChoices } from '@/db/schema-closing'
import { roundState } from '@/questionnaire/round'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, nearlyAll, send } from '@/testing/results-cast'
import { saveAnswer } from '../answering/save'
import { isRoundCompared } from '../benchmark/compared-round'
import { recordAct } from '../municipality-log/record-act'
import { freezeAllUnfrozen } from '../results/freeze-closed'
import { getSheetData } from '../results/results'
import { latestRevision } from '../results/revisions'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { getClosing } from './closing'
import { closeRound, reopenRound } from './open-close'

let db: Db
const anna = () => viewerOf(cast.administrator)
const afterDeadline = new Date('2026-12-05T06:00:00Z')
const later = new Date('2026-12-20T21:59:00Z')

beforeEach(() => {
  db = testDatabase()
  send(db, 2, '005', { ohjeet: 'on', koulutus: ['johto'] }, new Date(now.getTime() - 1))
  // Changed after it was sent.
  draft(db, 2, '005', { ohjeet: 'ei' })
  send(db, 2, '009', { ohjeet: 'on', koulutus: ['johto'] })
  draft(db, 2, '049', nearlyAll)
  draft(db, 2, '091', { ohjeet: 'ei' })
})

const counted = async () =>
  ((await getSheetData(anna(), '2026', later)).answers ?? []).map(({ municipality, answers, taken }) => [
    municipality,
    answers.ohjeet,
    taken,
  ])
const summary = () => latestRevision(2)?.document.summary

describe('the checklist', () => {
  it('is an administrator’s, of a round that can be closed', async () => {
    await expect(getClosing(visitor, '2026', now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(getClosing(viewerOf(cast.maija), '2026', now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getClosing(anna(), '2024', now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getClosing(anna(), '1999', now)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('names who changed what was sent, and who has not sent, with what is missing', async () => {
    const found = await getClosing(anna(), '2026', now)
    expect(found).toMatchObject({ isClosedByClock: false, municipalities: 4, sent: 2, empty: 0, unexplained: [] })
    expect(found.edits).toMatchObject([{ municipality: '005', nameFi: 'Alajärvi', changes: { questions: ['ohjeet'] }, isNow: true }])
    expect(found.drafts.map(({ municipality, acceptable }) => [municipality, acceptable])).toEqual([
      ['049', true],
      ['091', false],
    ])
    const [nearly, little] = found.drafts
    expect(nearly?.unanswered).not.toContain('tiheys')
    expect(little?.unanswered).toEqual(expect.arrayContaining(['koulutus', 'tiheys', 'tyoaika']))
    expect(little?.unanswered).not.toContain('ohjeet')
  })

  it('of a draft without any answer only counts it, and calls nobody answering once the clock has closed the round', async () => {
    draft(db, 2, '091', { ohjeet: null })
    const found = await getClosing(anna(), '2026', afterDeadline)
    expect(found).toMatchObject({ isClosedByClock: true, empty: 1, drafts: [{ municipality: '049', isNow: false }] })
  })
})

describe('of a round that its clock has closed', () => {
  it('tells who is still answering with more time, which recording the choices ends', async () => {
    const [until, deadline] = [new Date('2026-12-11T21:59:00Z'), new Date('2026-12-04T21:59:00Z')]
    const minutes = (count: number) => new Date(deadline.getTime() + count * 60_000)
    const save = (municipality: string, basedOn: number, at: Date) =>
      saveAnswer(anna(), { round: '2026', municipality, key: 'ohjeet', value: 'suunnitteilla', basedOn }, at)
    for (const municipality of ['005', '049'])
      await recordAct(anna(), { round: '2026', municipality }, { kind: 'extended', until, text: '' }, now)
    expect(await save('091', 1, minutes(-1))).toMatchObject({ ok: true })
    expect(await save('005', 2, minutes(1))).toMatchObject({ ok: true })
    expect(await save('049', 1, minutes(2))).toMatchObject({ ok: true })
    const found = await getClosing(anna(), '2026', minutes(3))
    expect(found.isClosedByClock).toBe(true)
    expect(found.extensions.map(({ municipality }) => municipality).sort()).toEqual(['005', '049'])
    expect(found.edits.map(({ municipality, isNow }) => [municipality, isNow])).toEqual([['005', true]])
    expect(found.drafts.map(({ municipality, isNow }) => [municipality, isNow])).toEqual([
      ['049', true],
      ['091', false],
    ])
  })
})

describe('closing by the clock', () => {
  it('computes nothing, opens no benchmark and counts no draft and no change until the choices are recorded', async () => {
    expect(roundState(findRound('2026').acts, afterDeadline)).toBe('closed')
    await freezeAllUnfrozen(afterDeadline)
    expect(
      db
        .select()
        .from(revisions)
        .all()
        .filter(({ roundId }) => roundId === 2),
    ).toEqual([])
    expect(isRoundCompared(findRound('2026'), afterDeadline)).toBe(false)
    expect(await counted()).toEqual([
      ['005', 'on', undefined],
      ['009', 'on', undefined],
    ])
    expect(await closeRound(anna(), '2026', {}, afterDeadline)).toBe('done')
    expect(isRoundCompared(findRound('2026'), later)).toBe(true)
    expect(summary()?.response.respondents).toBe(2)
    expect(summary()?.counted).toBeUndefined()
    await expect(getClosing(anna(), '2026', later)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the choices', () => {
  it('count a draft and a change each by itself, and are recorded with what was left', async () => {
    await closeRound(anna(), '2026', { drafts: ['049', '091'], edits: ['005', '009'] }, now)
    expect(await counted()).toEqual([
      ['005', 'ei', 'edits'],
      ['009', 'on', undefined],
      ['049', 'on', 'draft'],
    ])
    expect(summary()).toMatchObject({ counted: { sent: 2, drafts: 1, edits: 1 }, response: { respondents: 3 } })
    // 80 % is the least that counts, also of what was ticked one by one.
    expect(
      db
        .select()
        .from(closingChoices)
        .all()
        .map(({ kind, counted: isCounted }) => [kind, isCounted]),
    ).toEqual([
      ['draft', true],
      ['draft', false],
      ['edits', true],
    ])
  })

  it('leave what was sent as it was sent', async () => {
    await closeRound(anna(), '2026', { acceptDrafts: true }, now)
    expect(await counted()).toEqual([
      ['005', 'on', undefined],
      ['009', 'on', undefined],
      ['049', 'on', 'draft'],
    ])
  })

  it('are made anew after reopening, and what was sent then stands', async () => {
    await closeRound(anna(), '2026', { acceptDrafts: true, edits: ['005'] }, now)
    await reopenRound(anna(), '2026', later, afterDeadline)
    send(db, 2, '049', { ohjeet: 'suunnitteilla' }, afterDeadline)
    await closeRound(anna(), '2026', {}, new Date(afterDeadline.getTime() + 1))
    expect(await counted()).toEqual([
      ['005', 'on', undefined],
      ['009', 'on', undefined],
      ['049', 'suunnitteilla', undefined],
    ])
    expect(db.select().from(closingChoices).all()).toHaveLength(5)
  })
})
