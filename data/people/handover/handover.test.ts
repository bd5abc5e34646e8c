import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { handovers } from '@/db/schema-members'
import { isAsking } from '@/questionnaire/asked'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { describeLink, redeemLink } from '../../identity/sign-in/redeem'
import { saveRoundSettings } from '../../rounds/edit-settings'
import { limits } from '../../system/limits'
import { tokenOfSeed } from '../../system/one-time'
import { viewerOf, visitor } from '../../viewer'
import { handOver } from './hand-over'
import { endHandover, listHandovers } from './handovers'

let db: Db
beforeEach(() => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).run()
})

const [section] = sampleQuestionnaire.sections
if (!section) throw new Error('the sample has sections')
const question = section.questions.find(isAsking)?.key ?? ''
const alajarvi = { round: '2026', municipality: '005' }
const target = { section: section.key, question }
const ask = (person: string, asked: Partial<Parameters<typeof handOver>[2]> = {}, where = alajarvi) =>
  handOver(viewerOf(person), where, { ...target, personId: cast.liisa, locale: 'fi', ...asked }, now)
const listed = () => listHandovers(viewerOf(cast.maija), alajarvi, now)
const sent = () => db.select().from(letters).all()
const notFound = { code: 'not-found' }

describe('refused', () => {
  test('visitors, strangers and members of other municipalities neither ask, see nor end', async () => {
    await ask(cast.maija)
    const [{ id } = { id: 0 }] = await listed()
    await expect(handOver(visitor, alajarvi, { ...target, personId: cast.liisa, locale: 'fi' }, now)).rejects.toMatchObject({
      code: 'not-signed-in',
    })
    for (const person of [cast.stranger, cast.oskar]) {
      await expect(ask(person)).rejects.toMatchObject(notFound)
      await expect(listHandovers(viewerOf(person), alajarvi, now)).rejects.toMatchObject(notFound)
      await expect(endHandover(viewerOf(person), alajarvi, { id, as: 'done', locale: 'fi' }, now)).rejects.toMatchObject(notFound)
    }
    const helsinki = { round: '2026', municipality: '091' }
    await expect(endHandover(viewerOf(cast.both), helsinki, { id, as: 'done', locale: 'fi' }, now)).rejects.toMatchObject(notFound)
    expect(await listed()).toHaveLength(1)
  })

  test('sections and questions that are not there', async () => {
    await expect(ask(cast.maija, { section: 'muu' })).rejects.toMatchObject(notFound)
    await expect(ask(cast.maija, { question: 'muu' })).rejects.toMatchObject(notFound)
  })

  test('asking a person who is no member here, oneself, or nobody', async () => {
    expect(await ask(cast.maija, { personId: cast.oskar })).toEqual({ ok: false, code: 'whom' })
    expect(await ask(cast.maija, { personId: cast.maija })).toEqual({ ok: false, code: 'yourself' })
    expect(await ask(cast.maija, { personId: undefined, email: 'ei osoite' })).toEqual({ ok: false, code: 'address' })
    expect(sent()).toEqual([])
  })

  test('once the round has closed', async () => {
    close(db)
    await expect(ask(cast.maija)).rejects.toMatchObject({ code: 'round-closed' })
  })

  test('more letters a day to one colleague than one can bear', async () => {
    for (let at = 0; at < limits['handover-letter'].most; at++) await ask(cast.maija, { note: `viesti ${at}` })
    await expect(ask(cast.both, { note: 'vielä yksi' })).rejects.toMatchObject({ code: 'too-many-requests' })
  })
})

test('a colleague gets a letter that leads straight to the question, and the municipality sees it', async () => {
  expect(await ask(cast.maija, { note: 'Sinä tiedät\ntämän.' })).toMatchObject({ ok: true })
  expect(await listed()).toMatchObject([
    { ...target, to: 'Liisa Korhonen', by: 'Maija Virtanen', byYou: true, toYou: false, note: 'Sinä tiedät\ntämän.' },
  ])
  const [letter] = sent()
  expect(letter).toMatchObject({ recipient: 'liisa@kunta.example', purpose: 'handover', tokenSeed: null })
  expect(letter?.text).toContain(`/fi/rounds/2026/asked?municipality=005&section=${section.key}&question=${question}`)
  expect(letter?.text).toContain('> Sinä tiedät\n> tämän.')
  expect(db.select().from(events).where(eq(events.kind, 'handed-over')).get()).toMatchObject({ actor: cast.maija, municipality: '005' })
})

test('the same twice is one handover and one letter; a new note is told', async () => {
  await ask(cast.maija, { note: 'hei' })
  expect(await ask(cast.maija, { note: 'hei' })).toMatchObject({ ok: true })
  expect(await ask(cast.both)).toMatchObject({ ok: true })
  expect(sent()).toHaveLength(1)
  await ask(cast.maija, { note: 'kiire' })
  expect(sent()).toHaveLength(2)
  expect(await listed()).toHaveLength(1)
})

