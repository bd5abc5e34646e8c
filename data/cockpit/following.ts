/** What the cockpit of an open or closed round adds to its counts: targets, letters by day, what the response may come to, who is at it. */
import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { mailings } from '@/db/schema-mailings'
import type { MailingPurpose } from '@/questionnaire/mailing/purposes'
import { type ResponseTargets, targetOf } from '@/questionnaire/response-targets'
import { roundState } from '@/questionnaire/round'
import type { ExpectedResponse } from '@/results/progress/expected-response'
import { type AimedClass, missingTo, progressByClass } from '@/results/round-progress'
import { findRound } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { expectedAtClosing } from './courses'
import { type FollowedMunicipality, followedOf } from './followed'
import { standingTargets } from './targets'

export type Following = {
  targets: ResponseTargets
  /** Of all municipalities; null without a target. */
  missing: number | null
  bySizeClass: AimedClass[]
  byRegion: AimedClass[]
  byLanguage: AimedClass[]
  /** Those that are not counted and have not declined, the greatest effect on precision in front. */
  silent: FollowedMunicipality[]
  declined: number
  /** Those of them that are answering now. */
  atIt: FollowedMunicipality[]
  /** Mailings whose letters have been written, in order. */
  letters: { purpose: MailingPurpose; at: Date }[]
  /** Null where it cannot be told, and when the round is not open. */
  expected: ExpectedResponse | null
}

const mailed = (db: Db, roundId: number): Following['letters'] =>
  db
    .select({ purpose: mailings.purpose, at: mailings.startedAt })
    .from(mailings)
    .where(and(eq(mailings.roundId, roundId), isNotNull(mailings.startedAt)))
    .orderBy(asc(mailings.startedAt), asc(mailings.id))
    .all()
    .flatMap(({ purpose, at }) => (at ? [{ purpose, at }] : []))

/** @throws AppError not-signed-in, not-found, busy when the service stops */
export async function getFollowing(viewer: Viewer, code: string, now: Date = new Date()): Promise<Following> {
  requireAdministrator(viewer)
  const db = database()
  const round = findRound(code, db)
  const all = await followedOf(db, round, now)
  const { targets } = standingTargets(db, round.id)
  const aimed = (variable: 'sizeClass' | 'region' | 'language'): AimedClass[] =>
    progressByClass(all.map((each) => ({ value: String(each[variable]), sent: each.isCounted }))).map((row) => {
      const target = targetOf(targets, variable, row.value)
      return { ...row, target, missing: target === null ? 0 : missingTo(target, row) }
    })
  const sent = all.filter(({ isCounted }) => isCounted).length
  const last = Number.MAX_SAFE_INTEGER
  const isOpen = roundState(round.acts, now) === 'open'
  return {
    targets,
    missing: targets.all === null ? null : missingTo(targets.all, { N: all.length, sent }),
    bySizeClass: aimed('sizeClass'),
    byRegion: aimed('region'),
    byLanguage: aimed('language'),
    silent: all
      .filter(({ isCounted, hasDeclined }) => !isCounted && !hasDeclined)
      .sort((one, other) => (one.effect?.place ?? last) - (other.effect?.place ?? last)),
    declined: all.filter(({ hasDeclined }) => hasDeclined).length,
    atIt: isOpen ? all.filter(({ isAtIt, response }) => isAtIt && response !== 'sent') : [],
    letters: mailed(db, round.id),
    expected: isOpen ? expectedAtClosing(db, round, now) : null,
  }
}
