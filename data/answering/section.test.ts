import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { answers, answerVersions, events, responses, sectionMarks } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { close } from '@/testing/round-acts'
import { viewerOf, visitor } from '../viewer'
import { getAnswers } from './answers'
import { saveAnswer } from './save'
import { readSectionForm, saveSection } from './section'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const maija = () => viewerOf(cast.maija)
const round = '2026'
const where = { round, section: 'ohjeet' }
const later = new Date(now.getTime() + 60_000)
const values = async () =>
  Object.fromEntries(Object.entries(await getAnswers(maija(), { round }, now)).map(([key, { value }]) => [key, value]))
const stored = () => [responses, answers, answerVersions, sectionMarks, events].map((table) => db.select().from(table).all())

/** A form as a browser sends it: what it shows (with the version shown), and what is filled in. */
function form(shown: Record<string, number>, filled: [string, string][], ready?: string): FormData {
  const data = new FormData()
  for (const [key, version] of Object.entries(shown)) {
    data.append('shown', key)
    data.append(`version:${key}`, String(version))
  }
  for (const [key, field] of filled) data.append(key, field)
  if (ready) data.append('ready', ready)
  return data
}

const send = (viewer: ReturnType<typeof viewerOf>, ...sent: Parameters<typeof form>) =>
  saveSection(viewer, { ...where, ...readSectionForm(form(...sent)) }, later)

describe('who may save a section', () => {
  test.each([
    ['a visitor', () => saveSection(visitor, { ...where, fields: {} }, now), 'not-signed-in'],
    ['another municipality', () => saveSection(maija(), { ...where, municipality: '091', fields: {} }, now), 'not-found'],
    ['a section that does not exist', () => saveSection(maija(), { ...where, section: 'toinen', fields: {} }, now), 'not-found'],
    ['one of several municipalities', () => saveSection(viewerOf(cast.both), { ...where, fields: {} }, now), 'municipality-required'],
    ['a closed round', () => saveSection(maija(), { ...where, round: '2024', fields: {} }, now), 'round-closed'],
    ['a visitor who marks', () => saveSection(visitor, { ...where, fields: {}, postponed: true }, now), 'not-signed-in'],
    [
      'a mark of another municipality',
      () => saveSection(maija(), { ...where, municipality: '091', fields: {}, postponed: true }, now),
      'not-found',
    ],
    ['a mark of no section', () => saveSection(maija(), { ...where, section: 'toinen', fields: {}, postponed: true }, now), 'not-found'],
    ['a mark in a closed round', () => saveSection(maija(), { ...where, round: '2024', fields: {}, postponed: true }, now), 'round-closed'],
  ])('refused: %s', async (_case, work, code) => {
    const before = stored()
    await expect(work()).rejects.toMatchObject({ code })
    expect(stored()).toEqual(before)
  })

  test('a round closed while the form was open keeps what it has', async () => {
    await saveAnswer(maija(), { round, key: 'ohjeet', value: 'on', basedOn: 0 }, now)
    close(db)
    const before = stored()
    await expect(send(maija(), { ohjeet: 1 }, [['ohjeet', 'ei']], 'yes')).rejects.toMatchObject({ code: 'round-closed' })
    expect(stored()).toEqual(before)
  })
})

test('a form saves every answer it brings, and the mark', async () => {
  const shown = { ohjeet: 0, koulutus: 0, 'koulutus.other': 0, tyytyvaisyys: 0 }
  const filled: [string, string][] = [
    ['ohjeet', 'on'],
    ['koulutus', 'henkilosto'],
    ['koulutus', 'muu'],
    ['koulutus.other', 'Harjoittelijat'],
    ['tyytyvaisyys', '_eos'],
  ]
  expect(await send(maija(), shown, filled, 'no')).toEqual({
    saved: ['ohjeet', 'koulutus', 'koulutus.other', 'tyytyvaisyys'],
    invalid: {},
    conflicts: {},
  })
  expect(await values()).toEqual({
    ohjeet: 'on',
    koulutus: ['henkilosto', 'muu'],
    'koulutus.other': 'Harjoittelijat',
    tyytyvaisyys: '_eos',
  })
  expect(db.select().from(sectionMarks).all()).toMatchObject([{ section: 'ohjeet', ready: false, markedBy: cast.maija }])
})

test('an unchanged form writes nothing at all, not even at the very first', async () => {
  const before = stored()
  expect(await send(maija(), { ohjeet: 0, koulutus: 0, tyytyvaisyys: 0 }, [])).toEqual({ saved: [], invalid: {}, conflicts: {} })
  expect(stored()).toEqual(before)
  await send(
    maija(),
    { ohjeet: 0, koulutus: 0 },
    [
      ['ohjeet', 'on'],
      ['koulutus', '_none'],
    ],
    'no',
  )
  const saved = stored()
  expect(
    await send(
      maija(),
      { ohjeet: 1, koulutus: 1 },
      [
        ['ohjeet', 'on'],
        ['koulutus', '_none'],
      ],
      'no',
    ),
  ).toMatchObject({ saved: [] })
  expect(stored()).toEqual(saved)
})

