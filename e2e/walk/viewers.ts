/** Who walks: people of a service's database, each request with a session of its own, written there as signing in does. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { sentMunicipality } from '@/testing/demonstration'

/**
 * `visitor` has no session; `other` is a member of another municipality; `member` of the one that is asked for (005); `analyst` reads for the association; `removed` was one of
 * it; `expired` and `tampered` have the member's cookie, its session over or its last letter another.
 */
export const viewers = ['visitor', 'other', 'member', 'analyst', 'administrator', 'removed', 'expired', 'tampered'] as const
export type WalkViewer = (typeof viewers)[number]

const hour = 3_600_000
/** Whom the administrator takes the right from, signs out and removes. */
export const target = 'walk-target'

function addPerson(db: Database.Database, id: string, now: number, { administrator = false, analyst = false } = {}): void {
  db.prepare(
    'insert into people (id, email, name, locale, email_verified, created_at, administrator_since, analyst_since) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(...[id, `${id}@alajarvi.example`, id, 'fi', now, now, administrator ? now : null, analyst ? now : null])
}

/** The people of the walk in a database that a service has open. */
export function walkIn(file: string) {
  const db = new Database(file)
  const now = Date.now()
  const idOf = (email: string) => db.prepare('select id from people where email = ?').pluck().get(email) as string
  addPerson(db, 'walk-removed', now)
  addPerson(db, 'walk-analyst', now, { analyst: true })
  addPerson(db, target, now, { administrator: true })
  const member = db.prepare('insert into memberships (person_id, municipality, added_at, removed_at) values (?, ?, ?, ?)')
  member.run('walk-removed', '005', now, now)
  member.run(target, '005', now, null)
  db.prepare('insert into restorations (restored_at, last_event, last_letter) values (?, 0, 0)').run(now)
  const people: Record<WalkViewer, string | null> = {
    visitor: null,
    other: idOf(sentMunicipality('fi').email),
    member: idOf('viestinta@alajarvi.example'),
    analyst: 'walk-analyst',
    administrator: idOf('admin@kuntaliitto.example'),
    removed: 'walk-removed',
    expired: idOf('viestinta@alajarvi.example'),
    tampered: idOf('viestinta@alajarvi.example'),
  }
  const start = db.prepare('insert into sessions (token_hash, person_id, expires, created_at) values (?, ?, ?, ?)')
  return {
    personOf: (viewer: WalkViewer): string => people[viewer] ?? randomUUID(),
    /** A cookie header for one request. */
    cookieOf(viewer: WalkViewer): string {
      const person = people[viewer]
      if (person === null) return ''
      const token = randomBytes(32).toString('base64url')
      const expires = viewer === 'expired' ? now - 1 : now + hour
      start.run(createHash('sha256').update(token).digest('hex'), person, expires, now)
      const sent = viewer === 'tampered' ? `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}` : token
      return `next-auth.session-token=${sent}`
    },
    /** Differs after every write that is logged, downloads and asking for letters aside. */
    lastWrite: (): number =>
      db
        .prepare(
          `select max(id) from events where kind not in ('sheet-downloaded', 'answers-downloaded', 'sign-in-asked', 'letter-queued')`,
        )
        .pluck()
        .get() as number,
    close: () => db.close(),
  }
}
