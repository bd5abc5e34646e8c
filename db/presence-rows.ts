/** Who has what open, in the counters' file: every process of the service tells it and reads it. Losing it hides people for some seconds. */
import type Database from 'better-sqlite3'

/** A place is one municipality's answers of one round. */
export type PresencePlace = { round: number; municipality: string }
export type PresenceRow = PresencePlace & { person: string; name: string | null; section: string | null }

/** Each change takes the next number, so that whoever remembers one finds what came after it. */
export const presenceSchema = `
  create table if not exists presence (
    id integer primary key, number integer not null, round integer not null, municipality text not null, person text not null, name text,
    section text, ends integer not null
  );
  create index if not exists presence_place on presence (round, municipality);
  create index if not exists presence_number on presence (number);
  create table if not exists presence_changes (number integer not null);
  insert into presence_changes select 0 where not exists (select 1 from presence_changes)`

/** Milliseconds that a row stays after its end, for others to see that it has ended. */
const keptAfterEnd = 60_000

const prepared = new WeakMap<Database.Database, ReturnType<typeof prepare>>()

function prepare(client: Database.Database) {
  const next = client.prepare('update presence_changes set number = number + 1 returning number').pluck()
  const drop = client.prepare('delete from presence where ends < ?')
  const same = client
    .prepare(
      'select 1 from presence where round = @round and municipality = @municipality and person = @person and section is @section and ends > @now',
    )
    .pluck()
  const insert = client
    .prepare(
      `insert into presence (number, round, municipality, person, name, section, ends)
       values (@number, @round, @municipality, @person, @name, @section, @ends) returning id`,
    )
    .pluck()
  const change = client.prepare('update presence set number = ?, ends = ? where id = ?')
  return {
    enter: client.transaction((row: PresenceRow, ends: number, now: number) => {
      drop.run(now - keptAfterEnd)
      const isNews = same.get({ ...row, now }) === undefined
      return { id: insert.get({ ...row, ends, number: next.get() }) as number, isNews }
    }).immediate,
    change: client.transaction((id: number, ends: number) => void change.run(next.get(), ends, id)).immediate,
    prolong: client.prepare('update presence set ends = ? where id = ?'),
    list: client.prepare<unknown[], Pick<PresenceRow, 'person' | 'name' | 'section'>>(
      'select person, name, section from presence where round = ? and municipality = ? and ends > ? order by id',
    ),
    since: client.prepare<unknown[], PresencePlace & { number: number }>(
      'select number, round, municipality from presence where number > ? order by number',
    ),
    newest: client.prepare<unknown[], number>('select number from presence_changes').pluck(),
  }
}

/** The statements on a file of counters. Instants are milliseconds. */
export function presenceRows(client: Database.Database): ReturnType<typeof prepare> {
  const known = prepared.get(client)
  if (known) return known
  const own = prepare(client)
  prepared.set(client, own)
  return own
}