test('another colleague takes the place of the one before; section and question are two things', async () => {
  await ask(cast.maija)
  await ask(cast.maija, { question: null })
  await ask(cast.liisa, { personId: cast.both })
  expect(await listed()).toMatchObject([
    { question: null, to: 'Liisa Korhonen' },
    { question, to: 'Pekka Kaksi' },
  ])
})

test('an address that is nobody’s here is invited by the same letter, whose link signs in at the question', async () => {
  expect(await ask(cast.maija, { personId: undefined, email: 'uusi@kunta.example', name: 'Uusi' })).toMatchObject({ ok: true })
  expect(sent()).toHaveLength(1)
  const signedIn = await redeemLink(tokenOfSeed(sent()[0]?.tokenSeed ?? ''), 'fi', now)
  expect(signedIn?.destination).toBe(`/fi/rounds/2026/asked?municipality=005&section=${section.key}&question=${question}`)
  expect(viewerOf(signedIn?.personId ?? '').municipalities).toEqual(['005'])
})

test.each(['done', 'withdrawn'] as const)('anybody of the municipality ends it as %s, once', async (as) => {
  await ask(cast.maija)
  const [{ id } = { id: 0 }] = await listed()
  for (const person of [cast.liisa, cast.administrator])
    expect(await endHandover(viewerOf(person), alajarvi, { id, as, locale: 'fi' }, now)).toEqual(target)
  expect(await listed()).toEqual([])
  expect(db.select().from(handovers).get()).toMatchObject(as === 'done' ? { doneBy: cast.liisa } : { withdrawnBy: cast.liisa })
  expect(
    db
      .select()
      .from(events)
      .where(eq(events.kind, `handover-${as}`))
      .all(),
  ).toHaveLength(1)
})

describe('the letter to somebody who is invited by it', () => {
  const tokenIn = () => tokenOfSeed(sent().at(-1)?.tokenSeed ?? '')
  const guest = { personId: undefined, email: 'uusi@kunta.example' }

  test.each([
    ['question', target, { fi: 'Ohjeet', sv: 'Ohjeet', en: 'Ohjeet' }],
    ['section', { ...target, question: null }, section.title],
  ] as const)(
    'names who asks, the %s and the deadline with its hour; the page of its link the same, but no person',
    async (kind, asked, title) => {
      expect(await ask(cast.maija, { ...guest, ...asked })).toMatchObject({ ok: true })
      const letter = sent().at(-1)
      for (const alternative of [letter?.text, letter?.html])
        for (const said of ['Maija Virtanen', title.fi, 'Alajärven puolesta', '4.12.2026 klo 23.59']) expect(alternative).toContain(said)
      const described = await describeLink(tokenIn(), now)
      expect(described).toMatchObject({ task: { kind, title }, round: { code: '2026', closesAt: new Date('2026-12-04T21:59:00Z') } })
      expect(JSON.stringify(described)).not.toMatch(/Maija|uusi@/)
    },
  )

  test('says who asks, why, how long it takes and where all questions are, and is answered to the person in charge', async () => {
    const typed = {
      associationFi: 'Kuntaliitto',
      associationSv: 'Kommunförbundet',
      associationEn: '',
      person: 'Riikka Alanko',
      phone: '09 000 0126',
    }
    const more = { email: 'riikka@kuntaliitto.example', postalAddress: '', resultsDay: '', receiptToAll: 'all', minutes: '30' }
    const nothing = { atHandFi: '', atHandSv: '', atHandEn: '' }
    await saveRoundSettings(viewerOf(cast.administrator), '2026', { ...typed, ...more, ...nothing }, 0, now)
    await ask(cast.maija, guest)
    const letter = sent().at(-1)
    expect(letter?.replyTo).toBe('riikka@kuntaliitto.example')
    for (const alternative of [letter?.text, letter?.html]) {
      for (const said of ['Kyselyn tekee Kuntaliitto.', 'Suomen kaikissa kunnissa', 'noin 30 minuuttia', '/fi/questions/2026'])
        expect(alternative).toContain(said)
      expect(alternative).toContain('Lisätietoja: Riikka Alanko, puh. 09 000 0126, riikka@kuntaliitto.example')
    }
  })

  test('of a round without settings has no line without its words', async () => {
    await ask(cast.maija, guest)
    const letter = sent().at(-1)
    expect(letter?.replyTo).toBeNull()
    expect(letter?.text).not.toMatch(/Kyselyn tekee|Lisätietoja|Postiosoite|null|undefined|\n\n\n/)
    expect(letter?.text).toContain('Suomen kaikissa kunnissa')
  })
})
