import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { events, people } from '@/db/schema'
import { cast, now, testDatabase } from '@/testing/database'
import type { EventKind } from '../system/event-details'
import { viewerOf, visitor } from '../viewer'
import { exportLog, getLog, type LogEntry } from './list-log'
import type { TypedLogFilter } from './read-filter'

let db: Db
const all: TypedLogFilter = { who: '', what: '', round: '', municipality: '', from: '', until: '' }
const anna = () => viewerOf(cast.administrator)
type Row = { kind?: EventKind; at?: Date; actor?: string | null; roundId?: number | null; municipality?: string | null }
function add(...rows: Row[]): void {
  const row = { at: now, kind: 'signed-out', actor: cast.maija, roundId: null, municipality: null }
  db.insert(events)
    .values(rows.map((each) => ({ ...row, ...each })))
    .run()
}
beforeEach(() => {
  db = testDatabase()
})
const found = async (asked: Partial<TypedLogFilter>, before: number | null = null) => {
  const page = await getLog(anna(), { ...all, ...asked }, before)
  return { ...page, kinds: page.entries.map(({ kind }) => kind) }
}

describe('refused', () => {
  test.each([
    ['a visitor', () => visitor, 'not-signed-in'],
    ['a member', () => viewerOf(cast.maija), 'not-found'],
    ['an analyst', () => viewerOf(cast.stranger), 'not-found'],
  ])('to %s, also as a file', async (_, ask, code) => {
    db.update(people).set({ analystSince: now }).where(eq(people.id, cast.stranger)).run()
    await expect(getLog(ask(), all, null)).rejects.toMatchObject({ code })
    await expect(exportLog(ask(), all, now)).rejects.toMatchObject({ code })
    expect(db.select().from(events).all()).toEqual([])
  })
})

describe('a filter', () => {
  beforeEach(() =>
    add(
      { kind: 'answer-saved', roundId: 2, municipality: '005', at: new Date('2026-11-01T10:00:00Z') },
      { kind: 'response-submitted', roundId: 2, municipality: '091', actor: cast.oskar, at: new Date('2026-11-02T10:00:00Z') },
      { kind: 'letter-queued', actor: null, at: new Date('2026-11-03T10:00:00Z') },
      { kind: 'round-closed', roundId: 1, actor: cast.administrator, at: new Date('2026-11-04T10:00:00Z') },
    ),
  )

  test.each<[Partial<TypedLogFilter>, string[]]>([
    [{}, ['round-closed', 'letter-queued', 'response-submitted', 'answer-saved']],
    [{ who: cast.oskar }, ['response-submitted']],
    [{ who: 'service' }, ['letter-queued']],
    [{ what: 'answers' }, ['response-submitted', 'answer-saved']],
    [{ what: 'round-closed' }, ['round-closed']],
    [{ round: '2026' }, ['response-submitted', 'answer-saved']],
    [{ municipality: 'Helsingfors' }, ['response-submitted']],
    [{ municipality: '5' }, ['answer-saved']],
    [{ from: '2.11.2026', until: '3.11.2026' }, ['letter-queued', 'response-submitted']],
    [{ what: 'answers', municipality: 'Alajärvi', round: '2026', who: cast.maija }, ['answer-saved']],
    [{ who: cast.oskar, what: 'letters' }, []],
  ])('%o', async (asked, kinds) => {
    expect((await found(asked)).kinds).toEqual(kinds)
  })

  test.each<[Partial<TypedLogFilter>, { field: string; code: string }[]]>([
    [{ who: 'ei-ole' }, [{ field: 'who', code: 'unknown' }]],
    [{ what: 'ei-ole' }, [{ field: 'what', code: 'unknown' }]],
    [{ round: '1999' }, [{ field: 'round', code: 'unknown' }]],
    [{ municipality: 'Ankkalinna' }, [{ field: 'municipality', code: 'unknown' }]],
    [{ from: '31.2.2026' }, [{ field: 'from', code: 'day' }]],
    [{ from: 'marraskuu 2026' }, [{ field: 'from', code: 'day' }]],
    [{ until: '1/6/2027' }, [{ field: 'until', code: 'either' }]],
    [{ from: '3.11.2026', until: '2.11.2026' }, [{ field: 'until', code: 'order' }]],
  ])('with a fault, %o, shows nothing and exports nothing', async (asked, problems) => {
    expect(await found(asked)).toMatchObject({ problems, entries: [] })
    expect(await exportLog(anna(), { ...all, ...asked }, now)).toBeNull()
  })
})

test('a day is one of Finland, also when the clocks are put back', async () => {
  add(
    { kind: 'signed-out', at: new Date('2026-10-24T20:59:59Z') },
    { kind: 'round-closed', at: new Date('2026-10-24T21:00:00Z') },
    { kind: 'round-opened', at: new Date('2026-10-25T21:59:59Z') },
    { kind: 'signed-out', at: new Date('2026-10-25T22:00:00Z') },
  )
  expect((await found({ from: '25.10.2026', until: '25.10.2026' })).kinds).toEqual(['round-opened', 'round-closed'])
})

test('page after page shows each event once, also when others are added meanwhile', async () => {
  add(...Array.from({ length: 130 }, () => ({ municipality: '005' })), { municipality: '091' })
  const ids: number[] = []
  for (let before: number | null = null, more = true; more; ) {
    const page = await found({ municipality: '005' }, before)
    ids.push(...page.entries.map(({ id }) => id))
    add({ municipality: '005' })
    before = page.older
    more = before !== null
  }
  expect(ids).toEqual(Array.from({ length: 130 }, (_, at) => 130 - at))
})

test('an export is logged, is not in its own file, and reads on over its batches', async () => {
  add(...Array.from({ length: 1203 }, () => ({})))
  const made = await exportLog(anna(), all, now)
  add({ kind: 'round-closed' })
  const entries: LogEntry[] = [...(made?.batches() ?? [])].flat()
  expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 1203 }, (_, at) => 1203 - at))
  expect((await found({ what: 'log-downloaded' })).entries).toMatchObject([{ actor: { name: 'Anna Admin' }, detail: { format: 'csv' } }])
})
