/** Reads what was sent straight from the tables, for tests that must not lean on the service's own reading. */
import type { Db } from '@/db/client'
import type { Value } from '@/questionnaire/answer'

export type Sent = ReadonlyMap<string, Readonly<Record<string, Value>>>

/** The answers of the newest submission of each response of a round, by municipality. */
export function readSentAnswers(db: Db, round: string): Sent {
  const rows = db.$client
    .prepare(
      `select r.municipality, v.key, v.value from submitted_answers a
       join submissions s on s.id = a.submission_id
       join responses r on r.id = s.response_id
       join rounds o on o.id = r.round_id
       join answer_versions v on v.response_id = r.id and v.key = a.key and v.version = a.version
       where o.code = ? and s.id = (select max(id) from submissions where response_id = r.id)`,
    )
    .all(round) as { municipality: string; key: string; value: string }[]
  const sent = new Map<string, Record<string, Value>>()
  for (const { municipality, key, value } of rows) {
    const own = sent.get(municipality) ?? {}
    own[key] = JSON.parse(value)
    sent.set(municipality, own)
  }
  return sent
}

/** Of those who answered the question (with `ofAll`: of all), the share that gave one of the options, per cent. */
export function sentShare(sent: Sent, question: string, options: readonly string[], ofAll = false): number {
  const given = [...sent.values()].map((answers) => answers[question] ?? null)
  const base = ofAll ? given : given.filter((value) => value !== null)
  return (100 * base.filter((value) => [value].flat().some((each) => options.includes(String(each)))).length) / base.length
}
