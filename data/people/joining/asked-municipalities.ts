/** The municipalities that somebody may come to answer for. Public: no viewer. */
import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { frameUnits, municipalities } from '@/db/schema'
import type { Text } from '@/questionnaire/text'
import { listRoundsWithActs } from '../../round-acts/find-round'
import { answeringNow } from '../../round-acts/municipality-acts'

export type AskedMunicipality = { code: string; name: Text }

/** Those that may answer a round now, in the order of their Finnish names; none while no round is open. */
export async function listAskedMunicipalities(now: Date = new Date()): Promise<AskedMunicipality[]> {
  const db = database()
  const answering = new Map(
    listRoundsWithActs(undefined, db).flatMap((round) => {
      const those = answeringNow(db, round, now)
      return those ? [[round.id, those] as const] : []
    }),
  )
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
