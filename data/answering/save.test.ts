import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, frameUnits, responses } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { beforeOpening, close } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { getAnswers } from './answers'
import { saveAnswer } from './save'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const maija = () => viewerOf(cast.maija)
const round = '2026'
const first = { round, key: 'ohjeet', value: 'on', basedOn: 0 }

/** Everything stored about answers and their log, to show that a refusal changed nothing. */
const stored = () => [responses, answers, answerVersions, events].map((table) => db.select().from(table).all())

/** Runs a save that must be refused; the stored answers stay as they were. */
async function refusal(work: () => Promise<unknown>): Promise<unknown> {
  const before = stored()
  const outcome = await work().catch((error: { code: string }) => error.code)
  expect(stored()).toEqual(before)
  return outcome
}

describe('who may save', () => {
  test('a visitor is asked to sign in', async () => {
    expect(await refusal(() => saveAnswer(visitor, first, now))).toBe('not-signed-in')
    await expect(getAnswers(visitor, { round }, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test.each([
    ['a round that does not exist', () => saveAnswer(maija(), { ...first, round: '1999' }, now)],
    ['a question that does not exist', () => saveAnswer(maija(), { ...first, key: 'toString' }, now)],
    ['a matrix without its row', () => saveAnswer(maija(), { ...first, key: 'tiheys', value: 'paivittain' }, now)],
    ['the text of "muu" where there is none', () => saveAnswer(maija(), { ...first, key: 'ohjeet.other', value: 'x' }, now)],
    ['a block', () => saveAnswer(maija(), { ...first, key: 'alku' }, now)],
    ['another municipality', () => saveAnswer(maija(), { ...first, municipality: '091' }, now)],
    ['a municipality that does not exist', () => saveAnswer(maija(), { ...first, municipality: '999' }, now)],
    ['somebody without a municipality', () => saveAnswer(viewerOf(cast.stranger), first, now)],
    [
      'somebody naming a municipality that is not theirs',
      () => saveAnswer(viewerOf(cast.stranger), { ...first, municipality: '005' }, now),
    ],
    ['an administrator, outside the frame', () => saveAnswer(viewerOf(cast.administrator), { ...first, municipality: '999' }, now)],
  ])('not found: %s', async (_case, work) => {
    await saveAnswer(maija(), first, now)
    expect(await refusal(work)).toBe('not-found')
  })

  test('a municipality outside the frame of the round is not found, for its members too', async () => {
    db.delete(frameUnits).where(eq(frameUnits.municipality, '091')).run()
    expect(await refusal(() => saveAnswer(viewerOf(cast.oskar), first, now))).toBe('not-found')
    expect(await refusal(() => saveAnswer(viewerOf(cast.oskar), { ...first, municipality: '091' }, now))).toBe('not-found')
  })

  test('a planned round is not there for members, and takes no answers from anybody', async () => {
    expect(await refusal(() => saveAnswer(maija(), first, beforeOpening))).toBe('not-found')
    expect(await refusal(() => saveAnswer(viewerOf(cast.administrator), { ...first, municipality: '005' }, beforeOpening))).toBe(
      'not-found',
    )
    await expect(getAnswers(maija(), { round }, beforeOpening)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a person of several municipalities and an administrator say which one', async () => {
    expect(await refusal(() => saveAnswer(viewerOf(cast.both), first, now))).toBe('municipality-required')
    expect(await refusal(() => saveAnswer(viewerOf(cast.administrator), first, now))).toBe('municipality-required')
    expect(await saveAnswer(viewerOf(cast.both), { ...first, municipality: '091' }, now)).toMatchObject({ ok: true, version: 1 })
    expect(await getAnswers(viewerOf(cast.oskar), { round }, now)).toMatchObject({ ohjeet: { value: 'on', savedBy: 'Pekka Kaksi' } })
    expect(await getAnswers(maija(), { round }, now)).toEqual({})
  })

  test('with one municipality in the frame of the round there is nothing to say', async () => {
    db.delete(frameUnits).where(eq(frameUnits.municipality, '091')).run()
    expect(await saveAnswer(viewerOf(cast.both), first, now)).toMatchObject({ ok: true })
    expect(await getAnswers(maija(), { round }, now)).toHaveProperty('ohjeet')
  })

  test('an administrator answers as proxy, and it is recorded', async () => {
    await saveAnswer(maija(), first, now)
    await saveAnswer(viewerOf(cast.administrator), { ...first, municipality: '005', value: 'ei', basedOn: 1 }, now)
    expect(db.select({ source: answerVersions.source }).from(answerVersions).all()).toEqual([{ source: 'member' }, { source: 'proxy' }])
  })
})

describe('what can be an answer', () => {
  const long = 'a'.repeat(200_000)
  test.each([
    ['ohjeet', 'ehka', 'choose-option'],
    ['ohjeet', ['on'], 'choose-option'],
    ['ohjeet', 1, 'choose-option'],
    ['ohjeet', true, 'choose-option'],
    ['ohjeet', {}, 'choose-option'],
    ['ohjeet', long, 'choose-option'],
    ['koulutus', 'henkilosto', 'choose-options'],
    ['koulutus', ['henkilosto', 'vieraat'], 'choose-options'],
    ['koulutus', ['johto', 'johto'], 'choose-options'],
    ['koulutus', ['_none', 'johto'], 'none-excludes'],
    ['koulutus.other', 5, 'text'],
    ['koulutus.other', long, 'too-long'],
    ['tyytyvaisyys', 4, 'choose-option'],
    ['tyytyvaisyys', '6', 'choose-option'],
    ['tiheys.facebook', 'joskus', 'choose-option'],
    ['tyoaika', 'puolitoista', 'number'],
    ['tyoaika', 1.55, 'decimals'],
    ['valmis', '2026-02-30', 'date'],
    ['valmis', '1/6/2027', 'either-date'],
    ['nimi', ['Maija'], 'text'],
    ['nimi', 'n'.repeat(101), 'too-long'],
    ['terveiset', long, 'too-long'],
  ])('%s refuses %s', async (key, value, code) => {
    await saveAnswer(maija(), { round, key, value: null, basedOn: 0 }, now)
    const outcome = await refusal(() => saveAnswer(maija(), { round, key, value, basedOn: 1 }, now))
    expect(outcome).toMatchObject({ ok: false, code: 'invalid-answer', problem: { code } })
  })

  test.each([
    ['ohjeet', 'suunnitteilla'],
    ['koulutus', ['henkilosto', 'muu']],
    ['koulutus', ['_none']],
    ['koulutus.other', 'Kesätyöntekijät'],
    ['tyytyvaisyys', '4'],
    ['tyytyvaisyys', '_eos'],
    ['tiheys.instagram', 'harvemmin'],
    ['tyoaika', 1.5],
    ['tyoaika', 9999],
    ['valmis', '2027-01-31'],
    ['nimi', 'Ämmä Öö'],
    ['terveiset', 'Rivi\nToinen'],
    ['terveiset', null],
  ])('%s takes %j', async (key, value) => {
    expect(await saveAnswer(maija(), { round, key, value, basedOn: 0 }, now)).toEqual({ ok: true, version: 1, savedAt: now })
    expect(await getAnswers(maija(), { round }, now)).toEqual({
      [key]: { value, version: 1, savedAt: now, savedBy: 'Maija Virtanen', note: null },
    })
  })

  test('options are kept in the order of the questionnaire', async () => {
    await saveAnswer(maija(), { round, key: 'koulutus', value: ['muu', 'henkilosto'], basedOn: 0 }, now)
    expect((await getAnswers(maija(), { round }, now)).koulutus?.value).toEqual(['henkilosto', 'muu'])
  })

  test('a note is kept with its version, and a long one is refused', async () => {
    const note = 'Tiimi kasvoi.'
    await saveAnswer(maija(), { round, key: 'tyoaika', value: 12, basedOn: 0, note }, now)
    expect(db.select({ note: answerVersions.note }).from(answerVersions).all()).toEqual([{ note }])
    const outcome = await refusal(() => saveAnswer(maija(), { round, key: 'tyoaika', value: 13, basedOn: 1, note: 'x'.repeat(2001) }, now))
    expect(outcome).toMatchObject({ code: 'invalid-answer', problem: { code: 'too-long', maxLength: 2000 } })
  })
})

describe('versions', () => {
  test.each([0, 1, 3])('a save based on version %i of a second version is answered with the newer answer', async (basedOn) => {
    await saveAnswer(maija(), first, now)
    await saveAnswer(viewerOf(cast.liisa), { ...first, value: 'ei', basedOn: 1 }, later(1))
    const outcome = await refusal(() => saveAnswer(maija(), { ...first, value: 'suunnitteilla', basedOn }, later(2)))
    expect(outcome).toEqual({ ok: false, code: 'conflict', value: 'ei', version: 2, savedAt: later(1), savedBy: 'Liisa Korhonen' })
  })

  test('a save based on an answer that was never given is a conflict with nothing', async () => {
    const outcome = await refusal(() => saveAnswer(maija(), { ...first, basedOn: 7 }, now))
    expect(outcome).toEqual({ ok: false, code: 'conflict', value: null, version: 0, savedAt: null, savedBy: null })
  })

  test('an answer cleared makes a version, and so does the same answer again', async () => {
    await saveAnswer(maija(), first, now)
    expect(await saveAnswer(maija(), { ...first, value: null, basedOn: 1 }, now)).toMatchObject({ version: 2 })
    expect(await saveAnswer(maija(), { ...first, value: null, basedOn: 2 }, now)).toMatchObject({ version: 3 })
    expect(await getAnswers(maija(), { round }, now)).toMatchObject({ ohjeet: { value: null, version: 3 } })
  })

  test('every version writes one event, which does not tell the answer', async () => {
    await saveAnswer(maija(), { ...first, key: 'terveiset', value: 'Salaista' }, now)
    const [event] = db.select().from(events).all()
    expect(event).toMatchObject({
      kind: 'answer-saved',
      actor: cast.maija,
      at: now,
      municipality: '005',
      detail: { key: 'terveiset', version: 1 },
    })
    expect(JSON.stringify(event)).not.toContain('Salaista')
  })

  test('two who start a response at the same moment share it', async () => {
    const saves = [maija(), viewerOf(cast.liisa)].map((viewer, at) => saveAnswer(viewer, { ...first, key: at ? 'ohjeet' : 'nimi' }, now))
    await Promise.all(saves)
    expect(db.select().from(responses).all()).toHaveLength(1)
    expect(Object.keys(await getAnswers(maija(), { round }, now)).sort()).toEqual(['nimi', 'ohjeet'])
  })
})

describe('a request repeated with its saveId', () => {
  const saveId = randomUUID()

  test('gets its first result and writes nothing, after later versions too', async () => {
    const original = await saveAnswer(maija(), { ...first, saveId }, now)
    await saveAnswer(viewerOf(cast.liisa), { ...first, value: 'ei', basedOn: 1 }, later(1))
    expect(await refusal(() => saveAnswer(maija(), { ...first, saveId }, later(2)))).toEqual(original)
  })

  test('gets it after the round has closed, too', async () => {
    const original = await saveAnswer(maija(), { ...first, saveId }, now)
    close(db, 2, later(1))
    expect(await refusal(() => saveAnswer(maija(), { ...first, saveId }, later(2)))).toEqual(original)
    expect(await refusal(() => saveAnswer(maija(), { ...first, basedOn: 1, saveId: randomUUID() }, later(2)))).toBe('round-closed')
  })

  test.each([{ value: 'ei' }, { value: null }, { value: ['on'] }, { note: 'Toinen syy.' }])(
    'with other contents, %j, is refused',
    async (other) => {
      await saveAnswer(maija(), { ...first, note: 'Syy.', saveId }, now)
      const again = { ...first, note: 'Syy.', ...other, saveId }
      expect(await refusal(() => saveAnswer(maija(), again, later(1)))).toEqual({ ok: false, code: 'save-id-used' })
      close(db, 2, later(1))
      expect(await refusal(() => saveAnswer(maija(), again, later(2)))).toEqual({ ok: false, code: 'save-id-used' })
      expect(await refusal(() => saveAnswer(maija(), { ...first, saveId }, later(2)))).toMatchObject({ ok: true, version: 1 })
    },
  )

  test('but not by somebody who may not save there', async () => {
    await saveAnswer(maija(), { ...first, saveId }, now)
    expect(await refusal(() => saveAnswer(viewerOf(cast.oskar), { ...first, municipality: '005', saveId }, now))).toBe('not-found')
    expect(await saveAnswer(viewerOf(cast.oskar), { ...first, saveId }, now)).toMatchObject({ ok: true, version: 1 })
  })

  test('after a conflict it is judged anew', async () => {
    await saveAnswer(maija(), first, now)
    expect(await saveAnswer(maija(), { ...first, saveId }, now)).toMatchObject({ code: 'conflict' })
    expect(await saveAnswer(maija(), { ...first, basedOn: 1, saveId }, now)).toMatchObject({ version: 2 })
  })
})

describe('a closed round', () => {
  test('by an administrator or by the clock takes no answers, and keeps those it has', async () => {
    await saveAnswer(maija(), first, now)
    const closing = new Date('2026-12-04T21:59:00Z')
    expect(await saveAnswer(maija(), { ...first, basedOn: 1 }, new Date(closing.getTime() - 1))).toMatchObject({ version: 2 })
    expect(await refusal(() => saveAnswer(maija(), { ...first, basedOn: 2 }, closing))).toBe('round-closed')
    close(db)
    expect(await refusal(() => saveAnswer(maija(), { ...first, basedOn: 2 }, now))).toBe('round-closed')
    expect(await refusal(() => saveAnswer(maija(), { ...first, basedOn: 2, value: 'ehka' }, now))).toBe('round-closed')
    expect(await getAnswers(maija(), { round }, closing)).toMatchObject({ ohjeet: { version: 2 } })
  })
})

test('two clients, whatever their order: versions are an unbroken chain and the last acknowledged answer stands', async () => {
  const step = fc.record({
    client: fc.nat(1),
    act: fc.constantFrom('read', 'save', 'repeat'),
    value: fc.constantFrom('on', 'ei', 'suunnitteilla', null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      db = testDatabase()
      const clients = [cast.maija, cast.liisa].map((id) => ({
        viewer: viewerOf(id),
        seen: 0,
        last: { ...first, saveId: randomUUID() } as Parameters<typeof saveAnswer>[1],
      }))
      const acknowledged: unknown[] = []
      for (const { client: at, act, value } of steps) {
        const client = clients[at]
        if (!client) continue
        if (act === 'read') client.seen = (await getAnswers(client.viewer, { round }, now)).ohjeet?.version ?? 0
        else {
          if (act === 'save') client.last = { ...first, value, basedOn: client.seen, saveId: randomUUID() }
          const result = await saveAnswer(client.viewer, client.last, now)
          if (!result.ok) continue
          client.seen = Math.max(client.seen, result.version)
          if (result.version > acknowledged.length) acknowledged.push(client.last.value)
          expect(result.version).toBeLessThanOrEqual(acknowledged.length)
        }
      }
      const history = db
        .select({ version: answerVersions.version, value: answerVersions.value })
        .from(answerVersions)
        .orderBy(answerVersions.version)
        .all()
      expect(history).toEqual(acknowledged.map((value, index) => ({ version: index + 1, value })))
      const current = (await getAnswers(maija(), { round }, now)).ohjeet
      expect([current?.version ?? 0, current?.value]).toEqual([acknowledged.length, acknowledged.at(-1)])
    }),
    { numRuns: 60 },
  )
})

test('a cleared answer is stored as nothing, a given one as JSON', async () => {
  await saveAnswer(maija(), first, now)
  await saveAnswer(maija(), { ...first, value: null, basedOn: 1 }, later(1))
  expect(db.$client.prepare('select value from answer_versions order by version').pluck().all()).toEqual(['"on"', null])
})
