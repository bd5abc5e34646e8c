/** Data of closed rounds, read once by a thread for as long as it lives: at each sending in an open round they are compared with again. */
import 'server-only'
import type { Db } from '@/db/client'
import type { RoundData } from '@/results/round-data'
import { closedBefore, type RoundInTime } from '../round-acts/find-round'
import { stampsOfRounds } from './counted-stamps'
import { readRoundData } from './round-data'

/** Thirty rounds of all municipalities of Finland. */
const mostUnits = 10_000

// By the file and the round; a database in memory has no name, and nothing of it is kept.
const kept = new Map<string, { stamp: string; data: RoundData }>()

function keep(name: string, stamp: string, data: RoundData): void {
  kept.delete(name)
  kept.set(name, { stamp, data })
  let units = [...kept.values()].reduce((sum, each) => sum + each.data.frame.length, 0)
  for (const [oldest, each] of kept) {
    if (units <= mostUnits) return
    kept.delete(oldest)
    units -= each.data.frame.length
  }
}

/** The closed rounds before a round, the oldest first. Who may see them is for the caller to check. */
export function readClosedBefore(db: Db, round: RoundInTime): RoundData[] {
  const stamps = db.$client.memory ? undefined : stampsOfRounds(db)
  return closedBefore(round, db).map(({ id }) => {
    const stamp = stamps?.get(id)
    if (stamp === undefined) return readRoundData(db, id)
    const name = `${db.$client.name} ${id}`
    const known = kept.get(name)
    const data = known?.stamp === stamp ? known.data : readRoundData(db, id)
    keep(name, stamp, data)
    return data
  })
}
