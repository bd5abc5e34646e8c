/** What a database holds of one municipality's answering in one round. */
import Database from 'better-sqlite3'
import type { Value } from '@/questionnaire/answer'

export type StoredVersion = {
  key: string
  version: number
  value: Value
  note: string | null
  savedAt: number
  savedBy: string | null
  saveId: string | null
}

/** In the order in which they were committed: the log of events, whose rows stand in the same transactions. */
export type Commit = { kind: 'save'; key: string; version: number } | { kind: 'submit'; at: number; by: string | null }

export type Stored = {
  versions: StoredVersion[]
  /** The current version of each key. */
  current: Record<string, number>
  commits: Commit[]
  /** The versions that each sending recorded, oldest sending first. */
  submissions: { at: number; versions: Record<string, number> }[]
}

type Event = { kind: string; at: number; actor: string | null; detail: string }

const commitOf = ({ kind, at, actor, detail }: Event): Commit[] => {
  const { key, version } = JSON.parse(detail ?? '{}')
  if (kind === 'answer-saved') return [{ kind: 'save', key, version }]
  return kind === 'response-submitted' ? [{ kind: 'submit', at, by: actor }] : []
}

/** Reads the file as it is now, also beside a running server. */
export function readStored(file: string, round: string, municipality: string): Stored {
  const db = new Database(file, { readonly: true })
  const rows = <Row>(sql: string): Row[] => {
    const of = 'responses r join rounds o on o.id = r.round_id where o.code = ? and r.municipality = ?'
    return db.prepare(sql.replace('OF', of)).all(round, municipality) as Row[]
  }
  const versions = rows<StoredVersion & { value: string | null }>(
    `select key, version, value, note, saved_at savedAt, saved_by savedBy, save_id saveId from answer_versions
     where response_id in (select r.id from OF) order by key, version`,
  ).map((row) => ({ ...row, value: JSON.parse(row.value ?? 'null') as Value }))
  const current = rows<{ key: string; version: number }>('select key, version from answers where response_id in (select r.id from OF)')
  const events = rows<Event>(
    `select kind, at, actor, detail from events
     where (round_id, municipality) in (select r.round_id, r.municipality from OF) order by id`,
  )
  const sent = rows<{ id: number; at: number; key: string | null; version: number }>(
    `select s.id, s.submitted_at at, a.key, a.version from submissions s left join submitted_answers a on a.submission_id = s.id
     where s.response_id in (select r.id from OF) order by s.id`,
  )
  db.close()
  const submissions = [...Map.groupBy(sent, ({ id }) => id).values()].map((own) => ({
    at: own[0]?.at ?? 0,
    versions: Object.fromEntries(own.flatMap(({ key, version }) => (key === null ? [] : [[key, version]]))),
  }))
  return {
    versions,
    current: Object.fromEntries(current.map(({ key, version }) => [key, version])),
    commits: events.flatMap(commitOf),
    submissions,
  }
}
