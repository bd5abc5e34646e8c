/** Signed-in members of municipalities that have not begun to answer, and a whole response for them to give. */
import type Database from 'better-sqlite3'
import { fieldName, fieldsOf } from '@/components/questionnaire/fields/form-fields'
import type { Value } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { addMember, untouchedIn } from '@/testing/histories/servers/full-service'

/** The demonstration's open round. */
export const round = '2026'

export type Respondent = { municipality: string; cookie: string }

/** @throws when there are not so many */
export function respondentsIn(db: Database.Database, count: number): Respondent[] {
  const found = untouchedIn(db, round).slice(0, count)
  if (found.length < count) throw new Error(`only ${found.length} municipalities have not begun`)
  return found.map((municipality) => ({ municipality, cookie: addMember(db, municipality, 'Maija').cookie }))
}

/** An administrator, signed in. */
export function addAdministrator(db: Database.Database): string {
  const [municipality = ''] = untouchedIn(db, round)
  const { id, cookie } = addMember(db, municipality, 'Anna')
  db.prepare('delete from memberships where person_id = ?').run(id)
  db.prepare('update people set administrator_since = ? where id = ?').run(Date.now(), id)
  return cookie
}

/** The answers of the round's sent response with most answers, by key. */
export function wholeResponse(db: Database.Database): Readonly<Record<string, Value>> {
  const newest = `select a.submission_id from submitted_answers a join submissions s on s.id = a.submission_id
    join responses p on p.id = s.response_id join rounds r on r.id = p.round_id where r.code = ?
    group by a.submission_id order by count(*) desc, a.submission_id limit 1`
  const rows = db
    .prepare(
      `select a.key, v.value from submitted_answers a join submissions s on s.id = a.submission_id
       join answer_versions v on v.response_id = s.response_id and v.key = a.key and v.version = a.version
       where a.submission_id = (${newest})`,
    )
    .all(round) as { key: string; value: string }[]
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** The questionnaire of a round, the open one's when none is named. */
export function questionnaireOf(db: Database.Database, code: string = round): Questionnaire {
  const sql = 'select q.document from questionnaires q join rounds r on r.questionnaire_id = q.id where r.code = ?'
  return JSON.parse(db.prepare(sql).pluck().get(code) as string)
}

/** Fields of a form, by name, that hold these answers. */
export function fieldsFor(questionnaire: Questionnaire, answers: Readonly<Record<string, Value>>): ReadonlyMap<string, string[]> {
  const filled = Object.entries(answers).flatMap(([key, value]): [string, string[]][] => {
    const found = findSlot(questionnaire, key)
    return found ? [[fieldName(key), fieldsOf(found.question, found.slot, value, 'fi')]] : []
  })
  return new Map(filled)
}
