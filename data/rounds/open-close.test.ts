import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, responses, revisions, submissions, submittedAnswers } from '@/db/schema'
import { roundState, roundTimes } from '@/questionnaire/round'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, nearlyAll, send } from '@/testing/results-cast'
import { close } from '@/testing/round-acts'
import { AppError } from '../errors'
import { freezeOrLeave } from '../results/freeze-closed'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import { getCockpit, listRounds } from './cockpit'
import { listUnsent } from './kept-unsent'
import { closeRound, openRound, reopenRound } from './open-close'
import { readUnsentOfRound, unsentNow } from './unsent-responses'

let db: Db
const later = new Date('2026-12-20T21:59:00Z')
const times = () => roundTimes(findRound('2026').acts)
const frozen = () => db.select().from(revisions).where(eq(revisions.roundId, 2)).all()
const kinds = () =>
  db
    .select({ kind: events.kind })
    .from(events)
    .where(eq(events.roundId, 2))
    .orderBy(events.id)
    .all()
    .map((row) => row.kind)

/** A response with `given` answers, sent or not. */
function respond(municipality: string, given: Record<string, string | number | string[]>, sent: boolean) {
  const { id } = db
    .insert(responses)
    .values({ roundId: 2, municipality, startedAt: now, startedBy: cast.maija })
    .returning({ id: responses.id })
    .get()
  for (const [key, value] of Object.entries(given)) {
    db.insert(answerVersions).values({ responseId: id, key, version: 1, value, savedAt: now, savedBy: cast.maija, source: 'member' }).run()
    db.insert(answers).values({ responseId: id, key, version: 1 }).run()
  }
  if (sent) {
    const submission = db
      .insert(submissions)
      .values({ responseId: id, submittedAt: now, submittedBy: cast.maija })
      .returning({ id: submissions.id })
      .get()
    for (const key of Object.keys(given)) db.insert(submittedAnswers).values({ submissionId: submission.id, key, version: 1 }).run()
  }
}

const named = { ...nearlyAll, nimi: 'Maija' }

beforeEach(() => {
  db = testDatabase()
})

