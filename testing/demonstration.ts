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

/** The municipalities of the demonstration that stand today. */
export function standingMunicipalities(): { code: string; nameFi: string }[] {
  const db = open()
  const rows = db.prepare('select code, name_fi as nameFi from municipalities where ended is null order by name_fi').all()
  db.close()
  return rows as { code: string; nameFi: string }[]
}

export type DemoMunicipality = { code: string; name_fi: string; name_sv: string; email: string }

/** Codes of the municipalities that stories of this process have been given: what one did is not to be met by another. */
const given = new Set<string>()

/** Those that stories name, for what they answered; no other story is given them. */
const named = ['kauhava', 'keuruu', 'kristiinankaupunki', 'leppavirta', 'nurmes', 'paimio', 'poytya', 'raakkyla', 'rusko', 'voyri'] as const

/** The address of a member of a municipality that a story names. */
export const memberOf = (name: (typeof named)[number]): string => `viestinta@${name}.example`

function giveFirst(rows: DemoMunicipality[]): DemoMunicipality {
  const own = rows.find(({ code, email }) => !given.has(code) && !named.some((name) => email.endsWith(`@${name}.example`)))
  if (!own) throw new Error('no such municipality is left')
  given.add(own.code)
  return own
}

/** A municipality of a language that has not started answering the open round and that no other story of this process has been given. */
export const ownMunicipality = (language: 'fi' | 'sv-fi' | 'sv' = 'fi'): DemoMunicipality => giveFirst(untouched(language))

/** The largest municipality of a language that has not started answering the open round, with a member's address, for a story with a service of its own. */
export const largestUntouched = (language: 'fi' | 'sv-fi' | 'sv'): DemoMunicipality => untouched(language)[0] as DemoMunicipality

/**
 * Municipalities that have not started answering the open round, the largest first.
 * @param also a condition on the frame's unit `f`, with its values
 */
function untouched(language: 'fi' | 'sv-fi' | 'sv', also = '', ...values: readonly (string | number)[]): DemoMunicipality[] {
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
       where r.code = '2026' and f.language = ? and s.id is null ${also}
       group by f.municipality order by f.population desc`,
    )
    .all(language, ...values) as DemoMunicipality[]
  db.close()
  return rows
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
 */
export function returningMunicipality(language: 'fi' | 'sv-fi' | 'sv', answered: readonly string[], value: string): DemoMunicipality {
  const [first = ''] = answered
  const all = `and ? = (select count(*) from responses s4 join rounds r4 on r4.id = s4.round_id
    join answers a on a.response_id = s4.id
    join answer_versions v on v.response_id = a.response_id and v.key = a.key and v.version = a.version
    where r4.code = '2024' and s4.municipality = f.municipality and a.key in (${answered.map(() => '?').join(', ')})
    and exists (select 1 from submissions u where u.response_id = s4.id) and v.value is not null
    and (a.key <> ? or v.value = ?))`
  return giveFirst(untouched(language, all, answered.length, ...answered, first, JSON.stringify(value)))
}
