import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { handovers } from '@/db/schema-members'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { saveSection } from '../../answering/section'
import { viewerOf, visitor } from '../../viewer'
import { removeMember } from '../remove'
import { finishSections } from './finish'
import { handOver } from './hand-over'
import { endHandover, listDoneForYou, markSeen } from './handovers'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).run()
})

const alajarvi = { round: '2026', municipality: '005' }
const section = 'ohjeet'
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const field = (value: string, basedOn = 0) => ({ fields: [value], basedOn })
const ask = (minutes = 1, note = 'hei') =>
  handOver(viewerOf(cast.maija), alajarvi, { section, question: null, personId: cast.liisa, note, locale: 'fi' }, at(minutes))
const answer = (person: string, fields: Parameters<typeof saveSection>[1]['fields'], minutes: number, postponed?: boolean) =>
  saveSection(viewerOf(person), { ...alajarvi, section, fields, postponed }, at(minutes))
const required = { ohjeet: field('on'), koulutus: field('johto') }
const goOn = (person: string, minutes: number) =>
  finishSections(viewerOf(person), alajarvi, { sections: [section], locale: 'fi' }, at(minutes))
const toldOfDone = () =>
  db
    .select({ to: letters.recipient, subject: letters.subject, text: letters.text })
    .from(letters)
    .all()
    .filter(({ subject }) => subject.startsWith('Osio on valmis'))
const addressesTold = () => toldOfDone().map(({ to }) => to)
const done = () => db.select().from(events).where(eq(events.kind, 'handover-done')).all()

describe('refused', () => {
  test('visitors, strangers and members of other municipalities close nothing', async () => {
    await ask()
    await answer(cast.liisa, required, 2)
    const finish = (viewer: ReturnType<typeof viewerOf>) => finishSections(viewer, alajarvi, { sections: [section], locale: 'fi' }, at(3))
    await expect(finish(visitor)).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const person of [cast.stranger, cast.oskar]) await expect(finish(viewerOf(person))).rejects.toMatchObject({ code: 'not-found' })
    expect([db.select().from(handovers).get()?.doneAt, addressesTold()]).toEqual([null, []])
  })

  test('after closing nothing is closed, and going on is no error', async () => {
    await ask()
    await answer(cast.liisa, required, 2)
    close(db)
    await goOn(cast.liisa, 3)
    expect([done(), addressesTold()]).toEqual([[], []])
  })
})

test('the one asked finishes: the request is done, and the asker alone is told, once', async () => {
  await ask()
  await answer(cast.liisa, required, 2)
  await goOn(cast.liisa, 3)
  expect(db.select().from(handovers).get()).toMatchObject({ doneBy: cast.liisa, doneAt: at(3) })
  expect(addressesTold()).toEqual(['maija@kunta.example'])
  expect(toldOfDone()[0]?.text).toContain('Liisa Korhonen sai valmiiksi osion ”Ohjeet”.')
  await answer(cast.liisa, { ohjeet: field('', 1) }, 4)
  await goOn(cast.liisa, 5)
  await answer(cast.liisa, { ohjeet: field('ei', 2) }, 6)
  await goOn(cast.liisa, 7)
  expect([addressesTold().length, done().length]).toEqual([1, 1])
})

test('somebody else finishes: asker and asked are both told; the asker who does it tells the asked alone', async () => {
  await ask()
  await answer(cast.both, required, 2)
  await goOn(cast.both, 3)
  expect(addressesTold().sort()).toEqual(['liisa@kunta.example', 'maija@kunta.example'])
  const calm = toldOfDone().find(({ to }) => to.startsWith('liisa'))
  expect(calm?.text).toContain('Sinun ei enää tarvitse tehdä mitään.')
  await ask(4)
  await answer(cast.maija, { ohjeet: field('ei', 1) }, 5)
  await goOn(cast.maija, 6)
  expect(addressesTold().sort()).toEqual(['liisa@kunta.example', 'liisa@kunta.example', 'maija@kunta.example'])
})

test('a required answer missing, or "Palaan tähän vielä", leaves it open', async () => {
  await ask()
  await answer(cast.liisa, { ohjeet: field('on') }, 2)
  await goOn(cast.liisa, 3)
  await answer(cast.liisa, { koulutus: field('johto') }, 4, true)
  await goOn(cast.liisa, 5)
  expect([done(), addressesTold()]).toEqual([[], []])
  await answer(cast.liisa, {}, 6, false)
  await goOn(cast.liisa, 7)
  expect(addressesTold()).toEqual(['maija@kunta.example'])
})

test('a section that was full when it was asked waits for an answer, or for the one asked', async () => {
  await answer(cast.maija, required, 1)
  await ask(2)
  await goOn(cast.maija, 3)
  expect(done()).toEqual([])
  await goOn(cast.liisa, 4)
  expect(addressesTold()).toEqual(['maija@kunta.example'])
})

test('a colleague who goes on without having answered anything there ends nothing that another is still at', async () => {
  await answer(cast.maija, required, 1)
  await ask(2)
  await answer(cast.liisa, { ohjeet: field('ei', 1) }, 3)
  await goOn(cast.both, 4)
  expect([done(), addressesTold()]).toEqual([[], []])
})

