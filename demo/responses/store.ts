/** Writes responses into the database with prepared statements, some hundred thousand rows in a few seconds. */
import type { Db } from '@/db/client'
import type { Value } from '@/questionnaire/answer'

/** `byProxy`: an administrator entered it for the municipality. */
export type StoredSave = { key: string; value: Value; at: Date; by: string | null; byProxy?: boolean }

export type StoredResponse = {
  roundId: number
  municipality: string
  saves: readonly StoredSave[]
  /** Sections marked to come back to. */
  postponed: readonly { section: string; at: Date; by: string | null }[]
  /** Each sends what had been saved by then. */
  submissions: readonly { at: Date; by: string | null }[]
}

/** A function that stores one response; called inside a transaction. */
export function storing(db: Db): (response: StoredResponse) => void {
  const prepare = (sql: string) => db.$client.prepare(sql)
  const response = prepare('insert into responses (round_id, municipality, started_at, started_by) values (?, ?, ?, ?)')
  const version = prepare(
    'insert into answer_versions (response_id, key, version, value, saved_at, saved_by, source) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const answer = prepare(
    'insert into answers (response_id, key, version) values (?, ?, ?) on conflict do update set version = excluded.version',
  )
  const mark = prepare('insert into section_marks (response_id, section, ready, marked_at, marked_by) values (?, ?, 0, ?, ?)')
  const submission = prepare('insert into submissions (response_id, submitted_at, submitted_by) values (?, ?, ?)')
  const sent = prepare('insert into submitted_answers (submission_id, key, version) values (?, ?, ?)')
  const event = prepare("insert into events (at, actor, kind, round_id, municipality, detail) values (?, ?, 'response-submitted', ?, ?, ?)")

  return ({ roundId, municipality, saves, postponed, submissions }) => {
    const [first] = saves
    if (!first) return
    const id = response.run(roundId, municipality, first.at.getTime(), first.by).lastInsertRowid
    const versions = new Map<string, { version: number; at: Date }[]>()
    for (const { key, value, at, by, byProxy } of saves) {
      const own = versions.get(key) ?? []
      const number = own.length + 1
      versions.set(key, [...own, { version: number, at }])
      version.run(id, key, number, value === null ? null : JSON.stringify(value), at.getTime(), by, byProxy ? 'proxy' : 'sample')
      answer.run(id, key, number)
    }
    for (const { section, at, by } of postponed) mark.run(id, section, at.getTime(), by)
    for (const [index, { at, by }] of submissions.entries()) {
      const submissionId = submission.run(id, at.getTime(), by).lastInsertRowid
      const then = [...versions].flatMap(([key, own]) =>
        own
          .filter((each) => each.at <= at)
          .slice(-1)
          .map((each) => ({ key, version: each.version })),
      )
      for (const each of then) sent.run(submissionId, each.key, each.version)
      event.run(at.getTime(), by, roundId, municipality, JSON.stringify({ answers: then.length, again: index > 0, source: 'sample' }))
    }
  }
}
