import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { percentNumber, percentRange, signed } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { ShareChange } from '@/results/analysis/changes'
import type { ShareEstimate } from '@/results/analysis/estimates'
import { changeClaim } from '@/results/story/claims/change-claim'
import { intervalOf, smallBase } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'
import { sayChange } from '@/results/words/change/say-change'
import { optionLabel, optionPhrase, seriesLabel } from '@/results/words/label'
import { shareNumber } from '@/results/words/share-text'
import { whomOf } from '@/results/words/whom'
import { rowAnchor } from '../change/rows-changed'

type Line = {
  key: string
  label: string
  row: SeriesView
  count: number
  share: number | null
  estimate: ShareEstimate | null
  change: ShareChange | null
}

const linesOf = ({ question, rows }: QuestionView, locale: Locale): Line[] =>
  rows.flatMap((row): Line[] => {
    const { series } = row
    if (hasRows(question)) {
      const { headline } = series.counts
      if (!headline) return []
      const label = seriesLabel(question, series.row, locale)
      return [
        {
          key: series.key,
          label,
          row,
          ...headline,
          estimate: series.estimates?.headline ?? null,
          change: series.change?.headline ?? null,
        },
      ]
    }
    return series.counts.options.map(({ option, count, share }, at) => ({
      key: option,
      label: optionLabel(question, option, locale),
      row,
      count,
      share,
      estimate: series.estimates?.options[at] ?? null,
      change: series.change?.options.find((each) => each.option === option) ?? null,
    }))
  })

/** Counts, plain shares, estimates with their intervals, residents' shares and the change, option by option; of a matrix row by row. */
export async function EstimatesTable({ view, locale, isProtected }: { view: QuestionView; locale: Locale; isProtected: boolean }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const lines = linesOf(view, locale)
  const from = rows.find(({ series }) => series.change)?.series.change?.from
  const canEstimate = ({ row: { series }, estimate }: Line) =>
    estimate?.est != null && (series.counts.base >= smallBase || series.counts.base === series.counts.N)
  if (lines.length === 0 || !lines.some(canEstimate)) return null
  const headline = optionPhrase(question, rows[0]?.series.counts.headline?.options ?? [], locale)
  const interval = (line: Line) => {
    const found = canEstimate(line) ? intervalOf(line.estimate) : undefined
    return found ? percentRange(...found) : '–'
  }
  const wordOf = ({ row, change }: Line) => {
    const word = change && sayChange({ change }, locale)
    const claim = hasRows(question) ? changeClaim(view, row, isProtected) : null
    if (!word || !claim || !explainChange(claim, locale)?.reason) return word ?? '–'
    return <a href={`#${rowAnchor(row)}`}>{word}</a>
  }
  return (
    <Table label={t('estimatesLabel', { label: say(question.label, locale) })} width="l">
      <thead>
        <tr>
          <th scope="col">{hasRows(question) ? t('keyMatrixTitle', { options: headline }) : t('columnOption')}</th>
          <NumberHead>{t('columnChose')}</NumberHead>
          <NumberHead>{t('columnPlain')}</NumberHead>
          <NumberHead>{t('columnEstimate', { whom: whomOf(view, locale) })}</NumberHead>
          <NumberHead>{t('columnInterval')}</NumberHead>
          {from ? (
            <>
              <NumberHead>{t('columnEstimateRound', { round: from })}</NumberHead>
              <NumberHead>{t('columnChange')}</NumberHead>
              <th scope="col">{t('columnChangeWord')}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const cross = line.change?.crossSection
          return (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              <NumberCell>{String(line.count)}</NumberCell>
              <NumberCell>{shareNumber(line.count, line.share, line.row.series.counts)}</NumberCell>
              <NumberCell strong>{canEstimate(line) ? percentNumber(line.estimate?.est ?? 0) : '–'}</NumberCell>
              <NumberCell>{interval(line)}</NumberCell>
              {from ? (
                <>
                  <NumberCell>{cross?.est1 == null ? '–' : percentNumber(cross.est1)}</NumberCell>
                  <NumberCell>{cross?.diff == null ? '–' : signed(100 * cross.diff, 0, locale)}</NumberCell>
                  <td>{wordOf(line)}</td>
                </>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
