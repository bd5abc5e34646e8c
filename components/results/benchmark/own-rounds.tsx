import { Table } from '@/components/ui/data/table'
import { benchmarkTexts } from '@/messages/benchmark-texts'
import type { Locale } from '@/questionnaire/text'
import type { AnsweredRound } from '@/results/benchmark/benchmark'
import type { Comparison } from '@/results/benchmark/compare'
import { tellOwnRounds } from '@/results/words/benchmark/own-rounds'

interface OwnRoundsProps {
  comparisons: readonly Comparison[]
  rounds: readonly AnsweredRound[]
  locale: Locale
}

/** The municipality's own answers over its rounds, in the words of each. */
export function OwnRounds({ comparisons, rounds, locale }: OwnRoundsProps) {
  const t = benchmarkTexts(locale)
  const told = tellOwnRounds(comparisons, rounds, locale)
  return (
    <Table label={t('roundsLabel')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          {told.rounds.map((round) => (
            <th key={round} scope="col">
              {round}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={told.rounds[at]}>{at === cells.length - 1 ? <b>{cell}</b> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
