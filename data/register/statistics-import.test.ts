import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { readRegister } from '@/db/register'
import { frameUnits, municipalities } from '@/db/schema'
import { municipalityPopulations } from '@/db/schema-register'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { cast, now, testDatabase } from '@/testing/database'
import { readHere } from '@/testing/read-imports'
import { seedRegister } from '../start/seed'
import { viewerOf } from '../viewer'
import { getRegisterState, saveMerger, withdrawMerger } from './mergers'
import { registerOf } from './register'
import { chooseStatisticsOptions, confirmStatisticsImport, getStatisticsImport, undoStatisticsImport } from './statistics-import'

let db: Db
const anna = () => viewerOf(cast.administrator)

beforeEach(() => {
  db = testDatabase()
  seedRegister(db, now)
})

const bring = readHere

async function preview(id: number) {
  const shown = await getStatisticsImport(anna(), id)
  if (shown.fate !== 'ready') throw new Error(shown.fate)
  return shown
}

const frame = (day: string) => frameFromRegister(registerOf(db), day, defaultSizeLimits)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const merger = { code: '009', day: '1.1.2027', into: '005', newCode: '', newNameFi: '', newNameSv: '' }
const merged = new Set(['009'])
const standing = () => readRegister().municipalities.filter(({ ended, code }) => ended === null && !merged.has(code))

/** As Statistics Finland publishes a key: titles, Latin-1, codes between apostrophes. */
const regionFile = (moved: Record<string, string> = {}) => {
  const regions = new Map(
    readRegister()
      .years.get(2026)
      ?.map(({ municipality, region }) => [municipality, region]),
  )
  const lines = standing().map(({ code, nameFi }) => `'${code}';${nameFi};'${moved[code] ?? regions.get(code)}';Maakunta`)
  return Buffer.from(
    `Luokitusavain: Kunnat 2027 - Maakunnat 2027;;;\n;;;\nsourceCode;sourceName;targetCode;targetName\n${lines.join('\n')}\n`,
    'latin1',
  )
}

const figure = (code: string) => 1000 + Number(code)
const populationCsv = () => {
  const lines = standing().map(({ code, nameFi }) => `"KU${code} ${nameFi}";"${figure(code)}";"${figure(code) + 1}"`)
  return Buffer.from(
    `"Väestö 31.12. muuttujina Alue ja Vuosi"\n\n"Alue";"Väestö 31.12. 2025";"Väestö 31.12. 2026*"\n"SSS KOKO MAA";"5600000";"5610000"\n${lines.join('\n')}\n`,
    'latin1',
  )
}
const populationPx = () => {
  const all = standing()
  const list = (values: readonly string[]) => values.map((value) => `"${value}"`).join(',')
  return Buffer.from(
    `CHARSET="ANSI";\nAXIS-VERSION="2013";\nTITLE="Väestö; alueittain";\nSTUB="Alue";\nHEADING="Vuosi";\nVALUES("Alue")=${list(['KOKO MAA', ...all.map(({ nameFi }) => nameFi)])};\nVALUES("Vuosi")="2026";\nCODES("Alue")=${list(['SSS', ...all.map(({ code }) => `KU${code}`)])};\nCODES("Vuosi")="2026";\nDATA=\n5610000\n${all.map(({ code }) => figure(code) + 1).join('\n')};\n`,
    'latin1',
  )
}

test.each([cast.maija, cast.stranger])('%s finds nothing', async (person) => {
  const viewer = viewerOf(person)
  const refused = { code: 'not-found' }
  await expect(getRegisterState(viewer)).rejects.toMatchObject(refused)
  await expect(saveMerger(viewer, merger)).rejects.toMatchObject(refused)
  await expect(withdrawMerger(viewer, '588')).rejects.toMatchObject(refused)
  await expect(getStatisticsImport(viewer, 1)).rejects.toMatchObject(refused)
  await expect(confirmStatisticsImport(viewer, 1, '')).rejects.toMatchObject(refused)
  await expect(undoStatisticsImport(viewer, 1)).rejects.toMatchObject(refused)
  await expect(chooseStatisticsOptions(viewer, 1, {})).rejects.toMatchObject(refused)
})

