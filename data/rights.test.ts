/** What an analyst may, tried on the functions themselves; every page, route and action: e2e/walk. */
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, events, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { send } from '@/testing/results-cast'
import { getHub } from './answering/hub'
import { getOwnAnswers } from './answering/own-answers/own-answers'
import { saveAnswer } from './answering/save'
import { inviteColleague } from './people/invite'
import { listStaff } from './people/staff'
import { addCrossTable } from './results/catalogue'
import { getExploration } from './results/explore'
import { getRoundResults, getSheetData } from './results/results'
import { may } from './rights'
import { getCockpit, listRoundsToAnalyse } from './rounds/cockpit'
import { getRoundToRead } from './rounds/round-to-read'
import { submitResponse } from './sending/submit'
import { viewerOf, visitor } from './viewer'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ analystSince: now }).where(eq(people.id, cast.stranger)).run()
})
const analyst = () => viewerOf(cast.stranger)
const alajarvi = { round: '2026', municipality: '005' }

describe('an analyst', () => {
  test('reads unpublished results, the answers behind them, free tables and any municipality’s answers', async () => {
    send(db, 2, '005', { ohjeet: 'on' })
    expect((await getRoundResults(analyst(), '2026', now)).summary.response.respondents).toBe(1)
    expect((await getSheetData(analyst(), '2026', now)).answers).toMatchObject([{ municipality: '005' }])
    expect(await getExploration(analyst(), '2026', null, now)).toMatchObject({ round: '2026', catalogue: null })
    expect(await getOwnAnswers(analyst(), alajarvi, now)).toMatchObject({ municipality: { code: '005' } })
    expect((await listRoundsToAnalyse(analyst(), now)).map(({ code }) => code)).toEqual(['2026', '2024'])
    const { municipalities } = await getRoundToRead(analyst(), '2026', now)
    expect(municipalities.map(({ code, state }) => [code, state])).toContainEqual(['005', 'sent'])
  })

  test.each([
    ['answers for nobody', () => saveAnswer(analyst(), { ...alajarvi, key: 'ohjeet', value: 'on', basedOn: 0 }, now)],
    ['sends for nobody', () => submitResponse(analyst(), alajarvi, now)],
    ['has no answering pages', () => getHub(analyst(), alajarvi, now)],
    ['invites nobody', () => inviteColleague(analyst(), alajarvi, { email: 'uusi@kunta.example', locale: 'fi' }, now)],
    ['follows no round', () => getCockpit(analyst(), '2026', now)],
    ['does not see who has which role', () => listStaff(analyst())],
    ['chooses no public table', () => addCrossTable(analyst(), '2024', { question: 'ohjeet', by: 'sizeClass' }, now)],
  ])('%s', async (_, act) => {
    await expect(act()).rejects.toMatchObject({ code: 'not-found' })
    expect(db.select().from(answers).all()).toEqual([])
    expect(db.select().from(events).all()).toEqual([])
  })
})

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('%s reads neither the list of rounds nor that of municipalities', async (_, ask, code) => {
  await expect(listRoundsToAnalyse(ask(), now)).rejects.toMatchObject({ code })
  await expect(getRoundToRead(ask(), '2026', now)).rejects.toMatchObject({ code })
  await expect(getOwnAnswers(viewerOf(cast.oskar), alajarvi, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('what is not given is not there: nobody without a role has any of the rights', () => {
  for (const right of ['analyse', 'readEveryAnswer', 'actAsProxy', 'administer'] as const) {
    expect(may({ role: null }, right)).toBe(false)
    expect(may({ role: 'administrator' }, right)).toBe(true)
  }
  expect([may({ role: 'analyst' }, 'actAsProxy'), may({ role: 'analyst' }, 'administer')]).toEqual([false, false])
})
