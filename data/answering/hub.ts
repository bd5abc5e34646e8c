/** Everything the answering pages of one municipality show: hub, section, check and sent page read this. */
import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Db, database } from '@/db/client'
import { perConnection } from '@/db/per-connection'
import { frameUnits, municipalities, sectionMarks } from '@/db/schema'
import { type Answers, valuesOf } from '@/questionnaire/answer'
import { findSlot } from '@/questionnaire/asked'
import { type Check, checkAnswers, isNotice } from '@/questionnaire/checks'
import type { Questionnaire } from '@/questionnaire/document'
import { sendingBack } from '@/questionnaire/municipality-acts'
import { type EarlierRoundAnswers, unconfirmedQuestions } from '@/questionnaire/prefill'
import { obstaclesIn, progress, type SectionProgress } from '@/questionnaire/progress'
import { canAnswer, type RoundState, type RoundTimes, roundState, roundTimes } from '@/questionnaire/round'
import type { RoundSettings } from '@/questionnaire/round-settings'
import type { Text } from '@/questionnaire/text'
import { currentAnswers, type SavedAnswers } from '../answers/current'
import { lastSubmission } from '../answers/sent'
import { surveyTitle } from '../round-acts/find-round'
import { actsOfMunicipality } from '../round-acts/municipality-acts'
import { roundSettings } from '../round-acts/round-settings'
import type { Viewer } from '../viewer'
import { type Approval, approvalOf } from './approval'
import { earlierOf, type LastRound, previousAnswers } from './last-round'
import { findResponse, findScope, type ResponseScope, type Where } from './response-scope'
import { type ChangesSinceSent, unsentChanges } from './unsent'

type Municipality = { code: string; name: Text }

export type Hub = {
  round: RoundTimes & { code: string; title: Text; state: RoundState; sample: boolean }
  /** Who asks, and what is told beforehand. */
  settings: RoundSettings
  questionnaire: Questionnaire
  municipality: Municipality
  /** Must addresses carry `?municipality=`: the viewer has several here, or answers as proxy. */
  named: boolean
  /** The viewer's municipalities in this round; empty for a proxy. */
  own: Municipality[]
  /** An administrator answers for the municipality. */
  proxy: boolean
  answers: SavedAnswers
  /** The answers' values alone, for the questionnaire's rules. */
  values: Answers
  /** Keys of the sections marked "Palaan tähän vielä". */
  postponed: readonly string[]
  progress: SectionProgress[]
  /** What stands between the answers and sending. */
  obstacles: { missing: string[]; checks: Check[] }
  /** What is odd and does not block: soft checks, and those that want a reason. */
  notices: Check[]
  /** Keys of questions whose last answer is proposed and waits to be confirmed. */
  unconfirmed: string[]
  /** By section: its newest answer's time and author. Absent when nothing is saved. */
  lastEdits: Readonly<Record<string, { at: Date; by: string | null }>>
  /** Null until the answers have been sent. `changed`: sending now would send something else. */
  submission: { submittedAt: Date; submittedBy: string | null; changed: boolean } | null
  /** What sending would change in the results. Null also when the answers were never sent, and when the round is not open. */
  unsent: ChangesSinceSent | null
  /** Null while nobody has to approve before sending, and when the round is not open. */
  approval: Approval | null
  /** The association sent the answers back, and nothing has been sent since; null also when the round is not open. */
  sentBack: { at: Date; by: string | null; text: string } | null
  previous: LastRound | null
  /** The same as the questionnaire's rules compare with it. */
  earlier: EarlierRoundAnswers | null
}

const unitNamed = perConnection((db) =>
  db
    .select({ code: municipalities.code, nameFi: municipalities.nameFi, nameSv: municipalities.nameSv })
    .from(frameUnits)
    .innerJoin(municipalities, eq(municipalities.code, frameUnits.municipality))
    .where(and(eq(frameUnits.roundId, sql.placeholder('round')), eq(frameUnits.municipality, sql.placeholder('municipality'))))
    .prepare(),
)
const postponedOf = perConnection((db) =>
  db
    .select({ section: sectionMarks.section })
    .from(sectionMarks)
    .where(and(eq(sectionMarks.responseId, sql.placeholder('response')), eq(sectionMarks.ready, false)))
    .prepare(),
)