test('the button says it too, also to an asker only while a member', async () => {
  const asked = await ask()
  if (!asked.ok) throw new Error(asked.code)
  await removeMember(viewerOf(cast.both), alajarvi, { personId: cast.maija }, at(2))
  await endHandover(viewerOf(cast.liisa), alajarvi, { id: asked.id, as: 'done', locale: 'fi' }, at(3))
  expect([done().length, addressesTold()]).toEqual([1, []])
  const again = await handOver(viewerOf(cast.both), alajarvi, { section, question: null, personId: cast.liisa, locale: 'fi' }, at(4))
  if (!again.ok) throw new Error(again.code)
  await endHandover(viewerOf(cast.liisa), alajarvi, { id: again.id, as: 'done', locale: 'fi' }, at(5))
  expect(addressesTold()).toEqual(['pekka@kunta.example'])
})

describe('whoever leaves without a word', () => {
  const leave = (person: string, minutes: number) =>
    finishSections(viewerOf(person), alajarvi, { sections: [section], locale: null, leaves: true }, at(minutes))
  const askQuestion = (question: string) =>
    handOver(viewerOf(cast.maija), alajarvi, { section, question, personId: cast.liisa, locale: 'fi' }, at(1))
  const doneBy = () =>
    db
      .select({ by: handovers.doneBy })
      .from(handovers)
      .all()
      .map(({ by }) => by)

  test('has done what was asked of a section when its last required answer is in, not before', async () => {
    await ask()
    await answer(cast.liisa, { ohjeet: field('on') }, 2)
    await leave(cast.liisa, 3)
    expect(doneBy()).toEqual([null])
    await answer(cast.liisa, { koulutus: field('johto') }, 4)
    await leave(cast.liisa, 5)
    expect(doneBy()).toEqual([cast.liisa])
    expect(addressesTold()).toEqual(['maija@kunta.example'])
  })

  test('has done one question when that is answered, whatever else is missing', async () => {
    await askQuestion('koulutus')
    await answer(cast.liisa, { ohjeet: field('on') }, 2)
    await leave(cast.liisa, 3)
    expect(doneBy()).toEqual([null])
    await answer(cast.liisa, { koulutus: field('johto') }, 4)
    await leave(cast.liisa, 5)
    expect(doneBy()).toEqual([cast.liisa])
  })

  test('ends nothing that was asked of another, and nothing without having answered since', async () => {
    await answer(cast.liisa, required, 0)
    await ask()
    await leave(cast.liisa, 2)
    await answer(cast.both, { ohjeet: field('ei', 1) }, 3)
    await leave(cast.both, 4)
    expect(doneBy()).toEqual([null])
  })
})

test('a question is ended by going on, too', async () => {
  await handOver(viewerOf(cast.maija), alajarvi, { section, question: 'ohjeet', personId: cast.liisa, locale: 'fi' }, at(1))
  await goOn(cast.liisa, 2)
  expect(done()).toHaveLength(0)
  await answer(cast.liisa, { ohjeet: field('on') }, 3)
  await goOn(cast.liisa, 4)
  expect(done()).toHaveLength(1)
})

describe('what is done of one’s asking', () => {
  const shown = (person: string) => listDoneForYou(viewerOf(person), alajarvi, at(9))

  beforeEach(async () => {
    await ask()
    await answer(cast.liisa, required, 2)
    await goOn(cast.liisa, 3)
  })

  test('is shown to nobody else, and nobody else has seen it for the asker', async () => {
    for (const person of [cast.liisa, cast.both]) expect(await listDoneForYou(viewerOf(person), alajarvi, at(9))).toEqual([])
    await expect(listDoneForYou(visitor, alajarvi, at(9))).rejects.toMatchObject({ code: 'not-signed-in' })
    for (const person of [cast.stranger, cast.oskar]) {
      await expect(shown(person)).rejects.toMatchObject({ code: 'not-found' })
      await expect(markSeen(viewerOf(person), alajarvi, [1], at(9))).rejects.toMatchObject({ code: 'not-found' })
    }
    await markSeen(viewerOf(cast.liisa), alajarvi, [1], at(9))
    expect(await shown(cast.maija)).toHaveLength(1)
  })

  test('is shown until the asker has seen it', async () => {
    expect(await shown(cast.maija)).toMatchObject([{ section, question: null, by: 'Liisa Korhonen', doneAt: at(3) }])
    await markSeen(viewerOf(cast.maija), alajarvi, [999], at(8))
    expect(await shown(cast.maija)).toHaveLength(1)
    await markSeen(viewerOf(cast.maija), alajarvi, [1], at(8))
    expect(await shown(cast.maija)).toEqual([])
  })

  test('is not shown when the asker did it', async () => {
    await ask(10)
    await answer(cast.maija, { ohjeet: field('ei', 1) }, 11)
    await goOn(cast.maija, 12)
    expect(await shown(cast.maija)).toHaveLength(1)
    expect(done()).toHaveLength(2)
  })
})
