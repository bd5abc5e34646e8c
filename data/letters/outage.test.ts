import { afterAll, expect, test, vi } from 'vitest'
import { letters } from '@/db/schema-letters'
import { cast, now, testDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import { sampleLetter } from '@/testing/receipt'

// The settings are read once, at the first import that needs them: the server comes back where it was.
const { address, port, close } = await startMailServer()
await close()
vi.stubEnv('EMAIL_SERVER', address)
const { deliverDue } = await import('./delivery')
const { listUnsentLetters } = await import('./fates')
const { queueLetter } = await import('./letters')
const { viewerOf } = await import('../viewer')
const { askForLetter } = await import('../identity/sign-in/ask')
const { inviteColleague } = await import('../people/invite')
const { handOver } = await import('../people/handover/hand-over')
const { listMembers } = await import('../people/members')

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const alajarvi = { round: '2026', municipality: '005' }
const maija = () => viewerOf(cast.maija)
const saidOf = async (email: string) => (await listMembers(maija(), alajarvi, now)).find((each) => each.email === email)?.letter
const states = async () => (await listUnsentLetters(viewerOf(cast.administrator))).letters.map(({ recipient, fate }) => [recipient, fate])

/** The loop looks every ten seconds; once a minute finds the same. */
async function deliverFrom(first: number, last: number): Promise<void> {
  for (let minute = first; minute <= last; minute++) await deliverDue(() => later(minute))
}

let again: Awaited<ReturnType<typeof startMailServer>> | undefined
afterAll(() => again?.close())

test('the mail server is away for an hour: what is of use arrives once, what is not is told, and the inviter saw it waiting', async () => {
  const db = testDatabase()
  await inviteColleague(maija(), alajarvi, { email: 'uusi@kunta.example', locale: 'fi' }, now)
  await handOver(maija(), alajarvi, { section: 'ohjeet', question: null, personId: cast.liisa, locale: 'fi' }, now)
  db.transaction((tx) => queueLetter(tx, { address: 'oskar@kunta.example', personId: cast.oskar }, sampleLetter({ locale: 'sv' }), {}, now))
  await askForLetter('pekka@kunta.example', { locale: 'fi' }, now)
  await deliverFrom(0, 40)
  await askForLetter('outi@kunta.example', { locale: 'fi' }, later(40))
  await deliverFrom(40, 59)

  expect(await saidOf('uusi@kunta.example')).toMatchObject({ state: 'waiting', why: 'unreachable' })
  expect(await saidOf('liisa@kunta.example')).toMatchObject({ state: 'waiting', why: 'unreachable' })
  const waiting = { state: 'waiting', why: 'unreachable' }
  expect(await states()).toEqual([
    ['outi@kunta.example', waiting],
    // Its link has ended.
    ['pekka@kunta.example', { state: 'failed', why: 'late' }],
    ['oskar@kunta.example', waiting],
    ['liisa@kunta.example', waiting],
    ['uusi@kunta.example', waiting],
  ])

  again = await startMailServer({}, port)
  await deliverFrom(60, 60 + 241)
  const arrived = again.received.flatMap(({ recipients }) => recipients)
  expect(arrived.sort()).toEqual(['liisa', 'oskar', 'outi', 'uusi'].map((name) => `${name}@kunta.example`))
  expect(await saidOf('uusi@kunta.example')).toBeNull()
  expect(await saidOf('liisa@kunta.example')).toBeNull()
  expect(await states()).toEqual([['pekka@kunta.example', { state: 'failed', why: 'late' }]])
  const rows = db.select().from(letters).all()
  expect(rows.filter(({ expiredAt }) => expiredAt)).toMatchObject([
    { recipient: 'pekka@kunta.example', expiredAt: later(30), sentAt: null },
  ])
  expect(rows.filter(({ sentAt }) => sentAt).every(({ sentAt }) => sentAt && sentAt >= later(60) && sentAt <= later(121))).toBe(true)
})
