/** Reads back out of the words what nonresponse could do at most, and recounts it: every missing answer filled in, one way and the other. */
import { resultTexts } from '@/messages/result-texts'
import { say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { Unit } from '@/results/round-data'
import { pct, populationTold } from './lexicon'
import { optionsNamed } from './read-change'
import { placeOfClause, type Stand } from './read-finding'
import { type SaidByCode, saidIn } from './recount'

/** How many answers are not known, and the share if all of these were `filled`. */
export function filledIn({
  said,
  skipped,
  units,
}: Pick<SaidByCode, 'said' | 'skipped'> & { units: readonly Pick<Unit, 'municipality'>[] }) {
  const asked = units.map(({ municipality }) => municipality).filter((code) => !skipped.has(code))
  const shareWith = (filled: 0 | 1) => asked.map((code) => said.get(code) ?? filled).reduce((sum, each) => sum + each, 0) / asked.length
  return { unknown: asked.filter((code) => !said.has(code)).length, low: shareWith(0), high: shareWith(1) }
}

const unknownTold = { fi: /(\d+) kunnalta/, sv: /(\d+) kommuner/, en: /(\d+) municipalities/ }

/** What is wrong in a sentence on the bounds. */
export function readNonresponse(text: string, stand: Stand): string[] {
  const { truth, round, question, locale } = stand
  const options = optionsNamed(text, stand)
  if (!options) return ['bounds that do not say of which answer']
  const row = hasRows(question) ? question.rows.find(({ label }) => text.startsWith(`${say(label, locale)}: `))?.key : undefined
  const place = { ...placeOfClause(stand, { options, ...(row === undefined ? {} : { row }) }), round }
  const said = saidIn(truth.roundOf(round), place)
  const { unknown, low, high } = filledIn(said)
  const told = [unknownTold[locale].exec(text)?.[1] ?? '1', ...[...text.matchAll(/([<>]?\d+) %/g)].map(([, each]) => each)]
  const right = [String(unknown), pct(high), pct(low)]
  const whom = question.whom ? say(question.whom, locale) : resultTexts(locale).t('whomAsked')
  return [
    ...(told.join() === right.join() ? [] : [`bounds ${told.join()} is ${right.join()}`]),
    ...(populationTold(text, locale) === 'municipalities' ? [] : ['bounds that are not said of all']),
    ...(said.skipped.size === 0 || text.includes(whom) ? [] : ['does not say of which municipalities']),
  ]
}
