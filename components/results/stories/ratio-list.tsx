import { TenRow } from '@/charts/counts/ten-row'
import type { Locale } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { optionLabel } from '../label'
import { shareText } from '../share-text'
import styles from './ratio-list.module.css'

/** Options of a multiple choice, each as filled squares out of ten with its share. */
export function RatioList({ view, locale }: { view: QuestionView; locale: Locale }) {
  const series = view.rows[0]?.series
  return (
    <ul className={styles.ratio}>
      {series?.options.map(({ option, count, share }) => (
        <li key={option}>
          <span>{optionLabel(view.question, option, locale)}</span>
          <TenRow of={(share ?? 0) * 10} size={22} gap={4} />
          <b>{shareText(count, share, series)}</b>
        </li>
      ))}
    </ul>
  )
}