test('numbers, dates and texts come as people write them', async () => {
  const shown = { 'tiheys.facebook': 0, tyoaika: 0, valmis: 0, nimi: 0, terveiset: 0 }
  const filled: [string, string][] = [
    ['tiheys.facebook', 'harvemmin'],
    ['tyoaika', 'n. 1,5'],
    ['valmis', '4.12.2026'],
    ['nimi', 'Päällikkö'],
    ['terveiset', 'yksi\r\nkaksi'],
  ]
  await saveSection(maija(), { round, section: 'johto', ...readSectionForm(form(shown, filled)) }, now)
  expect(await values()).toEqual({
    'tiheys.facebook': 'harvemmin',
    tyoaika: 1.5,
    valmis: '2026-12-04',
    nimi: 'Päällikkö',
    terveiset: 'yksi\nkaksi',
  })
})

test('what was emptied is cleared; what the form did not show is left alone', async () => {
  await send(maija(), { ohjeet: 0, koulutus: 0, 'koulutus.other': 0 }, [
    ['ohjeet', 'on'],
    ['koulutus', 'muu'],
    ['koulutus.other', 'x'],
  ])
  expect(await send(maija(), { koulutus: 1 }, [['ohjeet', 'ei']])).toMatchObject({ saved: ['koulutus'] })
  expect(await values()).toEqual({ ohjeet: 'on', koulutus: null, 'koulutus.other': 'x' })
})

test('an invalid field comes back as it was typed, and the others are saved', async () => {
  const result = await saveSection(
    maija(),
    {
      round,
      section: 'johto',
      ...readSectionForm(
        form({ tyoaika: 0, nimi: 0 }, [
          ['tyoaika', 'paljon'],
          ['nimi', 'Päällikkö'],
        ]),
      ),
    },
    now,
  )
  expect(result).toEqual({ saved: ['nimi'], invalid: { tyoaika: { problem: { code: 'number' }, fields: ['paljon'] } }, conflicts: {} })
  expect(await values()).toEqual({ nimi: 'Päällikkö' })
})

test('a field of another section or of no question is not read', async () => {
  expect(
    await send(maija(), { nimi: 0, toString: 0, alku: 0 }, [
      ['nimi', 'x'],
      ['toString', 'x'],
      ['alku', 'x'],
    ]),
  ).toMatchObject({ saved: [] })
  expect(await values()).toEqual({})
})

describe('a colleague saved meanwhile', () => {
  beforeEach(async () => {
    await saveAnswer(maija(), { round, key: 'ohjeet', value: 'on', basedOn: 0 }, now)
    await saveAnswer(viewerOf(cast.liisa), { round, key: 'ohjeet', value: 'ei', basedOn: 1 }, now)
  })
  const theirs = { value: 'ei', version: 2, savedAt: now, savedBy: 'Liisa Korhonen', note: null }

  test('another answer: it stands, both come back, and the rest is saved', async () => {
    const result = await send(maija(), { ohjeet: 1, tyytyvaisyys: 0 }, [
      ['ohjeet', 'suunnitteilla'],
      ['tyytyvaisyys', '4'],
    ])
    expect(result).toEqual({ saved: ['tyytyvaisyys'], invalid: {}, conflicts: { ohjeet: { mine: 'suunnitteilla', theirs } } })
    expect(await values()).toEqual({ ohjeet: 'ei', tyytyvaisyys: '4' })
  })

  test('the same answer: there is nothing to say', async () => {
    expect(await send(maija(), { ohjeet: 1 }, [['ohjeet', 'ei']])).toEqual({ saved: [], invalid: {}, conflicts: {} })
  })

  test('an answer this form did not touch: the colleague\u2019s stands', async () => {
    expect(await send(maija(), { ohjeet: 1 }, [['ohjeet', 'on']])).toEqual({ saved: [], invalid: {}, conflicts: {} })
    expect(await values()).toEqual({ ohjeet: 'ei' })
  })

  describe('and both answers are shown', () => {
    /** The form as it is shown again: on the version that was filled in, beside theirs. */
    const again: [string, string][] = [
      ['ohjeet', 'suunnitteilla'],
      ['theirs:ohjeet', '2'],
    ]

    test('mine chosen: it follows theirs', async () => {
      expect(await send(maija(), { ohjeet: 1 }, [...again, ['use', 'ohjeet']])).toMatchObject({ saved: ['ohjeet'], conflicts: {} })
      expect(await values()).toEqual({ ohjeet: 'suunnitteilla' })
    })

    test.each([[[]], [[['use', 'tyytyvaisyys']]], [[['keep', 'tyytyvaisyys']]]] as [string, string][][][])(
      'nothing chosen here (%j): theirs stands and is shown again',
      async (button) => {
        expect(await send(maija(), { ohjeet: 1 }, [...again, ...button])).toMatchObject({ saved: [], conflicts: { ohjeet: { theirs } } })
        expect(await values()).toEqual({ ohjeet: 'ei' })
      },
    )
  })
})

