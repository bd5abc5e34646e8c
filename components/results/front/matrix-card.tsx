import { getTranslations } from 'next-intl/server'
import { ThinBar } from '@/charts/shares/thin-bar'
import { SmallMultiple } from '@/components/ui/figure/small-multiple'
import { percent, percentNumber } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { headlineEstimate, mainChange, smallBase } from '@/results/story/figures'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { sayChangeFirst } from '@/results/words/change/say-change'
import { optionPhrase, seriesLabel } from '@/results/words/label'
import { shareText } from '@/results/words/share-text'
import { whomOf } from '@/results/words/whom'
import styles from './matrix-card.module.css'

interface MatrixCardProps {
  view: QuestionView
  href: string
  locale: Locale
}

/** The headline share of a row: of all municipalities where that can be told. */
function shareOfRow({ series }: SeriesView, locale: Locale): { share: number; isEstimated: boolean; text: string } | null {
  const { counts } = series
  const { headline, base, N } = counts
  if (headline?.share == null) return null
  const estimate = base < smallBase && base < N ? null : (headlineEstimate(series, headline.options)?.est ?? null)
  return estimate === null
    ? { share: headline.share, isEstimated: false, text: shareText(headline.count, headline.share, counts, locale) }
    : { share: estimate, isEstimated: true, text: percent(estimate, locale) }
}

function changeOfRow({ series }: SeriesView, locale: Locale): { word: string; from: string; to: string } | null {
  const main = mainChange(series)
  const word = main && sayChangeFirst(main, locale)
  const { est1, est2 } = main?.change.crossSection ?? {}
  return word && est1 != null && est2 != null ? { word, from: percentNumber(est1), to: percentNumber(est2) } : null
}

/** A matrix among all questions: each row with its headline share as a bar, all of them of the same population. */
export async function MatrixCard({ view, href, locale }: MatrixCardProps) {
  const t = await getTranslations('results')
  const overview = await getTranslations('overview')
  const { question } = view
  const rows = view.rows.flatMap((row) => {
    const told = shareOfRow(row, locale)
    return told ? [{ row, told, change: changeOfRow(row, locale) }] : []
  })
  const title = say(question.label, locale)
  if (rows.length === 0) return <SmallMultiple level={4} title={title} href={href} change={t('ledeNobody')} />
  const isEstimated = rows.every(({ told }) => told.isEstimated)
  const options = optionPhrase(question, question.headline ?? [], locale)
  return (
    <SmallMultiple
      level={4}
      title={title}
      href={href}
      change={overview('cardRows', { options, whom: isEstimated ? whomOf(view, locale) : 'respondents' })}
      below={
        <ul className={styles.rows}>
          {rows.map(({ row, told, change }) => {
            const { counts } = row.series
            const text = isEstimated ? told.text : shareText(counts.headline?.count ?? 0, counts.headline?.share ?? null, counts, locale)
            return (
              <li key={row.series.key}>
                <span>{seriesLabel(question, row.series.row, locale)}</span>
                <ThinBar share={isEstimated ? told.share : (counts.headline?.share ?? 0)} />
                <b>{text}</b>
                {isEstimated && change ? <p>{t('cardChange', change)}</p> : null}
              </li>
            )
          })}
        </ul>
      }
    />
  )
}
