/** What stands on a benchmark page of a municipality alone: its answer to a question, and the one before. */
import { benchmarkTexts } from '@/messages/benchmark-texts'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { Benchmark } from '@/results/benchmark/benchmark'
import type { Comparison } from '@/results/benchmark/compare'
import { ownWords, wordsThen } from '@/results/benchmark/own-words'
import { whomAsked } from '../whom'

export type OwnWording = {
  /** The answer to a series, or that there is none. */
  ownOf: (comparison: Comparison) => string
  /**
   * "Sama vastaus kuin 2022." or "2022: Ei", where there is something to compare and not of rows of a matrix; whom the figures are of, where
   * not all were asked; and that a protected answer is shown to nobody else.
   */
  remarksOf: (comparison: Comparison) => string[]
}

/** @param benchmark of a municipality that answered */
export function ownWording({ rounds }: Pick<Benchmark, 'rounds'>, locale: Locale): OwnWording {
  const t = benchmarkTexts(locale)
  const [last, current] = [rounds.at(-2), rounds.at(-1)]
  const given = ({ question, series }: Comparison) => ownWords(question, series.key, current?.answers ?? {}, locale)
  const before = ({ question, series, ...comparison }: Comparison) => {
    const then = last && !hasRows(question) ? wordsThen(last, question, series.key, locale) : null
    if (!last || then === null) return []
    const isSame = then === given({ question, series, ...comparison })
    return [isSame ? t('previousSame', { round: last.round }) : t('previous', { round: last.round, answer: then })]
  }
  const askedOf = ({ question, series }: Comparison) =>
    series.counts.skipped > 0 ? [t('askedOf', { whom: whomAsked({ question, isAskedOfAll: false }, locale) })] : []
  return {
    ownOf: (comparison) => given(comparison) ?? t(comparison.own === undefined ? 'noAnswer' : 'notAsked'),
    remarksOf: (comparison) => [...before(comparison), ...askedOf(comparison), ...(comparison.series.withheld ? [t('protected')] : [])],
  }
}