describe('who may run rounds', () => {
  it('a visitor is asked to sign in, and a member is told there is no such thing', async () => {
    await expect(closeRound(visitor, '2026', { acceptDrafts: false }, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const act of [
      closeRound(viewerOf(cast.maija), '2026', { acceptDrafts: false }, now),
      reopenRound(viewerOf(cast.maija), '2024', later, now),
      openRound(viewerOf(cast.maija), '2026', later, now),
      getCockpit(viewerOf(cast.maija), '2026', now),
      listRounds(viewerOf(cast.maija), now),
    ])
      await expect(act).rejects.toMatchObject({ code: 'not-found' })
    expect(times().closedAt).toBeNull()
    expect(kinds()).toEqual([])
  })
})

describe('closing', () => {
  const anna = () => viewerOf(cast.administrator)

  it('records when and who, freezes a revision and writes the log', async () => {
    respond('005', { ohjeet: 'on' }, true)
    expect(await closeRound(anna(), '2026', { acceptDrafts: false }, now)).toBe('done')
    expect(times()).toMatchObject({ closedAt: now, closedBy: cast.administrator })
    expect(frozen()).toHaveLength(1)
    expect(kinds()).toEqual(['round-closed', 'revision-frozen'])
  })

  it('twice changes nothing', async () => {
    await closeRound(anna(), '2026', { acceptDrafts: false }, now)
    expect(await closeRound(anna(), '2026', { acceptDrafts: true }, later)).toBe('unchanged')
    expect(times().closedAt).toEqual(now)
    expect(frozen()).toHaveLength(1)
  })

  it('again makes up for a freezing that failed', async () => {
    close(db)
    expect(await closeRound(anna(), '2026', { acceptDrafts: false }, later)).toBe('unchanged')
    expect(times().closedAt).toEqual(now)
    expect(frozen()).toHaveLength(1)
  })

  it('counts a draft at least 80 % complete only when the administrator says so', async () => {
    respond('005', named, false)
    respond('009', { ohjeet: 'on' }, false)
    expect(await getCockpit(anna(), '2026', now)).toMatchObject({ started: 2 })
    await closeRound(anna(), '2026', { acceptDrafts: true }, now)
    const accepted = db
      .select()
      .from(responses)
      .all()
      .filter((row) => row.acceptedAt)
    expect(accepted.map((row) => row.municipality)).toEqual(['005'])
    expect(await reopenRound(anna(), '2026', later, now)).toBe('done')
    expect(
      db
        .select()
        .from(responses)
        .all()
        .every((row) => row.acceptedAt === null),
    ).toBe(true)
  })

  it('looks again only at the drafts in which something was done after all were looked through', async () => {
    respond('005', { ohjeet: 'on' }, false)
    respond('009', named, false)
    const round = findRound('2026')
    const looked = await listUnsent(round)
    expect(looked).toEqual(readUnsentOfRound(db, round))
    expect(unsentNow(db, round, looked).unsent).toBe(looked.unsent)
    draft(db, 2, '005', named)
    respond('049', named, false)
    send(db, 2, '009', named)
    const now = unsentNow(db, round, looked)
    expect(now).toEqual(readUnsentOfRound(db, round))
    expect(now.unsent.map(({ municipality, acceptable }) => [municipality, acceptable])).toEqual([
      ['005', true],
      ['049', true],
    ])
    expect(await listUnsent(round)).toEqual(now)
  })

  it('is still to be done after the clock has closed the round', async () => {
    const afterDeadline = new Date('2026-12-05T06:00:00Z')
    expect(await closeRound(anna(), '2026', { acceptDrafts: false }, afterDeadline)).toBe('done')
  })

  it('stands when freezing its results took too long; the page says so until they are frozen', async () => {
    close(db)
    const tooLong = () => Promise.reject(new AppError('took-too-long'))
    await freezeOrLeave(2, anna(), now, tooLong)
    expect(await getCockpit(anna(), '2026', now)).toMatchObject({ state: 'closed', closedAt: now, isUnfrozen: true, newest: null })
    const broken = () => Promise.reject(new Error('broken'))
    await expect(freezeOrLeave(2, anna(), now, broken)).rejects.toThrow('broken')
    expect(await closeRound(anna(), '2026', { acceptDrafts: false }, now)).toBe('unchanged')
    expect(await getCockpit(anna(), '2026', now)).toMatchObject({ isUnfrozen: false, newest: { number: 1 } })
  })

  it('of an unknown round is not found', async () => {
    await expect(closeRound(anna(), '1999', { acceptDrafts: false }, now)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('reopening', () => {
  const anna = () => viewerOf(cast.administrator)

  it('opens a closed round until the new deadline and keeps the earlier revision', async () => {
    await closeRound(anna(), '2026', { acceptDrafts: false }, now)
    await reopenRound(anna(), '2026', later, now)
    expect(roundState(findRound('2026').acts, now)).toBe('open')
    expect(times().closesAt).toEqual(later)
    expect(frozen()).toHaveLength(1)
    expect(kinds().at(-1)).toBe('round-reopened')
  })

  it('refuses a deadline that has passed, and leaves an open round alone', async () => {
    await expect(reopenRound(anna(), '2024', now, now)).rejects.toMatchObject({ code: 'invalid-answer' })
    await expect(reopenRound(anna(), '2024', new Date('2206-12-04T21:59:00Z'), now)).rejects.toMatchObject({ code: 'invalid-answer' })
    expect(await reopenRound(anna(), '2026', later, now)).toBe('unchanged')
  })
})

describe('following', () => {
  it('shows the log of the round itself, the newest first', async () => {
    const anna = viewerOf(cast.administrator)
    await reopenRound(anna, '2024', later, now)
    await closeRound(anna, '2026', { acceptDrafts: false }, now)
    const { log } = await getCockpit(anna, '2026', now)
    expect(log.map((row) => [row.kind, row.actor])).toEqual([
      ['revision-frozen', 'Anna Admin'],
      ['round-closed', 'Anna Admin'],
    ])
  })

  it('tells how many have sent, started and done nothing', async () => {
    respond('005', { ohjeet: 'on' }, true)
    respond('091', { ohjeet: 'ei' }, false)
    const cockpit = await getCockpit(viewerOf(cast.administrator), '2026', now)
    expect(cockpit).toMatchObject({ municipalities: 4, sent: 1, started: 1, state: 'open' })
    expect((await listRounds(viewerOf(cast.administrator), now)).map((row) => [row.code, row.state, row.municipalities, row.sent])).toEqual(
      [
        ['2026', 'open', 4, 1],
        ['2024', 'closed', 4, 0],
      ],
    )
  })
})
