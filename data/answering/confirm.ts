/** "Vahvista ennallaan": the last round's answers given again, where there is none yet, to the questions that were shown. */
import 'server-only'
import type { Tx } from '@/db/client'
import { commitTogether } from '@/db/commit-together'
import { valuesOf } from '@/questionnaire/answer'
import { askedIn, questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { confirmableQuestions, isUnanswered, prefillValues } from '@/questionnaire/prefill'
import { currentAnswers } from '../answers/current'
import { AppError } from '../errors'
import { logEvent } from '../system/events'
import type { Viewer } from '../viewer'
import { earlierOf, previousAnswers } from './last-round'
import { ensureResponse, findResponse, findScope, type ResponseScope, requireOpen, type Where } from './response-scope'
import { writeVersion } from './save'

/** Which questions: the keys of those that were shown with the last round's answer. */
export type Confirming = Where & { questions: readonly string[] }

export type Confirmed = {
  /** Keys of the questions that got the last round's answer. */
  confirmed: string[]
  /** Wanted, but answered already: another's answer, or one's own of a moment ago, stands. */
  answered: string[]
  /** Wanted, asked and still without an answer: asked afresh, changed, or not answered last time. */
  open: string[]
}

function wantedOf(scope: ResponseScope, confirm: Confirming): Asking[] {
  const wanted = questionsOf(scope.questionnaire).filter(({ key }) => confirm.questions.includes(key))
  if (wanted.length < new Set(confirm.questions).size) throw new AppError('not-found')
  return wanted
}

/**
 * Gives the last round's answers again to the questions that are asked and have none, each as a version that knows its round.
 * Nothing is overwritten, and questions asked afresh are left alone, as are those that were not named: what an answer confirmed
 * here opens is still to be asked. Repeating it changes nothing.
 * @throws AppError not-signed-in, not-found (also a question), municipality-required, round-closed
 */
export async function confirmUnchanged(viewer: Viewer, confirm: Confirming, now: Date = new Date()): Promise<Confirmed> {
  const write = (tx: Tx): Confirmed => {
    const scope = findScope(tx, viewer, confirm, now)
    const wanted = wantedOf(scope, confirm)
    requireOpen(scope, now)
    const response = findResponse(tx, scope)
    const saved = response ? currentAnswers(tx, response.id) : {}
    const previous = previousAnswers(tx, scope)
    const values = valuesOf(saved)
    const answered = wanted.filter((question) => !isUnanswered(question, values)).map(({ key }) => key)
    const earlier = previous && earlierOf(previous)
    const prefilled = (question: Asking) => (earlier && wanted.includes(question) ? prefillValues(question, earlier) : null)
    const found = confirmableQuestions(scope.questionnaire, values, prefilled)
    const confirmed = found.map(({ question }) => question.key)
    const given = Object.assign({}, values, ...found.map((each) => each.values))
    const asked = askedIn(scope.questionnaire, given)
    const isOpen = ({ key }: Asking) => asked.get(key) === 'asked' && !answered.includes(key) && !confirmed.includes(key)
    const open = wanted.filter(isOpen).map(({ key }) => key)
    if (!previous || found.length === 0) return { confirmed, answered, open }
    const responseId = response?.id ?? ensureResponse(tx, scope, viewer, now)
    for (const [key, value] of found.flatMap((each) => Object.entries(each.values))) {
      const version = { key, value, basedOn: saved[key]?.version ?? 0, carriedFrom: previous.roundId }
      if (!writeVersion(tx, scope, responseId, viewer, version, now).ok) throw new Error(`answer ${key} changed inside a transaction`)
    }
    const detail = { questions: confirmed.length, from: previous.round }
    logEvent(tx, viewer, { kind: 'answers-confirmed', roundId: scope.round.id, municipality: scope.municipality, detail }, now)
    return { confirmed, answered, open }
  }
  return commitTogether(write)
}
