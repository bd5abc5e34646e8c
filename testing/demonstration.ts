import Database from 'better-sqlite3'
import type { Questionnaire } from '@/questionnaire/document'

const open = () => new Database('var/test/original.db', { readonly: true })

/** The questionnaire of a round of the demonstration. */
export function questionnaireOf(round: string): Questionnaire {
  const db = open()
  const row = db
    .prepare('select q.document from questionnaires q join rounds r on r.questionnaire_id = q.id where r.code = ?')
    .get(round) as { document: string }
  db.close()
  return JSON.parse(row.document)
}

export type DemoMunicipality = { code: string; name_fi: string; name_sv: string; email: string }

let given = 0

/** A Finnish municipality that has not started answering the open round and that no other story of this process has been given. */
export const ownMunicipality = (): DemoMunicipality => untouchedMunicipality('fi', given++)

/**
 * The largest municipality of a language that has not started answering the open round, with a member's address.
 * @param rank the largest is 0; stories that share a service take `ownMunicipality` instead
 */
export function untouchedMunicipality(language: 'fi' | 'sv-fi' | 'sv', rank = 0): DemoMunicipality {
  const db = open()
  const row = db
    .prepare(
      `select f.municipality as code, m.name_fi, m.name_sv, min(p.email) as email
       from rounds r
       join frame_units f on f.round_id = r.id
       join municipalities m on m.code = f.municipality
       join memberships ms on ms.municipality = f.municipality
       join people p on p.id = ms.person_id
       left join responses s on s.round_id = r.id and s.municipality = f.municipality
       where r.code = '2026' and f.language = ? and s.id is null
       group by f.municipality order by f.population desc limit 1 offset ?`,
    )
    .get(language, rank) as DemoMunicipality
  db.close()
  return row
}

/** A municipality of a language that has sent its answers in a round, with a member's address. */
export function sentMunicipality(language: 'fi' | 'sv-fi' | 'sv', round = '2026'): DemoMunicipality {
  const db = open()
  const row = db
    .prepare(
      `select f.municipality as code, m.name_fi, m.name_sv, p.email
       from rounds r
       join frame_units f on f.round_id = r.id
       join municipalities m on m.code = f.municipality
       join responses s on s.round_id = r.id and s.municipality = f.municipality
       join submissions u on u.response_id = s.id
       join memberships ms on ms.municipality = f.municipality
       join people p on p.id = ms.person_id
       where r.code = ? and f.language = ? and p.email like 'viestinta@%'
       order by f.municipality, u.id desc limit 1`,
    )
    .get(round, language) as DemoMunicipality
  db.close()
  return row
}

/**
 * A municipality that sent its answers in 2024, among them these ones, and has not started answering the open round.
 * @param answered keys of questions that it answered then, and the value of the first one
 * @param rank of those by code the first is 0: stories that share a database each take their own
 */
export function returningMunicipality(
  language: 'fi' | 'sv-fi' | 'sv',
  answered: readonly string[],
  value: string,
  rank = 0,
): DemoMunicipality {
  const db = open()
  const rows = db
    .prepare(
      `select f.municipality as code, m.name_fi, m.name_sv, min(p.email) as email
       from rounds r
       join frame_units f on f.round_id = r.id
       join municipalities m on m.code = f.municipality
       join memberships ms on ms.municipality = f.municipality
       join people p on p.id = ms.person_id
       left join responses s on s.round_id = r.id and s.municipality = f.municipality
       where r.code = '2026' and f.language = ? and s.id is null
       and ? = (select count(*) from responses s4 join rounds r4 on r4.id = s4.round_id
         join answers a on a.response_id = s4.id
         join answer_versions v on v.response_id = a.response_id and v.key = a.key and v.version = a.version
         where r4.code = '2024' and s4.municipality = f.municipality and a.key in (${answered.map(() => '?').join(', ')})
         and exists (select 1 from submissions u where u.response_id = s4.id) and v.value is not null
         and (a.key <> ? or v.value = ?))
       group by f.municipality order by f.municipality limit 1 offset ?`,
    )
    .all(language, answered.length, ...answered, answered[0], JSON.stringify(value), rank) as DemoMunicipality[]
  db.close()
  const [found] = rows
  if (!found) throw new Error(`no municipality returns with ${answered.join(', ')}`)
  return found
}
