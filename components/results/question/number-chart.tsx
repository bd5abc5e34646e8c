import { getTranslations } from 'next-intl/server'
import { Histogram } from '@/charts/counts/histogram'
import type { NumberQuestion } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import type { QuestionChartProps } from './chart-props'

/** A number: how the answers lie, with median and quartiles; nothing where there are too few of them. */
export async function NumberChart({ question, main: { series }, locale, id }: QuestionChartProps<NumberQuestion>) {
  const t = await getTranslations('results')
  const { distribution, median, base } = series.counts
  if (!distribution || !median) return null
  const { unweighted, q1, q3 } = median
  return (
    <Histogram
      id={id}
      title={say(question.label, locale)}
      desc={t('ledeAnswered', { base })}
      bins={distribution.bins}
      median={unweighted}
      {...(q1 !== undefined && q3 !== undefined ? { quartiles: [q1, q3] as const } : {})}
      medianLabel={t('chartMedian')}
      quartileLabel={t('chartQuartiles')}
      unit={say(question.unit, locale)}
      whole={question.decimals === 0}
      locale={locale}
    />
  )
}
