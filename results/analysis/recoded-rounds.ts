/** The rounds before one as its questionnaire reads their answers: recodes applied, over several rounds one after the other, up to a break. */
import { breakBetween, declaredSince } from '@/results/series/breaks'
import { asOffered, type Reading, readingOf, recodedSeries } from '@/results/series/recode'
import { type PreparedRound, type PreparedSeries, preparedSeries } from './prepare'

/** A round that asked the series, by its place among the rounds. */
type AskedAt = { at: number; round: PreparedRound; own: PreparedSeries }

const recodeSince = ({ own }: AskedAt, next: AskedAt): Reading | undefined => {
  const found = declaredSince(own.series, next.own.series).find(({ is }) => is === 'recode')
  return found && readingOf(found)
}

/**
 * From the newest back: each round is read as the next one declares, and on as those after it do. Where the series breaks, what lies before is in
 * the answers of its own last round.
 */
function recodedOver(asked: readonly AskedAt[]): [at: number, PreparedSeries][] {
  const found: [number, PreparedSeries][] = []
  let reading: Reading | undefined
  let target = asked.at(-1)
  for (const [place, each] of [...asked.entries()].slice(0, -1).reverse()) {
    const next = asked[place + 1]
    if (!next || !target) continue
    const step = recodeSince(each, next)
    const isBroken = breakBetween({ ...each.own.series, ...(step ? { recoded: [] } : {}) }, next.own.series) !== null
    if (isBroken) {
      reading = undefined
      target = each
      continue
    }
    const onwards: Reading = reading ?? asOffered
    if (step) reading = (option) => onwards(step(option))
    if (!reading) continue
    const { series, asked: question } = recodedSeries(each.own, reading, target.own)
    found.push([each.at, preparedSeries(each.round.frame, series, question)])
  }
  return found
}

/**
 * The rounds with what the last of them reads otherwise in their answers; a round of which it reads nothing otherwise is itself.
 * @param rounds in time
 */
export function recodedRounds(rounds: readonly PreparedRound[]): PreparedRound[] {
  const others = rounds.map(() => new Map<string, PreparedSeries>())
  for (const key of rounds.at(-1)?.series.keys() ?? []) {
    const asked = rounds.flatMap((round, at): AskedAt[] => {
      const own = round.series.get(key)
      return own ? [{ at, round, own }] : []
    })
    for (const [at, series] of recodedOver(asked)) others[at]?.set(key, series)
  }
  return rounds.map((round, at) => {
    const own = others[at]
    return own && own.size > 0 ? { ...round, series: new Map([...round.series, ...own]) } : round
  })
}
