/** Fills an empty database with the demonstration. */

import { computeRevision } from '@/data/results/compute-revision'
import { writeRevision } from '@/data/results/revisions'
import { addAct } from '@/data/round-acts/add-act'
import { questionnaireVersions, seedRegister, survey } from '@/data/start/seed'
import type { Db, Tx } from '@/db/client'
import { readRegister } from '@/db/register'
import { events, frameUnits, memberships, people, questionnaires, rounds } from '@/db/schema'
import { crossTableActs, settledRounds } from '@/db/schema-rounds'
import type { Answers } from '@/questionnaire/answer'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { settingsChanged, unsettled } from '@/questionnaire/round-settings'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { answerRound } from './answers/answer-round'
import { asking } from './asking'
import { calendar, type DemoRound, dayFrom, helsinki } from './calendar'
import { answeredByPhone, insertMunicipalityActs } from './municipalities/acts'
import { insertColleagues } from './municipalities/colleagues'
import { insertContacts } from './municipalities/contacts'
import { administrator, analyst, type DemoPerson, peopleOf, roles } from './municipalities/people'
import { respondentsOf } from './municipalities/respondents'
import { type DemoUnit, demoUnit } from './municipalities/unit'
import { closedResponse, openResponse } from './responses/assemble'
import { storing } from './responses/store'

const beginning = helsinki('2014-01-07', '09:00')

export type Building = { now: Date; progress?: ((line: string) => void) | undefined }

/** Register, people, rounds, frames, answers and revisions, in one transaction. Equal `now`, equal content. */
export function buildDemonstration(db: Db, { now, progress }: Building): void {
  const planned = calendar(now).map((round) => ({ round, ...castOf(round) }))
  const newest = planned.at(-1)
  const persons = peopleOf(newest?.frame ?? [], readRegister().municipalities)
  const store = storing(db)
  const answering = new Set(newest?.respondents.map((unit) => unit.municipality))
  const last = helsinki(dayFrom(now, -2), '09:40')
  const lastSignIn = ({ municipalities: own }: DemoPerson) =>
    own.some((code) => answering.has(code)) ? last : helsinki('2024-10-01', '09:00')
  const history: { year: number; sheets: ReadonlyMap<string, Answers> }[] = []
  const inBoth = bothIn(planned, 2017, 2018)
  seedRegister(db, beginning)
  db.transaction((tx) => {
    insertPeople(tx, persons, lastSignIn)
    insertContacts(tx, persons, beginning)
    for (const { round, frame, respondents } of planned) {
      const roundId = insertRound(tx, round, frame)
      const questionnaire = questionnaireVersions()[round.version - 1]
      if (!questionnaire) throw new Error(`no version ${round.version} of the questionnaire`)
      const before = (unit: DemoUnit, slot: string) => {
        const earlier = history.findLast(({ sheets }) => (sheets.get(unit.municipality)?.[slot] ?? null) !== null)
        const value = earlier?.sheets.get(unit.municipality)?.[slot]
        return earlier && value !== undefined ? { value, year: earlier.year } : undefined
      }
      const sheets = answerRound({
        questionnaire,
        year: round.year,
        units: respondents,
        before,
        isInBoth: (unit) => inBoth.has(unit.municipality),
      })
      history.push({ year: round.year, sheets })
      const response = round.closedAt ? closedResponse : openResponse
      const byPhone = round.closedAt ? undefined : answeredByPhone(respondents)
      let phoneAt: Date | undefined
      for (const [municipality, answers] of sheets) {
        const own = persons
          .filter((person) => person.municipalities[0] === municipality && person.municipalities.length === 1)
          .map((person) => person.id)
        const proxy = municipality === byPhone ? administrator.id : undefined
        const stored = response({ round, roundId, municipality, questionnaire, people: own, proxy, now }, answers)
        phoneAt ??= stored.saves.find(({ byProxy }) => byProxy)?.at
        store(stored)
      }
      if (round.closedAt) close(tx, roundId, round, round.closedAt)
      else {
        insertColleagues(tx, roundId, now)
        insertMunicipalityActs(tx, roundId, { frame, answering: respondents, closesAt: round.closesAt, phoneAt }, now)
      }
      progress?.(`${round.code}: ${frame.length} municipalities, ${sheets.size} with answers`)
    }
  })
}

function castOf(round: DemoRound): { frame: DemoUnit[]; respondents: DemoUnit[] } {
  const frame = frameFromRegister(readRegister(), round.referenceDate, defaultSizeLimits).map(demoUnit)
  const known = new Set<string>([roles.halfWay, ...roles.untouched])
  const isOpen = round.closedAt === null
  const willing = isOpen ? new Set<string>([roles.halfWay]) : known
  const unwilling = isOpen ? new Set<string>(roles.untouched) : new Set<string>()
  return { frame, respondents: respondentsOf(round, frame, willing, unwilling) }
}

