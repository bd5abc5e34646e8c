import { TenRow } from '@/charts/counts/ten-row'
import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { shareFor, viewsOf } from '@/results/story/whose'
import { optionLabel } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import styles from './ratio-list.module.css'

/** Options of a multiple choice, each as filled squares out of ten with its share: of all municipalities where that can be told. */
export function RatioList({ view, locale }: { view: QuestionView; locale: Locale }) {
  const [row] = view.rows
  const isEstimated = viewsOf(view, true).includes('all')
  return (
    <ul className={styles.ratio}>
      {row?.series.counts.options.map(({ option, count, share: plain }) => {
        const share = isEstimated ? shareFor(row.series, option, 'all') : plain
        return (
          <li key={option}>
            <span>{optionLabel(view.question, option, locale)}</span>
            <TenRow of={(share ?? 0) * 10} size={22} gap={4} />
            <b>{isEstimated && share !== null ? percent(share, locale) : shareText(count, share, row.series.counts, locale)}</b>
          </li>
        )
      })}
    </ul>
  )
}
