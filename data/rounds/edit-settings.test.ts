import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { settledRounds } from '@/db/schema-rounds'
import { settingFields, type TypedSettings, unsettled } from '@/questionnaire/round-settings'
import { cast, now, testDatabase } from '@/testing/database'
import { erasePerson } from '../people/erase'
import { roundSettings } from '../round-acts/round-settings'
import { viewerOf, visitor } from '../viewer'
import { getSettingsToEdit, saveRoundSettings } from './edit-settings'
import { listOpenNow } from './open-now'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const anna = () => viewerOf(cast.administrator)
const nothing = Object.fromEntries(settingFields.map((name) => [name, ''])) as TypedSettings
const typed = (some: Partial<TypedSettings>): TypedSettings => ({ ...nothing, ...some })
const save = (some: Partial<TypedSettings>, basedOn = 0, round = '2026') => saveRoundSettings(anna(), round, typed(some), basedOn, now)
const version = async () => (await getSettingsToEdit(anna(), '2026')).version
const rows = () => db.select().from(settledRounds).all()

test.each([
  ['a visitor', () => visitor, 'not-signed-in'],
  ['a member', () => viewerOf(cast.maija), 'not-found'],
])('reading and writing is refused to %s', async (_, ask, code) => {
  await expect(getSettingsToEdit(ask(), '2026')).rejects.toMatchObject({ code })
  await expect(saveRoundSettings(ask(), '2026', typed({ person: 'Riikka' }), 0, now)).rejects.toMatchObject({ code })
  expect(rows()).toEqual([])
})

test('a round that nobody has settled anything of says nothing, and gives everybody the receipt', () => {
  expect(roundSettings(2)).toEqual(unsettled)
})

test('what was saved is what everybody reads, and the log has no word of it', async () => {
  const saved = await save({
    associationFi: ' Kuntaliitto ',
    associationSv: 'Kommunförbundet',
    person: 'Riikka  Alanko',
    phone: '+358 9 000 0126',
    email: 'Riikka.Alanko@Kuntaliitto.example',
    postalAddress: 'Esimerkkikatu 14',
    resultsDay: '2.2.2027',
    receiptToAll: 'sender',
    minutes: '30 min',
    atHandFi: 'Ota esille luvut.',
    atHandSv: 'Ta fram siffrorna.',
    atHandEn: 'Have the figures at hand.',
  })
  const changed = ['association', 'person', 'phone', 'email', 'postalAddress', 'resultsDay', 'receiptToAll', 'minutes', 'atHand']
  expect(saved).toEqual({ ok: true, changed })
  const settings = {
    association: { fi: 'Kuntaliitto', sv: 'Kommunförbundet' },
    person: 'Riikka Alanko',
    phone: '+358 9 000 0126',
    email: 'riikka.alanko@kuntaliitto.example',
    postalAddress: 'Esimerkkikatu 14',
    resultsDay: '2027-02-02',
    receiptToAll: false,
    minutes: 30,
    atHand: { fi: 'Ota esille luvut.', sv: 'Ta fram siffrorna.', en: 'Have the figures at hand.' },
  }
  expect(roundSettings(2)).toEqual(settings)
  expect((await listOpenNow(now))[0]?.settings).toEqual(settings)
  expect(await getSettingsToEdit(anna(), '2026')).toMatchObject({ settings, savedBy: 'Anna Admin', savedAt: now })
  const [logged] = db.select().from(events).where(eq(events.kind, 'round-settings-saved')).all()
  expect(logged).toMatchObject({ actor: cast.administrator, roundId: 2, detail: { settings: 1, changed: changed.join(' ') } })
})

test('the same again writes nothing', async () => {
  await save({ person: 'Riikka Alanko', receiptToAll: 'all' })
  expect(await save({ person: 'Riikka Alanko', receiptToAll: 'all' }, 1)).toEqual({ ok: true, changed: [] })
  expect(rows()).toHaveLength(1)
})

