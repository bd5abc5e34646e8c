import type { ReactNode } from 'react'
import type { Asking } from '@/questionnaire/document'
import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import type { Whose } from '@/results/story/whose'
import { ScaleFigure } from '../scale-figure'
import { BothRoundsChart } from './both-rounds-chart'
import type { QuestionChartProps } from './chart-props'
import { NumberChart } from './number-chart'
import { MultipleChart, SingleChart } from './options-chart'
import { RowsChart } from './rows-chart'

type Chart<Q extends Asking> = (props: QuestionChartProps<Q>) => ReactNode | Promise<ReactNode>

const noChart = () => null

const charts = {
  single: SingleChart,
  multiple: MultipleChart,
  scale: ({ view, whose, locale, id }) => <ScaleFigure view={view} whose={whose} locale={locale} id={id} />,
  matrix: RowsChart,
  number: NumberChart,
  short: noChart,
  long: noChart,
  date: noChart,
} satisfies { [T in Asking['type']]: Chart<Extract<Asking, { type: T }>> }

/** The chart that suits the question's type and whom it is to show. Texts and dates have a table only. */
export function QuestionChart({ view, whose, locale }: { view: QuestionView; whose: Whose; locale: Locale }) {
  const { question, rows } = view
  const main = rows[0]
  if (!main || rows.every(({ series }) => series.counts.base === 0)) return null
  if (whose === 'same') return <BothRoundsChart view={view} locale={locale} />
  const Chart = charts[question.type] as Chart<Asking>
  return <Chart question={question} view={view} main={main} whose={whose} locale={locale} id={`figure-${question.key}`} />
}
