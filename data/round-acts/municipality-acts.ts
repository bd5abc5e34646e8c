/** What administrators did with municipalities in a round, read; and rounds as they are for a municipality with more time. No permission here. */
import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { people } from '@/db/schema'
import { municipalityActs } from '@/db/schema-municipality-acts'
import { actsExtended, declinedBecause, extendedUntil, type MunicipalityAct } from '@/questionnaire/municipality-acts'
import { canAnswer, roundTimes } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { namesByCode } from '../register/municipality-names'
import type { Round } from './find-round'

type Reader = Pick<Tx, 'select'>

/** `by`: the administrator's name, null where there is none any more. */
export type RecordedAct = MunicipalityAct & { id: number; by: string | null }

function readAct(row: typeof municipalityActs.$inferSelect, by: string | null): RecordedAct {
  const { id, at, kind, text, until, medium } = row
  const own = { id, at, by }
  switch (kind) {
    case 'call':
    case 'note':
    case 'declined':
    case 'sent-back':
      return { ...own, kind, text: text ?? '' }
    case 'extended':
      if (until === null) throw new Error('more time without an end')
      return { ...own, kind, until, text }
    case 'proxy':
      if (medium === null) throw new Error('answers entered without a medium')
      return { ...own, kind, medium }
    default:
      return { ...own, kind }
  }
}

const ofMunicipality = perConnection((db) =>
  db
    .select({ act: municipalityActs, by: people.name })
    .from(municipalityActs)
    .leftJoin(people, eq(people.id, municipalityActs.by))
    .where(and(eq(municipalityActs.roundId, sql.placeholder('round')), eq(municipalityActs.municipality, sql.placeholder('municipality'))))
    .orderBy(asc(municipalityActs.id))
    .prepare(),
)

/** The acts of one municipality in a round, in order. */
export const actsOfMunicipality = (tx: Reader, round: number, municipality: string): RecordedAct[] =>
  ofMunicipality(tx)
    .all({ round, municipality })
    .map(({ act, by }) => readAct(act, by))

/** The acts in a round by municipality, of those named or of all; those without any are absent. */
export function actsByMunicipality(tx: Reader, roundId: number, only?: readonly string[]): Map<string, RecordedAct[]> {
  const rows = tx
    .select({ act: municipalityActs, by: people.name })
    .from(municipalityActs)
    .leftJoin(people, eq(people.id, municipalityActs.by))
    .where(and(eq(municipalityActs.roundId, roundId), only ? inArray(municipalityActs.municipality, [...only]) : undefined))
    .orderBy(asc(municipalityActs.id))
    .all()
  const grouped = Map.groupBy(rows, ({ act }) => act.municipality)
  return new Map([...grouped].map(([code, own]) => [code, own.map(({ act, by }) => readAct(act, by))]))
}

/** The round as it is for a municipality: one that was given more time has a later deadline. */
export const roundFor = <R extends Pick<Round, 'id' | 'acts'>>(tx: Reader, round: R, municipality: string): R => ({
  ...round,
  acts: actsExtended(round.acts, extendedUntil(actsOfMunicipality(tx, round.id, municipality), round.acts)),
})

export type StandingMunicipality = { /** Null: no more than others. */ extendedUntil: Date | null; declined: string | null }

/** What stands of a municipality by its acts: more time that has not run out, or declining. */
export function standingBy(acts: readonly RecordedAct[], round: Pick<Round, 'acts'>, now: Date): StandingMunicipality {
  const { closesAt, closedAt } = roundTimes(round.acts)
  const until = extendedUntil(acts, round.acts)
  const isMore = until !== null && closedAt === null && until > now && closesAt !== null && until > closesAt
  return { extendedUntil: isMore ? until : null, declined: declinedBecause(acts) }
}

/** The same of the municipalities of a round of which anything stands. */
export function standingMunicipalities(
  tx: Reader,
  round: Pick<Round, 'id' | 'acts'>,
  now: Date,
  only?: readonly string[],
): Map<string, StandingMunicipality> {
  return new Map(
    [...actsByMunicipality(tx, round.id, only)].flatMap(([code, acts]): [string, StandingMunicipality][] => {
      const standing = standingBy(acts, round, now)
      return standing.extendedUntil || standing.declined !== null ? [[code, standing]] : []
    }),
  )
}

export type RunningExtension = { municipality: string; name: Text; until: Date }

/** The municipalities that may answer longer than the others, those whose time ends first in front: what closing by hand would end. */
export function runningExtensions(tx: Reader, round: Pick<Round, 'id' | 'acts'>, now: Date): RunningExtension[] {
  const running = [...standingMunicipalities(tx, round, now)].flatMap(([code, { extendedUntil: until }]) =>
    until ? [{ code, until }] : [],
  )
  if (running.length === 0) return []
  const names = namesByCode(tx)
  return running
    .map(({ code, until }) => {
      const { nameFi: fi = code, nameSv: sv = code } = names.get(code) ?? {}
      return { municipality: code, name: { fi, sv }, until }
    })
    .sort((one, other) => one.until.getTime() - other.until.getTime() || (one.municipality < other.municipality ? -1 : 1))
}

/** Who may answer the round now: all whom it asks, the codes of those with more time, or nobody. */
export function answeringNow(tx: Reader, round: Pick<Round, 'id' | 'acts'>, now: Date): 'all' | ReadonlySet<string> | null {
  if (canAnswer(round.acts, now)) return 'all'
  const longer = [...standingMunicipalities(tx, round, now)].flatMap(([code, { extendedUntil: until }]) => (until ? [code] : []))
  return longer.length > 0 ? new Set(longer) : null
}
