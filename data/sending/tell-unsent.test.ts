import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, frameUnits, memberships, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { restorations } from '@/db/schema-operation'
import { sayMoment } from '@/messages/time'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { getHub } from '../answering/hub'
import { saveAnswer } from '../answering/save'
import { saveApprovers } from '../people/approvers'
import { viewerOf } from '../viewer'
import { submitResponse } from './submit'
import { tellOfUnsent } from './tell-unsent'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const round = '2026'
const maija = () => viewerOf(cast.maija)
const liisa = () => viewerOf(cast.liisa)
const minutes = (after: number) => new Date(now.getTime() + after * 60_000)
const hours = (after: number) => minutes(60 * after)
const told = () => db.select().from(letters).where(eq(letters.purpose, 'unsent-changes')).all()
const toldPeople = () => told().map(({ personId }) => personId)

async function answer(saved: Record<string, unknown>, viewer = maija(), at = now) {
  for (const [key, value] of Object.entries(saved)) {
    const basedOn = (await getHub(viewer, { round }, at)).answers[key]?.version ?? 0
    expect(await saveAnswer(viewer, { round, key, value, basedOn }, at)).toMatchObject({ ok: true })
  }
}
async function sent() {
  await answer({ ohjeet: 'on', koulutus: ['henkilosto'] })
  expect(await submitResponse(maija(), { round }, minutes(1))).toMatchObject({ ok: true })
}
/** Sent by Maija, changed by Liisa two minutes later. */
async function changed() {
  await sent()
  await answer({ ohjeet: 'ei' }, liisa(), minutes(3))
}

describe('nobody is told', () => {
  test('of answers that were never sent, nor of those that stand as they were sent', async () => {
    await answer({ ohjeet: 'on', koulutus: ['henkilosto'] })
    expect(tellOfUnsent(hours(5))).toBe(0)
    await sent()
    expect(tellOfUnsent(hours(5))).toBe(0)
  })

  test('while somebody may still be at it: for an hour, in the last hours of the round for ten minutes', async () => {
    await changed()
    expect(tellOfUnsent(minutes(62))).toBe(0)
    await answer({ nimi: 'Päällikkö' }, liisa(), minutes(60))
    expect(tellOfUnsent(minutes(119))).toBe(0)
    expect(tellOfUnsent(minutes(120))).toBe(2)
    const closes = new Date('2026-12-04T21:59:00Z')
    const closingIn = (left: number) => new Date(closes.getTime() - left * 60_000)
    await answer({ ohjeet: 'suunnitteilla' }, liisa(), closingIn(120))
    expect(tellOfUnsent(closingIn(111))).toBe(0)
    expect(tellOfUnsent(closingIn(110))).toBe(2)
  })

  test('when the change was sent, or taken back to what was sent', async () => {
    await changed()
    await submitResponse(liisa(), { round }, minutes(5))
    expect(tellOfUnsent(hours(5))).toBe(0)
    await answer({ ohjeet: 'on' }, liisa(), minutes(6))
    await answer({ ohjeet: 'ei' }, liisa(), minutes(7))
    expect(tellOfUnsent(hours(5))).toBe(0)
  })

  test('once the round is closed, by hand or by the clock', async () => {
    await changed()
    expect(tellOfUnsent(new Date('2026-12-04T21:59:00Z'))).toBe(0)
    close(db, 2, minutes(10))
    expect(tellOfUnsent(hours(5))).toBe(0)
  })

  test('while letters are held; then, once they are let go', async () => {
    await changed()
    db.insert(restorations).values({ restoredAt: now, lastEvent: 0, lastLetter: 0 }).run()
    expect(tellOfUnsent(hours(5))).toBe(0)
    db.update(restorations).set({ releasedAt: now, releasedBy: cast.administrator }).run()
    expect(tellOfUnsent(hours(5))).toBe(2)
  })

  test('of another municipality’s answers', async () => {
    await changed()
    tellOfUnsent(hours(5))
    expect(toldPeople()).not.toContain(cast.oskar)
    expect(toldPeople()).not.toContain(cast.both)
  })
})