test('from 2026 to 2027: a merger entered, classes and populations imported, the counts right, and no older frame moved', async () => {
  const days = ['2014-03-01', '2018-05-01', '2024-10-01', '2026-11-01']
  const before = days.map((day) => hash(frame(day)))
  const frozen = hash(db.select().from(frameUnits).all())
  expect(await saveMerger(anna(), merger, now)).toEqual({ ok: true })
  expect((await getRegisterState(anna(), now)).ahead).toEqual([
    { year: 2026, municipalities: 308 },
    { year: 2027, municipalities: 307 },
  ])

  const classes = await bring('classification', 'avain.csv', regionFile({ '005': '17' }))
  const shown = await preview(classes)
  expect(shown.planned).toMatchObject({
    plan: {
      year: 2027,
      variables: ['region'],
      municipalities: 307,
      problems: [],
      changes: [{ municipality: '005', variable: 'region', from: '14', to: '17' }],
    },
  })
  expect(await confirmStatisticsImport(anna(), classes, shown.seal, now)).toEqual({ ok: true })

  const counts = await bring('population', 'vaesto.csv', populationCsv())
  const years = await preview(counts)
  expect(years.planned).toMatchObject({
    plan: {
      problems: [],
      years: [
        { year: 2025, state: 'incomplete', missing: ['009'] },
        { year: 2026, state: 'new', municipalities: 307, missing: [] },
      ],
    },
  })
  expect(await confirmStatisticsImport(anna(), counts, years.seal, now)).toEqual({ ok: true })

  const next = frame('2027-06-01')
  expect(next).toHaveLength(307)
  expect(next.find(({ municipality }) => municipality === '005')).toMatchObject({
    region: '17',
    group: 'semi-urban',
    population: 1006,
    sizeClass: 1,
  })
  expect(next.reduce((sum, { population }) => sum + population, 0)).toBe(standing().reduce((sum, { code }) => sum + figure(code) + 1, 0))
  expect(days.map((day) => hash(frame(day)))).toEqual(before)
  expect(hash(db.select().from(frameUnits).all())).toBe(frozen)
})

test('a PX file gives the same figures, and undoing takes them back', async () => {
  await saveMerger(anna(), merger, now)
  const id = await bring('population', 'vaesto.px', populationPx())
  const shown = await preview(id)
  expect(shown.planned).toMatchObject({ plan: { problems: [], years: [{ year: 2026, state: 'new', municipalities: 307 }] } })
  const before = db.select().from(municipalityPopulations).all()
  await confirmStatisticsImport(anna(), id, shown.seal, now)
  expect(frame('2027-06-01').find(({ municipality }) => municipality === '091')?.population).toBe(1092)
  await undoStatisticsImport(anna(), id, now)
  expect(db.select().from(municipalityPopulations).all()).toEqual(before)
})

test('a classification without a merged municipality is refused until the merger is entered', async () => {
  const id = await bring('classification', 'avain.csv', regionFile())
  const shown = await preview(id)
  expect(shown).toMatchObject({ canConfirm: false, planned: { plan: { problems: [{ code: 'missing', municipality: '009' }], rows: [] } } })
  expect(await confirmStatisticsImport(anna(), id, shown.seal, now)).toEqual({ ok: false })
  await saveMerger(anna(), merger, now)
  expect(await preview(id)).toMatchObject({ canConfirm: true, planned: { plan: { problems: [] } } })
})

test('figures of known years stay unless somebody chooses otherwise', async () => {
  const file = readRegister()
    .municipalities.filter(({ ended }) => ended === null)
    .map(({ code, nameFi }) => `KU${code};${nameFi};${code === '005' ? 1 : readRegister().population.get(code)?.get(2023)}`)
  const id = await bring('population', 'vaesto.csv', Buffer.from(`Alue;Nimi;2023\n${file.join('\n')}\n`))
  expect(await preview(id)).toMatchObject({
    canConfirm: false,
    planned: { plan: { years: [{ year: 2023, state: 'known', differing: 1 }] } },
  })
  await chooseStatisticsOptions(anna(), id, { replace: 'yes' })
  expect((await preview(id)).canConfirm).toBe(true)
})

test.each([
  [{ ...merger, code: '588' }, 'municipality'],
  [{ ...merger, day: 'joskus' }, 'day'],
  [{ ...merger, day: '1.1.2026' }, 'past'],
  [{ ...merger, into: '588' }, 'into'],
  [{ ...merger, into: '009' }, 'itself'],
  [{ ...merger, into: 'new', newCode: '091' }, 'new-code'],
  [{ ...merger, into: 'new', newCode: '999', newNameFi: 'Uusi' }, 'new-name'],
])('a merger that cannot be is refused: %#', async (typed, problem) => {
  expect(await saveMerger(anna(), typed, now)).toEqual({ ok: false, problem })
})

test('a merger that is still to come can be taken back, with the municipality that it would have made', async () => {
  await saveMerger(anna(), { ...merger, into: 'new', newCode: '999', newNameFi: 'Uusi', newNameSv: 'Ny' }, now)
  expect(frame('2027-06-01').map(({ municipality }) => municipality)).toContain('999')
  await withdrawMerger(anna(), '009', now)
  expect(db.select().from(municipalities).where(eq(municipalities.code, '999')).get()).toBeUndefined()
  expect(frame('2027-06-01')).toHaveLength(308)
  await expect(withdrawMerger(anna(), '588', now)).rejects.toMatchObject({ code: 'not-found' })
})
