import { ComparisonBars } from '@/charts/shares/comparison-bars'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { benchmarkTexts } from '@/messages/benchmark-texts'
import { type Locale, say } from '@/questionnaire/text'
import type { Comparison } from '@/results/benchmark/compare'
import { isDrawnAsBars } from '@/results/words/benchmark/comparison-table'
import type { OwnWording } from '@/results/words/benchmark/own-answers'
import styles from './benchmark.module.css'
import { ComparisonTable } from './comparison-table'

interface QuestionComparisonProps {
  /** The comparisons of one question: several of a matrix. */
  comparisons: readonly Comparison[]
  municipality: string
  words: OwnWording
  sizeLimits: readonly number[]
  locale: Locale
}

/** One question: the own answer and the one before on the left, the groups on the right. */
export function QuestionComparison({ comparisons, municipality, words, sizeLimits, locale }: QuestionComparisonProps) {
  const t = benchmarkTexts(locale)
  const [first] = comparisons
  if (!first) return null
  const { question } = first
  const label = say(question.label, locale)
  const isBars = isDrawnAsBars(first)
  return (
    <div className={styles.block}>
      <div className="stack-s">
        <h3>{label}</h3>
        {isBars ? (
          <p>
            {t('own', { municipality })}
            <span className={styles.own}>{words.ownOf(first)}</span>
          </p>
        ) : null}
        {words.remarksOf(first).map((remark) => (
          <p key={remark} className="small muted">
            {remark}
          </p>
        ))}
      </div>
      {isBars ? (
        <ChartFigure>
          <ComparisonBars comparison={first} municipality={municipality} sizeLimits={sizeLimits} locale={locale} />
        </ChartFigure>
      ) : (
        <ComparisonTable label={label} comparisons={comparisons} ownOf={words.ownOf} sizeLimits={sizeLimits} locale={locale} />
      )}
    </div>
  )
}
