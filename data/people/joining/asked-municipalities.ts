/** The municipalities that somebody may come to answer for. Public: no viewer. */
import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { frameUnits, municipalities } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { listRoundsWithActs } from '../../round-acts/find-round'
import { standingMunicipalities } from '../../round-acts/municipality-acts'

export type AskedMunicipality = { code: string; name: Text }

/** Of each round that anybody answers now: everybody, or those with more time. */
function answeringByRound(db: Db, now: Date): Map<number, 'all' | ReadonlySet<string>> {
  const answering = listRoundsWithActs(undefined, db).flatMap((round): [number, 'all' | ReadonlySet<string>][] => {
    if (canAnswer(round.acts, now)) return [[round.id, 'all']]
    const longer = [...standingMunicipalities(db, round, now)].flatMap(([code, { extendedUntil }]) => (extendedUntil ? [code] : []))
    return longer.length > 0 ? [[round.id, new Set(longer)]] : []
  })
  return new Map(answering)
}

/** Those that may answer a round now, in the order of their Finnish names; none while no round is open. */
export async function listAskedMunicipalities(now: Date = new Date()): Promise<AskedMunicipality[]> {
  const db = database()
  const answering = answeringByRound(db, now)
  const rows = db
    .select({ round: frameUnits.roundId, code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(municipalities)
    .innerJoin(frameUnits, eq(frameUnits.municipality, municipalities.code))
    .where(inArray(frameUnits.roundId, [...answering.keys()]))
    .orderBy(asc(municipalities.nameFi))
    .all()
    .filter(({ round, code }) => {
      const those = answering.get(round)
      return those === 'all' || those?.has(code)
    })
  return [...new Map(rows.map(({ code, fi, sv }) => [code, { code, name: { fi, sv } }])).values()]
}
