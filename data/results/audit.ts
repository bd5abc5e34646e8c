/** What the audit of a round's newest frozen results came to, for the administrator who is about to publish them. */
import 'server-only'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { type AuditOutcome, auditOutcome } from '@/results/disclosure/publish/audit-outcome'
import { allSeries } from '@/results/series/series'
import { findRound } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'
import { latestRevision } from './revisions'

/** `questions`: of series, by their key. */
export type Audit = {
  outcome: AuditOutcome
  questions: ReadonlyMap<string, Asking>
  questionnaire: Questionnaire
  sizeLimits: readonly number[]
}

/** Null when nothing is frozen. @throws AppError not-signed-in, not-found */
export async function getAudit(viewer: Viewer, code: string): Promise<Audit | null> {
  requireAdministrator(viewer)
  const revision = latestRevision(findRound(code).id)
  if (!revision) return null
  const { summary, questionnaire } = revision.document
  const questions = new Map(allSeries(questionnaire).map(({ series, question }) => [series.key, question]))
  return { outcome: auditOutcome(summary), questions, questionnaire, sizeLimits: summary.sizeLimits }
}