test.each([
  [{ associationFi: 'Kuntaliitto' }, 'associationSv', 'languages'],
  [{ associationSv: 'Kommunförbundet' }, 'associationFi', 'languages'],
  [{ atHandEn: 'Have the figures at hand.' }, 'atHandFi', 'languages'],
  [{ phone: 'kysy vaihteesta' }, 'phone', 'phone'],
  [{ phone: '12' }, 'phone', 'phone'],
  [{ email: 'riikka@' }, 'email', 'email'],
  [{ resultsDay: 'helmikuussa 2027' }, 'resultsDay', 'day'],
  [{ resultsDay: '2/3/2027' }, 'resultsDay', 'day'],
  [{ minutes: 'puoli tuntia' }, 'minutes', 'minutes'],
  [{ minutes: '0' }, 'minutes', 'minutes'],
  [{ minutes: '1,5' }, 'minutes', 'minutes'],
] as const)('%o is refused at its field, and nothing is written', async (wrong, field, problem) => {
  expect(await save({ person: 'Riikka Alanko', ...wrong })).toEqual({ ok: false, code: 'invalid', field, problem })
  expect(rows()).toEqual([])
})

describe('two administrators at once', () => {
  beforeEach(async () => {
    await save({ person: 'Riikka Alanko', phone: '09 000 0126' })
    // Both began with version 1; the other was first.
    await save({ person: 'Riikka Alanko', phone: '09 000 0200', minutes: '30' }, 1)
  })

  test('what they changed apart from each other stands of both', async () => {
    expect(await save({ person: 'Pekka Mäki', phone: '09 000 0126' }, 1)).toEqual({ ok: true, changed: ['person'] })
    expect(roundSettings(2)).toMatchObject({ person: 'Pekka Mäki', phone: '09 000 0200', minutes: 30 })
  })

  test('what both changed is not overwritten unseen, and is when saved again', async () => {
    const own = { person: 'Riikka Alanko', phone: '09 000 0999' }
    const refused = await save(own, 1)
    expect(refused).toMatchObject({ ok: false, code: 'conflict', disputed: ['phone'], by: 'Anna Admin', version: 2 })
    expect(refused).toMatchObject({ stands: { phone: '09 000 0200' }, merged: { phone: '09 000 0999', minutes: 30 } })
    expect(roundSettings(2)).toMatchObject({ phone: '09 000 0200' })
    expect(await save({ ...own, minutes: '30' }, await version())).toEqual({ ok: true, changed: ['phone'] })
    expect(roundSettings(2)).toMatchObject({ phone: '09 000 0999', minutes: 30 })
  })

  test('a version that the round never had is not found', async () => {
    await expect(save({ person: 'Pekka Mäki' }, 99)).rejects.toMatchObject({ code: 'not-found' })
    await expect(save({ person: 'Pekka Mäki' }, 1, '2024')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a round without settings is offered those of the round before it, but not the day of its results', async () => {
  expect((await getSettingsToEdit(anna(), '2026')).earlier).toBeNull()
  await save({ person: 'Riikka Alanko', resultsDay: '19.11.2024' }, 0, '2024')
  expect((await getSettingsToEdit(anna(), '2026')).earlier).toEqual({ ...unsettled, person: 'Riikka Alanko', resultsDay: null })
  expect(roundSettings(2)).toEqual(unsettled)
})

test('an erased person stands in no round’s settings any more', async () => {
  await save({ person: 'Maija Virtanen', phone: '09 000 0126', email: 'maija@kunta.example', postalAddress: 'Esimerkkikatu 14' })
  await erasePerson(anna(), cast.maija, now)
  expect(rows()).toMatchObject([{ person: null, phone: null, email: null, postalAddress: 'Esimerkkikatu 14' }])
})

test('nor where only the name stands there; somebody else of another name does', async () => {
  await save({ person: 'Maija Virtanen', phone: '09 000 0126' })
  await save({ person: 'Riikka Alanko', phone: '09 000 0127' }, await version())
  await erasePerson(anna(), cast.maija, now)
  expect(rows()).toMatchObject([
    { person: null, phone: null },
    { person: 'Riikka Alanko', phone: '09 000 0127' },
  ])
})
