/** A fresh, migrated database in memory for one test, with the cast that all data tests share. */

import { addAct } from '@/data/round-acts/add-act'
import { type Db, openDatabase, setDatabase } from '@/db/client'
import { openCounters, setCounters } from '@/db/counters'
import { frameUnits, memberships, municipalities, people, questionnaires, rounds, surveys } from '@/db/schema'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'

/** The moment the tests stand at. */
export const now = new Date('2026-11-22T10:00:00Z')

/** People: an administrator, members of two municipalities, one of both, and somebody who belongs nowhere. */
export const cast = {
  administrator: 'anna',
  /** Member of 005 Alajärvi. */
  maija: 'maija',
  /** Member of 005 Alajärvi too. */
  liisa: 'liisa',
  /** Member of 091 Helsinki. */
  oskar: 'oskar',
  /** Member of 005 and 091. */
  both: 'pekka',
  stranger: 'outi',
} as const

const names: Record<string, string> = {
  anna: 'Anna Admin',
  maija: 'Maija Virtanen',
  liisa: 'Liisa Korhonen',
  oskar: 'Oskar Lindqvist',
  pekka: 'Pekka Kaksi',
  outi: 'Outi Outo',
}

/** The same four municipalities in the frames of both rounds. */
function addFrames(db: Db): void {
  const unit = (municipality: string, sizeClass: number, population: number, region: string, language: string, group: string) => ({
    municipality,
    sizeClass,
    population,
    region,
    language,
    group,
  })
  const frame = [
    unit('005', 3, 9113, '14', 'fi', 'semi-urban'),
    unit('009', 2, 2437, '17', 'fi', 'rural'),
    unit('049', 7, 314024, '01', 'fi-sv', 'urban'),
    unit('091', 7, 674500, '01', 'fi-sv', 'urban'),
  ]
  db.insert(frameUnits)
    .values([1, 2].flatMap((roundId) => frame.map((each) => ({ roundId, ...each }))))
    .run()
}

/**
 * A database with the sample questionnaire, an open round `2026` (until 4.12.2026 23.59), a closed round `2024` that nobody has published,
 * and a frame of four municipalities: 005, 009, 049, 091. It becomes the process's database, with counters that have counted nothing.
 */
export function testDatabase(): Db {
  const db = openDatabase(':memory:')
  setDatabase(db)
  setCounters(openCounters(':memory:'))
  db.insert(people)
    .values(
      Object.entries(names).map(([id, name]) => ({
        id,
        name,
        email: `${id}@kunta.example`,
        createdAt: now,
        administratorSince: id === 'anna' ? now : null,
      })),
    )
    .run()
  db.insert(municipalities)
    .values([
      { code: '005', nameFi: 'Alajärvi', nameSv: 'Alajärvi' },
      { code: '009', nameFi: 'Alavieska', nameSv: 'Alavieska' },
      { code: '049', nameFi: 'Espoo', nameSv: 'Esbo' },
      { code: '091', nameFi: 'Helsinki', nameSv: 'Helsingfors' },
    ])
    .run()
  const member = (personId: string, municipality: string) => ({ personId, municipality, addedAt: now })
  db.insert(memberships)
    .values([member('maija', '005'), member('liisa', '005'), member('oskar', '091'), member('pekka', '005'), member('pekka', '091')])
    .run()
  db.insert(surveys)
    .values({
      key: 'some',
      title: { fi: 'Verkkoviestintä ja some', sv: 'Webbkommunikation och sociala medier', en: 'Web communication and social media' },
    })
    .run()
  db.insert(questionnaires).values({ id: 1, survey: 'some', version: 1, document: sampleQuestionnaire, createdAt: now }).run()
  const round = { survey: 'some', questionnaireId: 1, sizeLimits: [2000, 5000, 10000, 20000, 50000, 100000] }
  db.insert(rounds)
    .values([
      {
        ...round,
        id: 1,
        code: '2024',
        referenceDate: '2024-10-01',
      },
      {
        ...round,
        id: 2,
        code: '2026',
        referenceDate: '2026-11-01',
      },
    ])
    .run()
  const by = 'anna'
  addAct(db, 1, { kind: 'opened', at: new Date('2024-09-01T06:00:00Z'), by, until: new Date('2024-10-15T20:59:00Z') })
  addAct(db, 1, { kind: 'closed', at: new Date('2024-10-16T06:00:00Z'), by })
  addAct(db, 2, { kind: 'opened', at: new Date('2026-10-26T07:00:00Z'), by, until: new Date('2026-12-04T21:59:00Z') })
  addFrames(db)
  return db
}
