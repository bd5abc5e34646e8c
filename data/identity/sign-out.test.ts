import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import { newestSecrets } from '@/testing/letter-secrets'
import { addressOfInvitation } from '../people/invitation-link'
import { inviteColleague } from '../people/invite'
import { personOfAddress } from '../people/people'
import { viewerOf, visitor } from '../viewer'
import { findSession, startSession } from './sessions'
import { askForLetter } from './sign-in/ask'
import { redeemLink } from './sign-in/redeem'
import { countOwnSessions, describeSignedIn, endOwnSessions, endSessionsOf } from './sign-out'

let db: Db
beforeEach(() => {
  db = testDatabase()
})
const signIn = (personId: string) => db.transaction((tx) => startSession(tx, personId, now))
const admin = () => viewerOf(cast.administrator)
const maija = () => viewerOf(cast.maija)

describe('refused', () => {
  test('a visitor has nothing to end', async () => {
    await expect(endOwnSessions(visitor, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(countOwnSessions(visitor, now)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(endSessionsOf(visitor, cast.maija, now)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test('only an administrator ends another’s sessions, and only of somebody who is known', async () => {
    const token = signIn(cast.maija)
    for (const person of [cast.liisa, cast.maija]) {
      await expect(endSessionsOf(viewerOf(person), cast.maija, now)).rejects.toMatchObject({ code: 'not-found' })
      await expect(describeSignedIn(viewerOf(person), cast.maija, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(endSessionsOf(admin(), 'tuntematon', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(findSession(token, now)).not.toBeNull()
  })
})

test('one signs out of every browser at once, and nobody else is', async () => {
  const own = [signIn(cast.maija), signIn(cast.maija)]
  const other = signIn(cast.liisa)
  expect(await countOwnSessions(maija(), now)).toBe(2)
  await endOwnSessions(maija(), now)
  expect(own.map((token) => findSession(token, now))).toEqual([null, null])
  expect(findSession(other, now)).not.toBeNull()
  expect(db.select().from(events).where(eq(events.kind, 'sessions-ended')).all()).toMatchObject([
    { actor: cast.maija, detail: { person: cast.maija, sessions: 2 } },
  ])
})

test('an administrator signs another out; a letter on its way signs in nobody, a new one does', async () => {
  const token = signIn(cast.maija)
  await askForLetter('maija@kunta.example', { locale: 'fi' }, now)
  const before = newestSecrets(db).token
  expect(await describeSignedIn(admin(), cast.maija, now)).toMatchObject({ name: 'Maija Virtanen', you: false, sessions: 1 })
  await endSessionsOf(admin(), cast.maija, now)
  expect(findSession(token, now)).toBeNull()
  const later = new Date(now.getTime() + 60_000)
  expect(await redeemLink(before, 'fi', later)).toBeNull()
  await askForLetter('maija@kunta.example', { locale: 'fi' }, later)
  expect(await redeemLink(newestSecrets(db).token, 'fi', later)).toMatchObject({ personId: cast.maija })
})

test('the link of an invitation that nobody has used is no way in either: it mails a code, as a used one does', async () => {
  const where = { round: '2026', municipality: '005' }
  await inviteColleague(maija(), where, { email: 'uusi@kunta.example', locale: 'fi' }, now)
  const { token } = newestSecrets(db)
  const invited = personOfAddress('uusi@kunta.example')?.id ?? ''
  await endSessionsOf(admin(), invited, now)
  expect(await redeemLink(token, 'fi', now)).toBeNull()
  expect(addressOfInvitation(token, now)).toMatchObject({ address: 'uusi@kunta.example' })
})
