/** How rounds are going: what the administrator's pages show. Counting only; shares are made in results/. */
import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people, revisions } from '@/db/schema'
import type { Questionnaire } from '@/questionnaire/document'
import {
  daysLeft,
  type EditedTo,
  publishedBy,
  type RoundActs,
  type RoundState,
  type RoundTimes,
  roundState,
  roundTimes,
} from '@/questionnaire/round'
import type { Text } from '@/questionnaire/text'
import { isAuditedBefore } from '@/results/revision-format'
import { rateOf, sentPerDay } from '@/results/round-progress'
import { countFrame, countsByRound, listFirstSent } from '../answers/round-counts'
import { isUnfrozen, revisionOf } from '../results/revisions'
import { countedMunicipalities } from '../results/round-data'
import { findRound, listRoundsWithActs, type Round, surveyTitle } from '../round-acts/find-round'
import type { LoggedEvent } from '../system/event-details'
import { listEvents } from '../system/events'
import { requireAdministrator, requireAnalyst, type Viewer } from '../viewer'
import { editedOf } from './edited'
import { listUnsent } from './kept-unsent'
import { type PublishingSchedule, standingPublishing } from './publishing-rows'

export type RoundRow = RoundTimes & {
  code: string
  survey: Text
  state: RoundState
  publishedAt: Date | null
  municipalities: number
  sent: number
  /** Share of the municipalities that sent, 0..1. */
  rate: number
}

/** All rounds, the newest first. @throws AppError not-signed-in, not-found */
export async function listRounds(viewer: Viewer, now = new Date()): Promise<RoundRow[]> {
  requireAdministrator(viewer)
  return roundRows(now)
}

/** The rounds that have been opened, the newest first, for whoever may see unpublished results. @throws AppError not-signed-in, not-found */
export async function listRoundsToAnalyse(viewer: Viewer, now = new Date()): Promise<RoundRow[]> {
  requireAnalyst(viewer)
  return roundRows(now).filter(({ state }) => state !== 'planned')
}

function roundRows(now: Date): RoundRow[] {
  const db = database()
  const counts = countsByRound(db)
  return listRoundsWithActs(undefined, db).map((round) => {
    const { asked, counted: sent } = counts.get(round.id) ?? { asked: 0, counted: 0 }
    return {
      code: round.code,
      survey: surveyTitle(round, db),
      state: roundState(round.acts, now),
      ...roundTimes(round.acts),
      publishedAt: publishedBy(round.acts, now)?.at ?? null,
      municipalities: asked,
      sent,
      rate: rateOf(sent, asked),
    }
  })
}

const inLog = [
  'round-made',
  'round-scheduled',
  'rehearsal-started',
  'rehearsal-removed',
  'opening-refused',
  'round-opened',
  'wording-corrected',
  'round-closed',
  'round-reopened',
  'round-published',
  'round-withdrawn',
  'publishing-scheduled',
  'publishing-cancelled',
  'publishing-missed',
  'round-settings-saved',
  'revision-frozen',
  'cross-table-added',
  'cross-table-removed',
] as const
/** What was done to the round itself. */
export type LogRow = LoggedEvent<(typeof inLog)[number]>

type FrozenVersion = { id: number; number: number; hash: string; computedAt: Date }

export type Cockpit = {
  code: string
  title: Text
  questionnaire: Questionnaire
  acts: RoundActs
  state: RoundState
  openedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  /** Name of who closed it. */
  closedBy: string | null
  /** Was it closed, and its results are not frozen yet? */
  isUnfrozen: boolean
  publishedAt: Date | null
  sizeLimits: number[]
  municipalities: number
  sent: number
  /** Share of the municipalities that sent, 0..1. */
  rate: number
  /** Unsent responses. */
  started: number
  notStarted: number
  daysLeft: number | null
  /** The texts and quotes that a publishing would take with it now. */
  edited: EditedTo
  /** The newest frozen results, and those that everybody sees; null where there are none. */
  newest: FrozenVersion | null
  shown:
    | (FrozenVersion & {
        publishedAt: Date /** Under an older rule of protection: only its national figures are public. */
        isAuditedBefore: boolean
      })
    | null
  /** What is to be published by the clock, or was missed last. */
  scheduled: PublishingSchedule | null
  /** Municipalities that sent for the first time, per day (ISO, Helsinki) from opening until now or closing. */
  perDay: { day: string; sent: number }[]
  /** Days from opening to the deadline, both included. */
  roundDays: number
  log: LogRow[]
}

const nameOf = (personId: string): string | null =>
  database().select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name ?? null

/** One round as it stands. @throws AppError not-signed-in, not-found */
export async function getCockpit(viewer: Viewer, code: string, now = new Date()): Promise<Cockpit> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const { unsent } = await listUnsent(round)
  const { openedAt, closesAt, closedAt, closedBy } = roundTimes(round.acts)
  const all = countFrame(db, round.id)
  const sent = new Set(countedMunicipalities(db, round.id))
  const started = unsent.filter(({ municipality }) => !sent.has(municipality)).length
  const sentAt = listFirstSent(db, round.id)
  return {
    code: round.code,
    title: round.questionnaire.title,
    questionnaire: round.questionnaire,
    acts: round.acts,
    state: roundState(round.acts, now),
    openedAt,
    closesAt,
    closedAt,
    closedBy: closedBy ? nameOf(closedBy) : null,
    isUnfrozen: closedAt !== null && isUnfrozen(db, round.id),
    publishedAt: publishedBy(round.acts, now)?.at ?? null,
    sizeLimits: round.sizeLimits,
    municipalities: all,
    sent: sent.size,
    rate: rateOf(sent.size, all),
    started,
    notStarted: all - sent.size - started,
    daysLeft: daysLeft(closesAt, now),
    edited: editedOf(db, round.id),
    ...versionsOf(round, now),
    scheduled: standingPublishing(round.id, db),
    perDay: openedAt ? sentPerDay(sentAt, openedAt, earlier(now, closedAt ?? closesAt)) : [],
    roundDays: openedAt && closesAt ? sentPerDay([], openedAt, closesAt).length : 0,
    log: listEvents(db, inLog, { roundId: round.id }, 50),
  }
}

function versionsOf({ id, acts }: Round, now: Date): Pick<Cockpit, 'newest' | 'shown'> {
  const { number, hash, computedAt } = revisions
  const own = database().select({ id: revisions.id, number, hash, computedAt }).from(revisions).where(eq(revisions.roundId, id))
  const versions = own.orderBy(desc(number)).all()
  const published = publishedBy(acts, now)
  const shown = published && versions.find((version) => version.id === published.revisionId)
  const document = shown ? revisionOf(shown.id)?.document : undefined
  return {
    newest: versions[0] ?? null,
    shown:
      published && shown
        ? { ...shown, publishedAt: published.at, isAuditedBefore: document !== undefined && isAuditedBefore(document) }
        : null,
  }
}

const earlier = (a: Date, b: Date | null) => (b && b < a ? b : a)
