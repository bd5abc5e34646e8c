/** Computes revisions: apart from what reads and writes them, which every process has, for it brings all of the statistics along. */
import 'server-only'
import { countedAnswers } from '@/questionnaire/asked'
import { canonical } from '@/results/canonical'
import { withoutTellingCorrections } from '@/results/disclosure/publish/beside-published'
import { protectionRule, type RestsOn, type RevisionDocument, revisionFormat } from '@/results/revision-format'
import type { RoundData } from '@/results/round-data'
import type { RoundSummary } from '@/results/summary'
import type { Reader } from '../answers/current'
import { findRoundById } from '../round-acts/find-round'
import { namedBasis } from './basis'
import { computeAudited } from './compute-summary'
import { readCatalogue } from './read-catalogue'
import { type ComputedRevision, countedIn, publishedRevisions, sha256 } from './revisions'

const byCode = (a: { municipality: string }, b: { municipality: string }) => (a.municipality < b.municipality ? -1 : 1)

/** The document of a round's data; equal data give equal bytes whatever the order of rows. */
function documentOf({ data, summary }: { data: RoundData; summary: RoundSummary }, restsOn: RestsOn[]): RevisionDocument {
  const counted = [...data.respondents]
    .sort(byCode)
    .map(({ municipality, answers }) => ({ municipality, answers: countedAnswers(data.questionnaire, answers) }))
  return {
    format: revisionFormat,
    protectionRule,
    summary,
    frame: [...data.frame].sort(byCode),
    questionnaire: data.questionnaire,
    restsOn,
    answers: { respondents: counted.length, sha256: sha256(canonical(counted)) },
  }
}

/** Computes what a round's next revision is to hold, audited beside what was published of it. Who may is for the caller to check. @throws AppError not-found */
export function computeRevision(db: Reader, roundId: number): ComputedRevision {
  const published = publishedRevisions(roundId, db).map((each) => each.document)
  const seen = published.flatMap(({ summary }) => summary.crossTables.filter(({ isProtected, withheld }) => isProtected && !withheld))
  const found = documentOf(
    computeAudited(db, roundId, { entries: readCatalogue(db, roundId), published: seen }),
    namedBasis(db, findRoundById(roundId, db)),
  )
  const others = published.filter((each) => countedIn(each) !== countedIn(found))
  const summary = withoutTellingCorrections(
    found.summary,
    others.map((each) => each.summary),
  )
  const document = canonical({ ...found, summary })
  return { document, hash: sha256(document) }
}