test('a form without the tick writes no mark where there is none, and its answers alone', async () => {
  const before = stored()
  expect(await send(maija(), { ohjeet: 0 }, [], 'yes')).toMatchObject({ saved: [] })
  expect(stored()).toEqual(before)
  expect(await send(maija(), { ohjeet: 0 }, [['ohjeet', 'on']], 'yes')).toMatchObject({ saved: ['ohjeet'] })
  expect(db.select().from(sectionMarks).all()).toEqual([])
})

test('only a change of the tick is one: a colleague’s mark stays where the page did not show it', async () => {
  await send(maija(), { ohjeet: 0 }, [['ready', 'no']], 'yes')
  await send(viewerOf(cast.liisa), { ohjeet: 0 }, [['ohjeet', 'on']], 'yes')
  expect(db.select().from(sectionMarks).all()).toMatchObject([{ ready: false, markedBy: cast.maija }])
  await send(viewerOf(cast.liisa), { ohjeet: 1 }, [['ohjeet', 'on']], 'marked')
  expect(db.select().from(sectionMarks).all()).toMatchObject([{ ready: true, markedBy: cast.liisa }])
})

test('marking twice the same writes once; changing one\u2019s mind is logged', async () => {
  const mark = { ...where, fields: {}, postponed: true }
  await saveSection(maija(), mark, now)
  await saveSection(viewerOf(cast.liisa), mark, later)
  await saveSection(viewerOf(cast.liisa), { ...mark, postponed: false }, later)
  expect(db.select().from(sectionMarks).all()).toMatchObject([{ ready: true, markedAt: later, markedBy: cast.liisa }])
  expect(
    db
      .select()
      .from(events)
      .all()
      .map(({ kind, detail }) => [kind, detail]),
  ).toEqual([
    ['section-marked', { section: 'ohjeet', ready: false }],
    ['section-marked', { section: 'ohjeet', ready: true }],
  ])
})

describe('a reason in the form', () => {
  const johto = { round, section: 'johto' }
  const sendNote = (basedOn: number, hours: string, note?: string) => {
    const data = form({ tyoaika: basedOn }, [['tyoaika', hours]])
    if (note !== undefined) data.append('note:tyoaika', note)
    return saveSection(maija(), { ...johto, ...readSectionForm(data) }, later)
  }
  const current = async () => (await getAnswers(maija(), { round }, now)).tyoaika

  test('is saved with its number, and alone when only it is new', async () => {
    await sendNote(0, '6,5', 'Yhdistyminen')
    expect(await current()).toMatchObject({ value: 6.5, note: 'Yhdistyminen', version: 1 })
    await sendNote(1, '6,5', 'Toimialat mukana')
    expect(await current()).toMatchObject({ note: 'Toimialat mukana', version: 2 })
    expect((await sendNote(2, '6,5', 'Toimialat mukana')).saved).toEqual([])
  })

  test("written by another since is not touched by a form that left it as it was, and meets one's own as a conflict", async () => {
    await sendNote(0, '6,5')
    await saveAnswer(viewerOf(cast.liisa), { round, key: 'tyoaika', value: 6.5, basedOn: 1, note: 'Liisan syy' }, now)
    expect(await sendNote(1, '6,5', '')).toMatchObject({ saved: [], conflicts: {} })
    expect(await sendNote(1, '6,5', 'Maijan syy')).toMatchObject({ saved: [], conflicts: { tyoaika: { mine: 6.5 } } })
    expect(await current()).toMatchObject({ note: 'Liisan syy', version: 2 })
  })

  test('stands when the form of a colleague comes by the script, which had shown it as it was before', async () => {
    await saveAnswer(viewerOf(cast.liisa), { round, key: 'tyoaika', value: 6.5, basedOn: 0, note: 'Liisan syy' }, now)
    const data = form({ tyoaika: 1 }, [['tyoaika', '6,5']])
    data.append('note:tyoaika', '')
    data.append('script', '1')
    expect((await saveSection(maija(), { ...johto, ...readSectionForm(data) }, later)).saved).toEqual([])
    expect(await current()).toMatchObject({ note: 'Liisan syy', version: 1 })
  })

  test('too long is told, and nothing is cut', async () => {
    expect((await sendNote(0, '6,5', 'x'.repeat(2001))).invalid).toMatchObject({ tyoaika: { problem: { code: 'too-long' } } })
    expect(await current()).toBeUndefined()
  })
})