function bothIn(planned: readonly { round: DemoRound; respondents: readonly DemoUnit[] }[], ...years: number[]): Set<string> {
  const [first, second] = years.map(
    (year) => new Set(planned.find(({ round }) => round.year === year)?.respondents.map((unit) => unit.municipality)),
  )
  return first && second ? first.intersection(second) : new Set()
}

function insertPeople(tx: Tx, persons: readonly DemoPerson[], lastSignIn: (person: DemoPerson) => Date): void {
  const known = { locale: 'fi' as const, createdAt: beginning, emailVerified: beginning }
  const staff = [
    { ...administrator, ...known, administratorSince: beginning },
    { ...analyst, ...known, analystSince: beginning },
  ]
  const rows = persons.map(({ municipalities, ...person }) => ({
    ...person,
    createdAt: beginning,
    emailVerified: lastSignIn({ municipalities, ...person }),
  }))
  tx.insert(people)
    .values([...staff, ...rows])
    .run()
  const memberOf = persons.flatMap(({ id, municipalities }) =>
    municipalities.map((municipality) => ({ personId: id, municipality, addedAt: beginning, addedBy: administrator.id })),
  )
  tx.insert(memberships).values(memberOf).run()
}

function insertRound(tx: Tx, round: DemoRound, frame: readonly DemoUnit[]): number {
  const document = tx
    .select({ id: questionnaires.id, version: questionnaires.version })
    .from(questionnaires)
    .all()
    .find((each) => each.version === round.version)
  if (!document) throw new Error(`no version ${round.version} of the questionnaire`)
  const { code, referenceDate, openedAt, closesAt } = round
  const { id } = tx
    .insert(rounds)
    .values({
      code,
      survey,
      questionnaireId: document.id,
      referenceDate,
      sizeLimits: [...defaultSizeLimits],
      sample: true,
    })
    .returning({ id: rounds.id })
    .get()
  tx.insert(frameUnits)
    .values(frame.map(({ size: _, ...unit }) => ({ roundId: id, ...unit })))
    .run()
  if (round.closedAt === null) settleRound(tx, id, round)
  addAct(tx, id, { kind: 'opened', at: openedAt, by: administrator.id, until: closesAt })
  tx.insert(events)
    .values({ at: openedAt, actor: administrator.id, kind: 'round-opened', roundId: id, detail: { closesAt: closesAt.toISOString() } })
    .run()
  return id
}

/** What an administrator wrote of the open round the day before it was opened. */
function settleRound(tx: Tx, roundId: number, { openedAt, closesAt }: DemoRound): void {
  const at = new Date(openedAt.getTime() - 24 * 3_600_000)
  const settings = { ...asking, resultsDay: dayFrom(closesAt, 60) }
  const { id } = tx
    .insert(settledRounds)
    .values({ ...settings, roundId, savedAt: at, savedBy: administrator.id })
    .returning({ id: settledRounds.id })
    .get()
  const detail = { settings: id, changed: settingsChanged(unsettled, settings).join(' ') }
  tx.insert(events).values({ at, actor: administrator.id, kind: 'round-settings-saved', roundId, detail }).run()
}

function close(tx: Tx, roundId: number, round: DemoRound, closedAt: Date): void {
  const event = { actor: administrator.id, roundId }
  const by = administrator.id
  addAct(tx, roundId, { kind: 'closed', at: closedAt, by })
  if (round.publishedAt) chooseCrossTables(tx, roundId, closedAt)
  tx.insert(events)
    .values({ ...event, at: closedAt, kind: 'round-closed', detail: { acceptedDrafts: 0 } })
    .run()
  const { id, number, hash } = writeRevision(tx, roundId, computeRevision(tx, roundId), null, 'closed', closedAt)
  if (!round.publishedAt) return
  addAct(tx, roundId, { kind: 'published', at: round.publishedAt, by, revisionId: id })
  tx.insert(events)
    .values({ ...event, at: round.publishedAt, kind: 'round-published', detail: { number, hash } })
    .run()
}

/** "Viestintä vastaa, jos kunnassa on viestinnän työntekijöitä": told of every published round. */
function chooseCrossTables(tx: Tx, roundId: number, at: Date): void {
  const table = { question: 'vastuu', by: 'viestintahenkilosto' }
  tx.insert(crossTableActs)
    .values({ roundId, kind: 'added', question: table.question, groupedBy: table.by, at, actor: administrator.id })
    .run()
  tx.insert(events).values({ at, actor: administrator.id, kind: 'cross-table-added', roundId, detail: table }).run()
}
