/** Larger databases: the demonstration's own answers again and again, under other municipalities and in other rounds. */
import type Database from 'better-sqlite3'
import { round } from './respondents'

/** Runs a batch of statements with these values, outside the watch over references: what is copied refers to what is copied too. */
function copyRows(db: Database.Database, statements: readonly string[], values: Record<string, number | string>): void {
  db.pragma('foreign_keys = OFF')
  const all = db.transaction(() => {
    for (const each of statements) db.prepare(each).run(values)
  })
  all()
  db.pragma('foreign_keys = ON')
}

const idOf = (db: Database.Database, code: string) => db.prepare('select id from rounds where code = ?').pluck().get(code) as number
const highest = (db: Database.Database, table: string) => db.prepare(`select max(id) from ${table}`).pluck().get() as number

const moreUnits = [
  `create temp table grown as with recursive n(at) as (select 1 union all select at + 1 from n where at < @count)
   select at, printf('n%07d', at) as code, at % 5 < 2 as sent from n`,
  `create temp table old_unit as select row_number() over (order by municipality) - 1 as at, count(*) over () as all_of, * from frame_units where round_id = @round`,
  `create temp table old_sent as select row_number() over (order by p.id) - 1 as at, count(*) over () as all_of, p.id as response, max(s.id) as submission
   from responses p join submissions s on s.response_id = p.id where p.round_id = @round group by p.id`,
  'insert into municipalities (code, name_fi, name_sv) select code, code, code from grown',
  `insert into frame_units select @round, g.code, u.size_class, u.region, u.language, u.municipality_group, u.population
   from grown g join old_unit u on u.at = g.at % u.all_of`,
  `insert into responses (id, round_id, municipality, started_at) select @response + at, @round, code, @now from grown where sent`,
  `insert into answer_versions (response_id, key, version, value, saved_at, source)
   select @response + g.at, a.key, 1, v.value, @now, 'sample' from grown g join old_sent o on o.at = g.at % o.all_of
   join submitted_answers a on a.submission_id = o.submission
   join answer_versions v on v.response_id = o.response and v.key = a.key and v.version = a.version where g.sent`,
  'insert into answers (response_id, key, version) select response_id, key, version from answer_versions where response_id > @response',
  `insert into submissions (id, response_id, submitted_at) select @submission + at, @response + at, @now from grown where sent`,
  `insert into submitted_answers (submission_id, key, version) select @submission + response_id - @response, key, version from answers where response_id > @response`,
  ...['grown', 'old_unit', 'old_sent'].map((name) => `drop table temp.${name}`),
]

/** Brings the open round to so many municipalities; two of five new ones have sent their answers. */
export function growUnits(db: Database.Database, units: number): void {
  const count = units - (db.prepare('select count(*) from frame_units where round_id = ?').pluck().get(idOf(db, round)) as number)
  if (count <= 0) return
  const after = { response: highest(db, 'responses'), submission: highest(db, 'submissions') }
  copyRows(db, moreUnits, { count, round: idOf(db, round), now: Date.now(), ...after })
}

const oneMoreRound = [
  `insert into rounds (id, code, survey, questionnaire_id, reference_date, size_limits, sample)
   select @to, @code, survey, questionnaire_id, @code || substr(reference_date, 5), size_limits, sample from rounds where id = @from`,
  `insert into round_acts (round_id, kind, at, by, until) select @to, kind, at, by, until from round_acts
   where round_id = @from and kind in ('opened', 'closed')`,
  `insert into frame_units select @to, municipality, size_class, region, language, municipality_group, population from frame_units where round_id = @from`,
  `insert into responses (id, round_id, municipality, started_at) select @response + id, @to, municipality, started_at from responses where round_id = @from`,
  `insert into answer_versions (response_id, key, version, value, saved_at, source) select @response + v.response_id, v.key, v.version, v.value, v.saved_at, 'sample'
   from answer_versions v join responses p on p.id = v.response_id where p.round_id = @from`,
  `insert into answers select @response + a.response_id, a.key, a.version from answers a join responses p on p.id = a.response_id where p.round_id = @from`,
  `insert into submissions (id, response_id, submitted_at) select @submission + s.id, @response + s.response_id, s.submitted_at
   from submissions s join responses p on p.id = s.response_id where p.round_id = @from`,
  `insert into submitted_answers select @submission + a.submission_id, a.key, a.version from submitted_answers a
   join submissions s on s.id = a.submission_id join responses p on p.id = s.response_id where p.round_id = @from`,
]

/** Brings the rounds before the open one to so many: copies of 2018's, each a year before all others. */
export function growRounds(db: Database.Database, rounds: number): void {
  const from = idOf(db, '2018')
  let { there, first } = db.prepare('select count(*) - 1 as there, min(code) as first from rounds').get() as {
    there: number
    first: string
  }
  for (; there < rounds; there++) {
    first = String(Number(first) - 1)
    const after = { response: highest(db, 'responses'), submission: highest(db, 'submissions') }
    const newest = highest(db, 'rounds')
    copyRows(db, oneMoreRound, { from, to: newest + 1, code: first, ...after })
  }
}
