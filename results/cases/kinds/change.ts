/** Request "change": an option's share, or the mean, in two rounds. */
import { changeOfMean, changeOfShare, isAskedOfAll } from '@/results/change/change'
import { codeFollower } from '@/results/change/panel/mergers'
import { type Paired, pairUnits } from '@/results/change/panel/pairing'
import { type AskedItem, sideOf } from '@/results/change/side'
import { summariseItem } from '@/results/estimation/summary'
import { type Case, type ChangeRequest, itemOfRound, roundOf } from '../case'
import { named } from './named'

/** An item as asked in a round, with its summary. */
export function askedItemIn(found: Case, code: string, question: string): AskedItem {
  const round = roundOf(found, code)
  const item = itemOfRound(round, question)
  const respondents = round.responded.reduce((sum, each) => sum + each, 0)
  return { frame: round.frame, item, summary: summariseItem(round.frame, item, respondents, found.parameters) }
}

/** The units of two rounds paired over the case's mergers. */
export function pairedRounds(found: Case, earlier: string, later: string): Paired {
  const follow = codeFollower(found.mergers, earlier, later)
  return pairUnits(roundOf(found, earlier).frame, roundOf(found, later).frame, follow, found.parameters.mergeTol)
}

/** Not defined when some were not asked in either round: then only the names and sizes are there. */
export function answerChange(found: Case, { rounds, question, option: given }: ChangeRequest): Record<string, unknown> {
  const option = given ?? null
  const [first, second] = [askedItemIn(found, rounds[0], question), askedItemIn(found, rounds[1], question)]
  const [before, after] = [sideOf(first, option), sideOf(second, option)]
  const asked = { question, option, rounds }
  if (!isAskedOfAll(first, second)) {
    const sizes = { N1: first.frame.N, N2: second.frame.N, base1: before.base, base2: after.base }
    return { ...asked, ...sizes, cross_section: null, panel: null, decomposition: null }
  }
  const compared = option === null ? changeOfMean : changeOfShare
  return { ...asked, ...(named(compared(before, after, pairedRounds(found, ...rounds), found.parameters)) as Record<string, unknown>) }
}
