/** The municipalities of a round as an administrator follows them: how far each is, what stands of it, when there was contact last. */
import 'server-only'
import { and, eq, gte, isNotNull, isNull, max, ne, or } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { memberships, people, responses, submissions } from '@/db/schema'
import { letters } from '@/db/schema-letters'
import { mailings } from '@/db/schema-mailings'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { sendingBack } from '@/questionnaire/municipality-acts'
import { type RoundState, roundState, roundTimes } from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import type { SilentEffect } from '@/results/progress/silent-effects'
import { waitingForApproval } from '../answering/approval'
import { reachedMunicipalities } from '../mailings/recipients'
import { keptWhileCounted } from '../results/kept-while-counted'
import { countedMunicipalities } from '../results/round-data'
import { type AskedRound, findRound, surveyTitle } from '../round-acts/find-round'
import { listUnsent } from '../rounds/kept-unsent'
import { inWorker, theService } from '../system/workers'
import { requireAdministrator, type Viewer } from '../viewer'

/** The newest call, or letter of the round. `purpose`: of a letter to many. */
export type LastContact = { kind: 'call' | 'letter'; at: Date; purpose: MailingPurpose | null }

export type FollowedMunicipality = {
  code: string
  name: Text
  sizeClass: number
  region: string
  language: string
  population: number
  response: 'none' | 'started' | 'sent'
  /** It has sent, or its draft was accepted at closing. */
  isCounted: boolean
  sentAt: Date | null
  /** Of one that has not sent: how much of what is asked is answered, 0..1, and when something was saved last. */
  draft: { share: number; savedAt: Date } | null
  waitsForApproval: boolean
  /** Somebody has a page open now, or saved an answer within the hour. */
  isAtIt: boolean
  /** Null: no more time than others, or it has run out. */
  extendedUntil: Date | null
  hasDeclined: boolean
  isSentBack: boolean
  /** Does any letter reach it: `bounced`: no address works; `none`: it has no address. */
  reach: 'reached' | 'bounced' | 'none'
  /** Has any member signed in since the round was opened? */
  hasComeIn: boolean
  lastContact: LastContact | null
  /** Of one that is not counted: how much narrower the round's intervals would be on average if it answered, 0..1, and its place in that order. */
  effect: { gain: number; place: number } | null
}

export type FollowedRound = {
  round: { code: string; survey: Text; state: RoundState }
  sizeLimits: readonly number[]
  /** The largest in front. */
  municipalities: FollowedMunicipality[]
}

const computeInWorker = inWorker<number, SilentEffect[]>('data/cockpit/compute-effects.ts')
const keptEffects = keptWhileCounted((roundId) => computeInWorker(roundId, theService))

/** Letters of the round, and those in its time that name no round, the newest of each municipality. */
function newestLetters(db: Db, roundId: number, openedAt: Date): Map<string, LastContact> {
  const ofRound = or(eq(letters.roundId, roundId), and(isNull(letters.roundId), gte(letters.createdAt, openedAt)))
  const rows = db
    .select({ municipality: letters.municipality, at: max(letters.createdAt), purpose: mailings.purpose })
    .from(letters)
    .leftJoin(mailings, eq(mailings.id, letters.mailingId))
    .where(and(isNotNull(letters.municipality), ne(letters.recipient, ''), ofRound))
    .groupBy(letters.municipality)
    .all()
  // SQLite takes the other columns from the row with the greatest moment.
  return new Map(
    rows.flatMap(({ municipality, at, purpose }) => (municipality && at ? [[municipality, { kind: 'letter', at, purpose }]] : [])),
  )
}

const cameInSince = (db: Db, openedAt: Date): Set<string> =>
  new Set(
    db
      .selectDistinct({ municipality: memberships.municipality })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(isNull(memberships.removedAt), gte(people.emailVerified, openedAt)))
      .all()
      .map(({ municipality }) => municipality),
  )

const lastSentAt = (db: Db, roundId: number): Map<string, Date> =>
  new Map(
    db
      .select({ municipality: responses.municipality, at: max(submissions.submittedAt) })
      .from(submissions)
      .innerJoin(responses, eq(responses.id, submissions.responseId))
      .where(eq(responses.roundId, roundId))
      .groupBy(responses.municipality)
      .all()
      .flatMap(({ municipality, at }): [string, Date][] => (at ? [[municipality, at]] : [])),
  )

const newer = (one: LastContact | null, other: LastContact | null): LastContact | null =>
  one && other ? (one.at >= other.at ? one : other) : (one ?? other)

function isReached(reached: readonly { works: boolean }[]): FollowedMunicipality['reach'] {
  if (reached.length === 0) return 'none'
  return reached.some(({ works }) => works) ? 'reached' : 'bounced'
}

/** What is looked up once for all of them. */
async function lookUp(db: Db, round: AskedRound, now: Date) {
  const opened = roundTimes(round.acts).openedAt ?? now
  const { unsent } = await listUnsent(round)
  const effects = await keptEffects(round.id)
  return {
    drafts: new Map(unsent.map((draft) => [draft.municipality, draft])),
    effects: new Map(effects.map(({ municipality, gain }, at) => [municipality, { gain, place: at + 1 }])),
    sent: lastSentAt(db, round.id),
    counted: new Set(countedMunicipalities(db, round.id)),
    waiting: waitingForApproval(db, round.id),
    letters: newestLetters(db, round.id, opened),
    cameIn: cameInSince(db, opened),
  }
}

/** The municipalities of a round that has been opened. Who may see them is for the caller to check. */
export async function followedOf(db: Db, round: AskedRound, now: Date): Promise<FollowedMunicipality[]> {
  const found = await lookUp(db, round, now)
  return reachedMunicipalities(db, round, now)
    .map(({ code, name, unit, response, isAtIt, acts, extendedUntil, hasDeclined, reached }): FollowedMunicipality => {
      const { sizeClass, region, language, population } = unit
      const draft = found.drafts.get(code)
      const isCounted = found.counted.has(code)
      const sentAt = found.sent.get(code) ?? null
      const call = acts.findLast(({ kind }) => kind === 'call')
      const called: LastContact | null = call ? { kind: 'call', at: call.at, purpose: null } : null
      return {
        ...{ code, name, sizeClass, region, language, population, response, isCounted, isAtIt, sentAt },
        draft: response !== 'sent' && draft?.lastSavedAt ? { share: draft.shareAnswered, savedAt: draft.lastSavedAt } : null,
        waitsForApproval: found.waiting.has(code),
        extendedUntil,
        hasDeclined: !isCounted && hasDeclined,
        isSentBack: sendingBack(acts, sentAt) !== null,
        reach: isReached(reached),
        hasComeIn: found.cameIn.has(code),
        lastContact: newer(called, found.letters.get(code) ?? null),
        effect: isCounted ? null : (found.effects.get(code) ?? null),
      }
    })
    .sort((one, other) => other.population - one.population)
}

/** A round with its municipalities; of one that is not opened yet, none. @throws AppError not-signed-in, not-found, busy when the service stops */
export async function getFollowedRound(viewer: Viewer, code: string, now: Date = new Date()): Promise<FollowedRound> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const state = roundState(round.acts, now)
  return {
    round: { code: round.code, survey: surveyTitle(round, db), state },
    sizeLimits: round.sizeLimits,
    municipalities: state === 'planned' ? [] : await followedOf(db, round, now),
  }
}