describe('the sender and whoever made the change', () => {
  test('are told once a day for as long as it stands, however often the clock asks', async () => {
    await changed()
    expect([tellOfUnsent(hours(2)), tellOfUnsent(hours(2)), tellOfUnsent(hours(25.9))]).toEqual([2, 0, 0])
    expect(toldPeople().sort()).toEqual([cast.liisa, cast.maija])
    expect(tellOfUnsent(hours(26.1))).toBe(2)
    expect(db.select().from(events).where(eq(events.kind, 'unsent-told')).all()).toMatchObject([
      { actor: null, municipality: '005', roundId: 2, detail: { letters: 2 } },
      { detail: { letters: 2 } },
    ])
  })

  test('hear what was changed, by whom and when, each in the own language, with the way to the check page', async () => {
    await changed()
    await answer({ johtaja_some: 'kylla' }, maija(), minutes(4))
    db.update(people).set({ locale: 'sv', emailVerified: now }).where(eq(people.id, cast.liisa)).run()
    tellOfUnsent(hours(2))
    const of = (person: string) => told().find(({ personId }) => personId === person)
    expect(of(cast.maija)).toMatchObject({ locale: 'fi', municipality: '005', usefulUntil: hours(26) })
    expect(of(cast.maija)?.text).toContain(`– Ohjeet (Liisa Korhonen, ${sayMoment(minutes(3), 'fi')})`)
    expect(of(cast.maija)?.text).toContain(`– Johtaja somessa (Maija Virtanen, ${sayMoment(minutes(4), 'fi')})`)
    expect(of(cast.maija)?.text).toContain('http://localhost:3000/fi/rounds/2026/check?municipality=005')
    expect(of(cast.maija)?.html).toContain(`<li>Ohjeet (Liisa Korhonen, ${sayMoment(minutes(3), 'fi')})</li>`)
    expect(of(cast.liisa)).toMatchObject({ locale: 'sv' })
    expect(of(cast.liisa)?.text).toContain(`(Liisa Korhonen, ${sayMoment(minutes(3), 'sv')})`)
    expect(of(cast.liisa)?.text).toContain('/sv/rounds/2026/check?municipality=005')
  })

  test('hear of what another answer hid without anybody’s name on it', async () => {
    await answer({ johtaja_some: 'kylla', johtaja_kanavat: ['facebook'] })
    await sent()
    await answer({ johtaja_some: 'ei' }, liisa(), minutes(3))
    tellOfUnsent(hours(2))
    expect(told()[0]?.text.match(/^– .*$/gm)).toEqual([
      `– Johtaja somessa (Liisa Korhonen, ${sayMoment(minutes(3), 'fi')})`,
      expect.stringMatching(/^– [^(]+$/),
    ])
  })

  test('who have left are not written to; when both have, everybody who is there', async () => {
    await changed()
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.maija)).run()
    expect(tellOfUnsent(hours(2))).toBe(1)
    expect(toldPeople()).toEqual([cast.liisa])
    db.update(memberships).set({ removedAt: now }).where(eq(memberships.personId, cast.liisa)).run()
    db.update(frameUnits).set({ language: 'sv' }).where(eq(frameUnits.municipality, '005')).run()
    expect(tellOfUnsent(hours(27))).toBe(1)
    expect(told().at(-1)).toMatchObject({ personId: cast.both, locale: 'sv' })
  })

  test('get nothing of a letter that waits when the change is sent', async () => {
    await changed()
    tellOfUnsent(hours(2))
    await submitResponse(liisa(), { round }, hours(3))
    expect(told().map(({ usefulUntil }) => usefulUntil)).toEqual([hours(3), hours(3)])
  })
})

test('where somebody approves, those who approve are told too, and the others that the change waits for them', async () => {
  await changed()
  await saveApprovers(maija(), { round, municipality: '005' }, [cast.both], minutes(4))
  expect(tellOfUnsent(hours(5))).toBe(3)
  const textTo = (person: string) => told().find(({ personId }) => personId === person)?.text ?? ''
  expect(textTo(cast.both)).toContain('kun lähetät ne viimeistään')
  expect(textTo(cast.both)).toContain('Tarkista ja lähetä muutokset')
  for (const person of [cast.maija, cast.liisa]) {
    expect(textTo(person)).toContain('kun hyväksyjä lähettää ne viimeistään')
    expect(textTo(person)).toContain('Tarkista ja pyydä hyväksyntää')
    expect(textTo(person)).not.toContain('kun lähetät')
  }
})
