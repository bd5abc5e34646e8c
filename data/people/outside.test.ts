import { beforeEach, describe, expect, test } from 'vitest'
import { type Db, database } from '@/db/client'
import { people } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { invitations } from '@/db/schema-members'
import { cast, now, testDatabase } from '@/testing/database'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { viewerOf } from '../viewer'
import { handOver } from './handover/hand-over'
import { getLetterLanguage, inviteColleague } from './invite'
import { saveDomains } from './joining/domains'
import { languageOf } from './letter-facts'
import { personOfAddress } from './people'
import { transfer } from './remove'

let db: Db
const alajarvi = { round: '2026', municipality: '005' }
beforeEach(async () => {
  db = testDatabase()
  db.update(people).set({ emailVerified: now }).run()
  await saveDomains(viewerOf(cast.administrator), alajarvi, 'alajarvi.example', now)
})
const maija = () => viewerOf(cast.maija)
const section = sampleQuestionnaire.sections[0]?.key ?? ''
type Given = { email: string; outside?: string; language?: 'fi' | 'sv' | 'en' }

/** Everywhere an address is invited by. */
const ways = {
  inviting: (given: Given) => inviteColleague(maija(), alajarvi, { ...given, locale: 'fi' }, now),
  'handing over': (given: Given) => handOver(maija(), alajarvi, { ...given, section, question: null, locale: 'fi' }, now),
  transferring: (given: Given) => transfer(maija(), alajarvi, { ...given, locale: 'fi' }, now),
}

describe.each(Object.entries(ways))('when %s', (_, by) => {
  test('an address of another domain is asked about once, and nothing is written before', async () => {
    const email = 'vieras@muualla.example'
    expect(await by({ email })).toEqual({ ok: false, code: 'outside', proposal: null })
    expect(await by({ email, outside: 'toinen@muualla.example' })).toEqual({ ok: false, code: 'outside', proposal: null })
    expect(db.select().from(letters).all()).toEqual([])
    expect(personOfAddress(email)).toBeUndefined()
    expect(viewerOf(cast.maija).municipalities).toEqual(['005'])
    expect(await by({ email, outside: ` ${email.toUpperCase()}` })).toMatchObject({ ok: true })
  })

  test('a domain that is a letter off names the address that was meant', async () => {
    expect(await by({ email: 'uusi@alajavri.example' })).toEqual({ ok: false, code: 'outside', proposal: 'uusi@alajarvi.example' })
    expect(await by({ email: 'uusi@gmial.com' })).toEqual({ ok: false, code: 'outside', proposal: 'uusi@gmail.com' })
  })

  test('an address of the municipality and one of a member are not asked about', async () => {
    expect(await by({ email: 'liisa@kunta.example' })).not.toMatchObject({ code: 'outside' })
  })

  test('letters are in the language that was chosen, until the person chooses by signing in', async () => {
    const email = 'ny@alajarvi.example'
    expect(await by({ email, language: 'sv' })).toMatchObject({ ok: true })
    const id = personOfAddress(email)?.id ?? ''
    expect(db.select().from(letters).all().at(-1)).toMatchObject({ recipient: email, locale: 'sv' })
    expect(languageOf(database(), id, 'fi')).toBe('sv')
    db.update(people).set({ emailVerified: now, locale: 'en' }).run()
    expect(languageOf(database(), id, 'fi')).toBe('en')
  })
})

test('where no domain is known, only what is nearly a provider’s is asked about', async () => {
  await saveDomains(viewerOf(cast.administrator), alajarvi, '', now)
  expect(await ways.inviting({ email: 'uusi@hotmial.com' })).toMatchObject({ code: 'outside', proposal: 'uusi@hotmail.com' })
  expect(await ways.inviting({ email: 'uusi@muualla.example' })).toMatchObject({ ok: true })
})

test('the language proposed is the majority’s; strangers are not told it', async () => {
  expect(await getLetterLanguage(maija(), alajarvi, now)).toBe('fi')
  db.$client.prepare(`update frame_units set language = 'sv-fi' where municipality = '005'`).run()
  expect(await getLetterLanguage(maija(), alajarvi, now)).toBe('sv')
  await expect(getLetterLanguage(viewerOf(cast.oskar), alajarvi, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('a new invitation may choose another language; without one the letter is in that of the page', async () => {
  await ways.inviting({ email: 'ny@alajarvi.example', language: 'sv' })
  await inviteColleague(maija(), alajarvi, { email: 'ny@alajarvi.example', locale: 'fi', language: 'en' }, new Date(now.getTime() + 60_000))
  expect(
    db
      .select()
      .from(invitations)
      .all()
      .map(({ locale }) => locale),
  ).toEqual(['sv', 'en'])
  expect(db.select().from(letters).all().at(-1)).toMatchObject({ locale: 'en' })
  await ways.inviting({ email: 'uusi@alajarvi.example' })
  expect(db.select().from(letters).all().at(-1)).toMatchObject({ locale: 'fi' })
})
