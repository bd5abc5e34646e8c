import { Table } from '@/components/ui/data/table'
import { benchmarkTexts } from '@/messages/benchmark-texts'
import type { Answers } from '@/questionnaire/answer'
import type { Questionnaire } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { Comparison } from '@/results/benchmark/compare'
import { wordsThen } from '@/results/benchmark/own-words'
import { aboutOf } from '@/results/words/benchmark/say-claims'

interface OwnRoundsProps {
  comparisons: readonly Comparison[]
  rounds: readonly { round: string; questionnaire: Questionnaire; answers: Answers }[]
  locale: Locale
}

/** The municipality's own answers over its rounds, in the words of each. */
export function OwnRounds({ comparisons, rounds, locale }: OwnRoundsProps) {
  const t = benchmarkTexts(locale)
  const rows = comparisons.map(({ question, series }) => ({
    key: series.key,
    name: aboutOf({ question, row: series.row }, locale),
    cells: rounds.map((each) => wordsThen(each, question, series.key, locale)),
  }))
  return (
    <Table label={t('roundsLabel')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          {rounds.map(({ round }) => (
            <th key={round} scope="col">
              {round}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ cells }) => cells.some((cell) => cell !== null))
          .map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={rounds[at]?.round}>{at === cells.length - 1 ? <b>{cell ?? '–'}</b> : (cell ?? '–')}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </Table>
  )
}
