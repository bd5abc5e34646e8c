import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { askForLetter } from '../identity/sign-in/ask'
import { viewerOf } from '../viewer'
import { handOver } from './handover/hand-over'
import { inviteColleague } from './invite'
import { listMembers } from './members'

let db: Db
beforeEach(() => {
  db = testDatabase()
})

const alajarvi = { round: '2026', municipality: '005' }
const locale = 'fi' as const
const invite = (email: string) => inviteColleague(viewerOf(cast.maija), alajarvi, { email, locale }, now)

test.each(['', 'x@kunta/.example', 'a..b@kunta.example', 'maija kunta@kunta.example', 'a@kunta.example, b@kunta.example'])(
  'inviting %j is refused',
  async (email) => {
    const before = db.select().from(people).all().length
    expect(await invite(email)).toEqual({ ok: false, code: 'address' })
    expect(db.select().from(people).all()).toHaveLength(before)
  },
)

test('however an address is written, it is one person, shown in the letters of its country', async () => {
  const spellings = [
    'kollega@äänekoski.example',
    'Kollega <kollega@xn--nekoski-4waa.example>',
    '\u200bkollega@a\u0308a\u0308nekoski.example;',
    'mailto:KOLLEGA@ÄÄNEKOSKI.example',
  ]
  const invited = await Promise.all(spellings.map(invite))
  const [first] = invited
  if (!first?.ok) throw new Error('not invited')
  expect(invited).toEqual(spellings.map(() => first))
  const asked = { section: 'ohjeet', question: null, email: spellings[1], locale }
  expect(await handOver(viewerOf(cast.maija), alajarvi, asked, now)).toMatchObject({ ok: true })
  expect(
    db
      .select()
      .from(people)
      .all()
      .filter(({ email }) => email?.startsWith('kollega@')),
  ).toMatchObject([{ email: 'kollega@xn--nekoski-4waa.example' }])
  const members = await listMembers(viewerOf(cast.maija), alajarvi, now)
  expect(members.map(({ email }) => email)).toContain('kollega@äänekoski.example')
})

test('whoever was stored in the letters of the country is found by either form', async () => {
  db.insert(people).values({ id: 'vanha', email: 'vanha@äänekoski.example', createdAt: now }).run()
  for (const email of ['vanha@äänekoski.example', 'vanha@xn--nekoski-4waa.example']) {
    await askForLetter(email, { locale }, now)
    expect(await invite(email)).toEqual({ ok: true, personId: 'vanha' })
  }
})
