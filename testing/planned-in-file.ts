/** A round that is being prepared, put into the database file of a service for a browser story. */
import Database from 'better-sqlite3'
import { questionnaireOf } from './demonstration'

/** Adds the round `code` of the demonstration's survey with the 2026 questionnaire as its draft. @param name of the service that the story started */
export function addPlannedRoundTo(name: string, code = '2027'): void {
  const db = new Database(`var/test/${name}.db`)
  db.pragma('busy_timeout = 5000')
  const { survey } = db.prepare("select survey from rounds where code = '2026'").get() as { survey: string }
  const { lastInsertRowid } = db
    .prepare(
      `insert into questionnaires (survey, version, document, created_at)
       values (?, (select max(version) + 1 from questionnaires where survey = ?), ?, 0)`,
    )
    .run(survey, survey, JSON.stringify({ ...questionnaireOf('2026'), key: `verkkoviestinta_${code}` }))
  db.prepare(
    `insert into rounds (code, survey, questionnaire_id, reference_date, size_limits, sample)
     select ?, survey, ?, ?, size_limits, sample from rounds where code = '2026'`,
  ).run(code, lastInsertRowid, `${code}-11-01`)
  db.close()
}
