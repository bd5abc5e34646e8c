import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people, responses } from '@/db/schema'
import { answerCodings } from '@/db/schema-open-answers'
import type { Coding } from '@/results/coding/label-counts'
import { cast, now, testDatabase } from '@/testing/database'
import { draft, send } from '@/testing/results-cast'
import { beforeOpening } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { addLabel, saveCodings } from './codings'
import { listOpenAnswers, type OpenAnswersWanted } from './list-open-answers'

const round = '2026'
const key = 'terveiset'
const nothing: Coding = { labels: [], noneFits: false }
const gave = (...labels: number[]): Coding => ({ labels, noneFits: false })

let db: Db
/** Anna and Outi administer; three municipalities have written, the last has not sent. */
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ administratorSince: now }).where(eq(people.id, cast.stranger)).run()
  send(db, 2, '005', { terveiset: 'Aika ei riitä.' })
  send(db, 2, '091', { terveiset: 'Nuoria on vaikea tavoittaa.', koulutus: ['muu'], 'koulutus.other': 'esimiehet' })
  draft(db, 2, '049', { terveiset: 'Kesken.' })
})
const anna = () => viewerOf(cast.administrator)
const outi = () => viewerOf(cast.stranger)
const list = (viewer = anna(), wanted: OpenAnswersWanted = {}) => listOpenAnswers(viewer, round, { key, ...wanted }, now)
const idOf = (municipality: string) => db.select().from(responses).where(eq(responses.municipality, municipality)).get()?.id ?? 0
const code = (viewer = anna(), municipality: string, given: Coding, before = nothing) =>
  saveCodings(viewer, round, key, [{ responseId: idOf(municipality), given, before }], now)

/** A label for the tests. @returns its id */
async function label(name: string): Promise<number> {
  expect(await addLabel(anna(), round, key, name, now)).toBe('done')
  return (await list()).labels.find((each) => each.name === name)?.id ?? 0
}

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member, also of the municipality that wrote', () => viewerOf(cast.maija), 'not-found'],
  ])('reading, labelling and coding to %s', async (_, ask, code) => {
    await expect(list(ask())).rejects.toMatchObject({ code })
    await expect(addLabel(ask(), round, key, 'aika', now)).rejects.toMatchObject({ code })
    await expect(saveCodings(ask(), round, key, [], now)).rejects.toMatchObject({ code })
  })

  test.each([
    ['a round that does not exist', () => listOpenAnswers(anna(), '2031', {}, now)],
    ['a round that was never opened', () => listOpenAnswers(anna(), round, {}, beforeOpening)],
    ['a question that is not answered in words', () => list(anna(), { key: 'ohjeet' })],
    ['a label of such a question', () => addLabel(anna(), round, 'ohjeet', 'aika', now)],
    ['a code for an answer that was not sent', () => code(anna(), '049', { labels: [], noneFits: true })],
    ['a label that is not there', () => code(anna(), '005', gave(99))],
  ])('%s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a label of another question, and nothing of that form is written', async () => {
    await addLabel(anna(), round, 'nimi', 'titteli', now)
    const [other] = (await list(anna(), { key: 'nimi' })).labels
    const forms = [
      { responseId: idOf('091'), given: { labels: [], noneFits: true }, before: nothing },
      { responseId: idOf('005'), given: gave(other?.id ?? 0), before: nothing },
    ]
    await expect(saveCodings(anna(), round, key, forms, now)).rejects.toMatchObject({ code: 'not-found' })
    expect(db.select().from(answerCodings).all()).toEqual([])
  })
})

describe('reading', () => {
  test('what was sent is read with its municipality, and the text of "muu, mikä" too', async () => {
    const { rows, all, asked } = await listOpenAnswers(anna(), round, {}, now)
    expect(asked.key).toBe(key)
    expect([all, rows.map(({ nameFi, text }) => `${nameFi}: ${text}`)]).toEqual([
      2,
      ['Alajärvi: Aika ei riitä.', 'Helsinki: Nuoria on vaikea tavoittaa.'],
    ])
    expect((await list(anna(), { key: 'koulutus.other' })).rows).toMatchObject([{ text: 'esimiehet' }])
  })

  test('words are looked for in texts and names, in any order', async () => {
    const found = async (search: string) => (await list(anna(), { search })).rows.map(({ municipality }) => municipality)
    expect(await found('TAVOITTAA nuoria')).toEqual(['091'])
    expect(await found('helsingfors')).toEqual(['091'])
    expect(await found('aika nuoria')).toEqual([])
  })
})

