/** Rounds with the acts of their lives, from which their state is derived. Who may see them is for the caller to check. */
import 'server-only'
import { and, desc, eq, lt, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { questionnaires, rounds, surveys } from '@/db/schema'
import { roundActs } from '@/db/schema-rounds'
import type { Questionnaire } from '@/questionnaire/document'
import { type RoundAct, roundTimes } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { AppError } from '../errors'
import { findQuestionnaire, questionnaireColumns } from './questionnaire'

type Reader = Pick<Tx, 'select'>
type RoundRow = typeof rounds.$inferSelect

/** A round and what was done to it, in order. */
export type Round = RoundRow & { acts: RoundAct[] }

function readAct({ kind, at, by, until, revisionId, textsTo, quotesTo, reason }: typeof roundActs.$inferSelect): RoundAct {
  switch (kind) {
    case 'opened':
    case 'reopened':
      return { kind, at, by, until }
    case 'closed':
      return { kind, at, by }
    case 'published':
      if (revisionId === null) throw new Error('a publishing names no revision')
      return { kind, at, by, revisionId, textsTo, quotesTo, ...(reason === null ? {} : { reason }) }
    case 'withdrawn':
      return { kind, at, by, reason }
  }
}

const actsOf = perConnection((db) =>
  db
    .select()
    .from(roundActs)
    .where(eq(roundActs.roundId, sql.placeholder('id')))
    .orderBy(roundActs.id)
    .prepare(),
)

/** Rows of rounds, or rows that hold one, with the acts of each round. */
export const withActs = (rows: readonly RoundRow[], db: Reader = database()): Round[] =>
  rows.map((row) => ({ ...row, acts: actsOf(db).all({ id: row.id }).map(readAct) }))

/** The rounds that a condition holds for, the newest first. */
export const listRoundsWithActs = (where?: SQL, db: Reader = database()): Round[] =>
  withActs(db.select().from(rounds).where(where).orderBy(desc(rounds.referenceDate)).all(), db)

const askedRound = (where: SQL) =>
  perConnection((db) =>
    db
      .select({ round: rounds, questionnaire: questionnaireColumns })
      .from(rounds)
      .innerJoin(questionnaires, eq(questionnaires.id, rounds.questionnaireId))
      .where(where)
      .prepare(),
  )
const byCode = askedRound(eq(rounds.code, sql.placeholder('code')))
const byId = askedRound(eq(rounds.id, sql.placeholder('id')))
const titleOf = perConnection((db) =>
  db
    .select({ title: surveys.title })
    .from(surveys)
    .where(eq(surveys.key, sql.placeholder('key')))
    .prepare(),
)

export type AskedRound = Round & { questionnaire: Questionnaire }
type Found = { round: RoundRow; questionnaire: Parameters<typeof findQuestionnaire>[1] }

/** The round and its questionnaire. @throws AppError not-found */
function withAllOf(found: Found | undefined, db: Reader): AskedRound {
  if (!found) throw new AppError('not-found')
  const { round, questionnaire } = found
  const acts = actsOf(db).all({ id: round.id }).map(readAct)
  return { ...round, acts, questionnaire: findQuestionnaire(db, questionnaire) }
}

/** The round of a code with its questionnaire. @throws AppError not-found */
export const findRound = (code: string, db: Reader = database()): AskedRound => withAllOf(byCode(db).get({ code }), db)

/** The round of an id with its questionnaire. @throws AppError not-found */
export const findRoundById = (id: number, db: Reader = database()): AskedRound => withAllOf(byId(db).get({ id }), db)

/** The name of the survey that a round is one of. */
export function surveyTitle({ survey }: Pick<RoundRow, 'survey'>, db: Reader = database()): Text {
  const found = titleOf(db).get({ key: survey })
  if (!found) throw new Error(`no survey ${survey}`)
  return found.title
}

/** What tells a round of a survey from the later ones. */
export type RoundInTime = Pick<RoundRow, 'survey' | 'referenceDate'>

/** The condition on rounds of the same survey that stand before a round. */
export const isBefore = ({ survey, referenceDate }: Record<keyof RoundInTime, string | Placeholder>): SQL | undefined =>
  and(eq(rounds.survey, survey), lt(rounds.referenceDate, referenceDate))

/** The rounds of the same survey that stand before a round, the oldest first. */
export const roundsBefore = (round: RoundInTime, db: Reader = database()): Round[] => listRoundsWithActs(isBefore(round), db).reverse()

/** Of them, those that were ever opened, with what they asked, the newest first: their keys mean what they meant, and a later round is compared with the first. */
export const openedBefore = (round: RoundInTime, db: Reader): AskedRound[] =>
  roundsBefore(round, db)
    .filter(({ acts }) => roundTimes(acts).openedAt !== null)
    .reverse()
    .map(({ id }) => findRoundById(id, db))

/** Of them, those that have been closed by hand and not opened again. */
export const closedBefore = (round: RoundInTime, db: Reader = database()): Round[] =>
  roundsBefore(round, db).filter(({ acts }) => roundTimes(acts).closedAt !== null)

/** Everything that the results of closed rounds depend on changes by an act: this is the newest one of any round, 0 before the first. */
export const lastActId = (db: Reader): number =>
  db.select({ id: roundActs.id }).from(roundActs).orderBy(desc(roundActs.id)).limit(1).get()?.id ?? 0