/** Those of them that are in the round's frame, in the order of their codes. */
const listMunicipalities = (db: Db, round: number, codes: readonly string[]): Municipality[] =>
  [...codes].sort().flatMap((municipality) => {
    const found = unitNamed(db).get({ round, municipality })
    return found ? [{ code: found.code, name: { fi: found.nameFi, sv: found.nameSv } }] : []
  })

function lastEditsOf(questionnaire: Questionnaire, saved: SavedAnswers): Hub['lastEdits'] {
  const edits: Record<string, { at: Date; by: string | null }> = {}
  for (const [key, { savedAt, savedBy }] of Object.entries(saved)) {
    const section = findSlot(questionnaire, key)?.section.key
    if (section && !(edits[section] && edits[section].at >= savedAt)) edits[section] = { at: savedAt, by: savedBy }
  }
  return edits
}

function roundFacts(db: Db, { round }: ResponseScope, now: Date): Hub['round'] {
  const { code, sample } = round
  return { code, title: surveyTitle(round, db), state: roundState(round.acts, now), ...roundTimes(round.acts), sample }
}

function submissionOf(
  db: Db,
  { questionnaire, round, municipality }: ResponseScope,
  responseId: number | undefined,
  { saved, now }: { saved: SavedAnswers; now: Date },
): Pick<Hub, 'submission' | 'unsent' | 'sentBack'> {
  const last = responseId === undefined ? undefined : lastSubmission(db, responseId)
  if (!last) return { submission: null, unsent: null, sentBack: null }
  const changes = unsentChanges(db, last, questionnaire, saved)
  const submission = { submittedAt: last.submittedAt, submittedBy: last.submittedBy, changed: changes !== null }
  if (!canAnswer(round.acts, now)) return { submission, unsent: null, sentBack: null }
  const back = sendingBack(actsOfMunicipality(db, round.id, municipality), last.submittedAt)
  return { submission, unsent: changes, sentBack: back && { at: back.at, by: back.by, text: back.text } }
}

/**
 * The municipality's answering of a round, open or closed.
 * @throws AppError not-signed-in, not-found, municipality-required
 */
export async function getHub(viewer: Viewer, where: Where, now: Date = new Date()): Promise<Hub> {
  const db = database()
  const scope = findScope(db, viewer, where, now)
  const { questionnaire, municipality } = scope
  const response = findResponse(db, scope)
  const answers = response ? currentAnswers(db, response.id) : {}
  const values = valuesOf(answers)
  const postponed = response
    ? postponedOf(db)
        .all({ response: response.id })
        .map(({ section }) => section)
    : []
  const sections = progress(questionnaire, values, new Set(postponed))
  const previous = previousAnswers(db, scope)
  const earlier = previous && earlierOf(previous)
  const own = listMunicipalities(db, scope.round.id, viewer.municipalities)
  const [unit = { code: municipality, name: { fi: municipality, sv: municipality } }] = listMunicipalities(db, scope.round.id, [
    municipality,
  ])
  return {
    round: roundFacts(db, scope, now),
    settings: roundSettings(scope.round.id, db),
    questionnaire,
    municipality: unit,
    named: own.length > 1 || scope.source === 'proxy',
    own,
    proxy: scope.source === 'proxy',
    answers,
    values,
    postponed,
    progress: sections,
    obstacles: obstaclesIn(sections),
    notices: checkAnswers(questionnaire, values, earlier ?? undefined).filter(isNotice),
    unconfirmed: earlier ? unconfirmedQuestions(questionnaire, values, earlier).map(({ key }) => key) : [],
    lastEdits: lastEditsOf(questionnaire, answers),
    ...submissionOf(db, scope, response?.id, { saved: answers, now }),
    approval: canAnswer(scope.round.acts, now) ? approvalOf(db, scope, viewer, { responseId: response?.id, saved: answers }) : null,
    previous,
    earlier,
  }
}
