/** The municipalities that somebody may come to answer for. Public: no viewer. */
import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { frameUnits, municipalities } from '@/db/schema'
import { canAnswer } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { listRoundsWithActs } from '../../round-acts/find-round'
import { isAnsweredBySome, roundFor } from '../../round-acts/municipality-acts'

export type AskedMunicipality = { code: string; name: Text }

/** Those that may answer a round now, in the order of their Finnish names; none while no round is open. */
export async function listAskedMunicipalities(now: Date = new Date()): Promise<AskedMunicipality[]> {
  const db = database()
  const open = listRoundsWithActs(undefined, db).filter((round) => isAnsweredBySome(db, round, now))
  const rows = db
    .selectDistinct({ code: municipalities.code, fi: municipalities.nameFi, sv: municipalities.nameSv })
    .from(municipalities)
    .innerJoin(frameUnits, eq(frameUnits.municipality, municipalities.code))
    .where(
      inArray(
        frameUnits.roundId,
        open.map(({ id }) => id),
      ),
    )
    .orderBy(asc(municipalities.nameFi))
    .all()
  const isAnswering = (code: string) => open.some((round) => canAnswer(roundFor(db, round, code).acts, now))
  return rows.filter(({ code }) => isAnswering(code)).map(({ code, fi, sv }) => ({ code, name: { fi, sv } }))
}
