/** Tells the members of the municipalities that answered, once a round, that their benchmark page is open. */
import 'server-only'
import { and, eq, gte } from 'drizzle-orm'
import { database, type Tx } from '@/db/client'
import { events } from '@/db/schema'
import { benchmarkLetter } from '@/mail/benchmark'
import { roundTimes } from '@/questionnaire/round'
import { queueLetter } from '../letters/letters'
import { addressOf, languageOf, letterFacts, majorityLanguage, membersWithAddress } from '../people/letter-facts'
import { countedMunicipalities } from '../results/round-data'
import { listRoundsWithActs, type Round } from '../round-acts/find-round'
import { logEvent } from '../system/events'
import { isHeld } from '../system/holds'
import { log } from '../system/log'
import { isRoundCompared } from './compared-round'

type Reader = Pick<Tx, 'select'>

/** What was closed longer ago is no news: so are the rounds of a database from before these letters. */
const newsFor = 14 * 24 * 60 * 60_000

function isOpenedLately(round: Round, now: Date): boolean {
  const { closedAt } = roundTimes(round.acts)
  return closedAt !== null && now.getTime() - closedAt.getTime() <= newsFor && isRoundCompared(round, now)
}

/** So many municipalities a look, so that whoever saves an answer need not wait for the letters of all. */
const mostAtOnce = 20

/** Those that answered and were not told yet, by code: one query, which reads no answer. */
function notTold(tx: Reader, { id, acts }: Round): string[] {
  // Nobody is told before the first closing: the index of events passes over the many of a round that is answered.
  const from = acts.find(({ kind }) => kind === 'closed')?.at ?? new Date(0)
  const told = and(eq(events.roundId, id), gte(events.at, from), eq(events.kind, 'benchmark-told'))
  const found = tx.select({ municipality: events.municipality }).from(events).where(told).all()
  const known = new Set(found.map(({ municipality }) => municipality))
  return countedMunicipalities(tx, id).filter((code) => !known.has(code))
}

/** @returns how many letters were queued; none when the municipality has been told, or letters are held */
function tellMunicipality(tx: Tx, round: Round, municipality: string, now: Date): number {
  if (isHeld(tx) || !notTold(tx, round).includes(municipality)) return 0
  const members = membersWithAddress(tx, municipality)
  for (const { personId, address } of members) {
    const locale = languageOf(tx, personId, majorityLanguage(tx, round.id, municipality))
    const link = addressOf(`/${locale}/rounds/${round.code}/benchmark?municipality=${municipality}`)
    const { municipality: name, round: called, whoAsks } = letterFacts(tx, { round, municipality }, locale)
    const to = { address, personId, municipality }
    queueLetter(tx, to, benchmarkLetter({ locale, municipality: name, round: called, link, whoAsks }), {}, now)
  }
  logEvent(tx, null, { kind: 'benchmark-told', roundId: round.id, municipality, detail: { letters: members.length } }, now)
  return members.length
}

/**
 * Queues what is due, each municipality's letters in a transaction of their own: however often it is asked, once. Those beyond twenty wait for
 * the next look; where nobody is left to tell, nothing is locked.
 * @returns how many letters
 */
export function tellOfBenchmarks(now: Date = new Date()): number {
  const db = database()
  if (isHeld(db)) return 0
  return listRoundsWithActs(undefined, db)
    .filter((round) => isOpenedLately(round, now))
    .flatMap((round) => notTold(db, round).map((municipality) => ({ round, municipality })))
    .slice(0, mostAtOnce)
    .reduce((letters, { round, municipality }) => {
      return letters + db.transaction((tx) => tellMunicipality(tx, round, municipality, now), { behavior: 'immediate' })
    }, 0)
}

const lookEvery = 60_000

/** Looks every minute for benchmarks that have opened. @returns ends it */
export function startTelling(): () => void {
  const look = () => {
    try {
      tellOfBenchmarks()
    } catch (error) {
      log.error({ err: error }, 'members could not be told of their benchmarks')
    }
  }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  look()
  return () => clearInterval(timer)
}
