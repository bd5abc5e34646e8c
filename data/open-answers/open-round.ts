/** A round and one of its questions that is answered in words, for an administrator. */
import 'server-only'
import { type OpenQuestion, openQuestions } from '@/questionnaire/open-questions'
import { roundState } from '@/questionnaire/round'
import { takesText } from '@/questionnaire/types/abilities'
import type { Reader } from '../answers/current'
import { AppError } from '../errors'
import { type AskedRound, findRound } from '../round-acts/find-round'
import { requireAdministrator, type Viewer } from '../viewer'

/** How much may be written. */
const roomOf = ({ question, isOther }: OpenQuestion): number => (takesText(question) && !isOther ? question.maxLength : 0)

const roomiest = (open: readonly OpenQuestion[]): OpenQuestion | undefined =>
  open.reduce<OpenQuestion | undefined>((best, each) => (best && roomOf(best) >= roomOf(each) ? best : each), undefined)

export type RoundInWords = { by: string; round: AskedRound; open: OpenQuestion[]; asked: OpenQuestion }

/**
 * @param key of the answer; without one the question that leaves most room to write
 * @throws AppError not-signed-in, not-found (also a round that was never opened, and a key that is not answered in words)
 */
export function openRoundOf(viewer: Viewer, code: string, key: string | undefined, now: Date, db?: Reader): RoundInWords {
  const by = requireAdministrator(viewer)
  const round = findRound(code, db)
  if (roundState(round.acts, now) === 'planned') throw new AppError('not-found')
  const open = openQuestions(round.questionnaire)
  const asked = key === undefined ? roomiest(open) : open.find((each) => each.key === key)
  if (!asked) throw new AppError('not-found')
  return { by, round, open, asked }
}