describe('labels', () => {
  test('a name is given once, in capitals or not, and is not empty', async () => {
    await label('Aika')
    expect(await addLabel(anna(), round, key, ' aika ', now)).toBe('known')
    expect(await addLabel(anna(), round, key, '  ', now)).toBe('empty')
    expect(db.select().from(events).where(eq(events.kind, 'label-made')).all()).toMatchObject([
      { actor: cast.administrator, detail: { key } },
    ])
  })

  test('a question of another round has its own', async () => {
    await label('Aika')
    expect((await listOpenAnswers(anna(), '2024', { key }, now)).labels).toEqual([])
  })
})

describe('coding', () => {
  test('each coder’s labels are their own: nobody takes another’s away, nor sees them before the own', async () => {
    const [time, young] = [await label('aika'), await label('nuoret')]
    await code(anna(), '005', gave(time))
    expect((await list(outi())).rows[0]).toMatchObject({ own: nothing, others: null })
    expect([(await list(outi(), { label: time })).found, (await list(anna(), { label: time })).found]).toEqual([0, 1])
    await code(outi(), '005', gave(young))
    expect((await list(outi())).rows[0]).toMatchObject({ own: gave(young), others: [{ coder: 'Anna Admin', coding: gave(time) }] })
    expect((await list(outi(), { label: time })).found).toBe(1)
    expect((await list()).rows[0]).toMatchObject({ own: gave(time) })
    expect((await list()).counts).toMatchObject({ base: 1, codedTwice: 1, labels: [{ count: 0, agreement: 0 }, { count: 0 }] })
  })

  test('a newer code of the same coder takes the place of the older, whose rows stay', async () => {
    const time = await label('aika')
    expect(await code(anna(), '005', gave(time))).toBe(1)
    expect(await code(anna(), '005', { labels: [], noneFits: true }, gave(time))).toBe(1)
    expect((await list()).counts).toMatchObject({ base: 1, labels: [{ count: 0 }] })
    expect(await code(anna(), '005', nothing, { labels: [], noneFits: true })).toBe(1)
    expect((await list()).counts.base).toBe(0)
    expect(db.select().from(answerCodings).all()).toHaveLength(3)
  })

  test('what the page showed and was left is not written, though the same coder has coded more meanwhile', async () => {
    const time = await label('aika')
    await code(anna(), '005', gave(time))
    expect(await code(anna(), '005', nothing, nothing)).toBe(0)
    expect((await list()).rows[0]?.own).toEqual(gave(time))
  })

  test('codes are of the text as it reads: a text sent anew has none until it reads so again', async () => {
    const time = await label('aika')
    await code(anna(), '005', gave(time))
    send(db, 2, '005', { terveiset: 'Rahat eivät riitä.' })
    expect((await list()).rows[0]).toMatchObject({ text: 'Rahat eivät riitä.', own: nothing })
    send(db, 2, '005', { terveiset: 'Aika ei riitä.' })
    expect((await list()).rows[0]).toMatchObject({ own: gave(time) })
  })

  test('a label is judged by codings made since it was, and an older coding counts once read anew', async () => {
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    const time = await label('aika')
    await code(anna(), '005', gave(time))
    await addLabel(anna(), round, key, 'nuoret', later(1))
    const own = async () => (await list(anna(), { uncoded: 'own' })).rows.map(({ newLabels }) => newLabels.map(({ name }) => name))
    expect((await list()).counts.labels).toMatchObject([
      { base: 1, count: 1 },
      { base: 0, count: 0, share: null },
    ])
    expect(await own()).toEqual([['nuoret'], []])
    const said = { responseId: idOf('005'), given: gave(time), before: gave(time) }
    expect(await saveCodings(anna(), round, key, [said], later(2))).toBe(0)
    expect(await saveCodings(anna(), round, key, [{ ...said, readAnew: true }], later(2))).toBe(1)
    expect((await list()).counts.labels).toMatchObject([
      { base: 1, count: 1 },
      { base: 1, count: 0, share: 0 },
    ])
    expect(await own()).toEqual([[]])
  })

  test('the log tells of which question how many, and nothing of the answers', async () => {
    await code(anna(), '005', { labels: [], noneFits: true })
    const logged = db.select().from(events).where(eq(events.kind, 'answers-coded')).all()
    expect(logged).toMatchObject([{ actor: cast.administrator, roundId: 2, municipality: null, detail: { key, answers: 1 } }])
  })

  test('those with a label, and those nobody or not oneself has coded, are found', async () => {
    const time = await label('aika')
    await code(anna(), '005', gave(time))
    const found = async (viewer: ReturnType<typeof anna>, wanted: OpenAnswersWanted) =>
      (await list(viewer, wanted)).rows.map(({ municipality }) => municipality)
    expect(await found(anna(), { label: time })).toEqual(['005'])
    expect(await found(anna(), { uncoded: 'nobody' })).toEqual(['091'])
    expect(await found(outi(), { uncoded: 'own' })).toEqual(['005', '091'])
  })
})
