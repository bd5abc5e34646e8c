import { getTranslations } from 'next-intl/server'
import { Spark } from '@/charts/time/spark'
import { axisTop } from '@/charts/time/timeline'
import { SmallMultiple, SmallMultiples } from '@/components/ui/figure/small-multiple'
import { percent, percentRange } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { PublishedFigure } from '@/results/series/published'
import { optionTrendClaim, trendClaim } from '@/results/story/claims/trend-claim'
import type { QuestionView, SeriesView } from '@/results/story/question-view'
import { breakTimes } from '@/results/story/rounds-axis'
import type { TrendChoice } from '@/results/story/trend-choice'
import { trendFigures, trendPoints } from '@/results/story/trend-figures'
import { optionLabel, optionPhrase, seriesLabel } from '@/results/words/label'
import { sayDirection } from '@/results/words/say-trend'
import { shareText } from '@/results/words/share-text'
import { whomOf } from '@/results/words/whom'

interface OptionTrendsProps {
  view: QuestionView
  choice: TrendChoice
  published: readonly PublishedFigure[]
  path: string
  locale: Locale
}

type Card = { key: string; title: string; row: SeriesView; options: readonly string[]; option: string | undefined; query: string }
type DrawnCard = { card: Card; figures: ReturnType<typeof trendFigures> }

/** Every answer of the row shown. */
const cardsOfOptions = ({ question }: QuestionView, { row }: TrendChoice, locale: Locale): Card[] =>
  row.series.counts.options.map(({ option }) => ({
    key: option,
    title: optionLabel(question, option, locale),
    row,
    options: [option],
    option,
    query: new URLSearchParams({ ...(row.series.row === undefined ? {} : { row: row.series.row }), option }).toString(),
  }))

/** The headline of every row of a matrix. */
const cardsOfRows = ({ question, rows }: QuestionView, locale: Locale): Card[] =>
  rows.flatMap((row) => {
    const { headline } = row.series.counts
    if (!headline || row.series.row === undefined) return []
    const title = seriesLabel(question, row.series.row, locale)
    return [{ key: row.series.key, title, row, options: headline.options, option: undefined, query: `row=${row.series.row}` }]
  })

/** Every answer over the rounds as a small drawing on one scale, with its figure and direction; of a matrix every row too. */
export async function OptionTrends({ view, choice, published, path, locale }: OptionTrendsProps) {
  const t = await getTranslations('chart')
  const { question } = view
  const isMatrix = hasRows(question)
  const round = choice.row.rounds.at(-1)?.round ?? ''
  const about = { whom: whomOf(view, locale), round }
  const drawn = (cards: readonly Card[]): DrawnCard[] =>
    cards.map((card) => ({ card, figures: trendFigures(card.row, card.options, published) }))
  const rows = drawn(isMatrix ? cardsOfRows(view, locale) : [])
  const options = drawn(cardsOfOptions(view, choice, locale))
  // Of a protected question the newest round may have no estimate that everybody may see: then there is no trend to draw.
  const isEstimated = (cards: readonly DrawnCard[]) =>
    cards.some(({ figures }) => {
      const last = figures.at(-1)
      return last?.kind === 'asked' && last.estimate !== null
    })
  const grid = (cards: readonly DrawnCard[]) => <TrendCards view={view} cards={cards} choice={choice} path={path} locale={locale} />
  return (
    <>
      {rows.length > 1 && isEstimated(rows) ? (
        <div className="stack">
          <h3>{t('rowsTitle')}</h3>
          <p className="small muted">
            {t('cardsRows', { ...about, options: optionPhrase(question, rows[0]?.card.options ?? [], locale) })}
          </p>
          {grid(rows)}
        </div>
      ) : null}
      {isEstimated(options) ? (
        <div className="stack">
          <h3>{isMatrix ? t('optionsOfRow', { row: seriesLabel(question, choice.row.series.row, locale) }) : t('optionsTitle')}</h3>
          <p className="small muted">{t('cardsText', about)}</p>
          <p className="small muted">{t('directionsApart')}</p>
          {grid(options)}
        </div>
      ) : null}
    </>
  )
}

type TrendCardsProps = Omit<OptionTrendsProps, 'published'> & { cards: readonly DrawnCard[] }

function TrendCards({ view, cards, choice, path, locale }: TrendCardsProps) {
  const texts = resultTexts(locale)
  const max = axisTop(cards.flatMap(({ figures }) => trendPoints(figures).flatMap((point) => [point.share ?? 0, point.interval?.[1] ?? 0])))
  return (
    <SmallMultiples>
      {cards.map(({ card: { key, title, row, options, option, query }, figures }) => {
        const points = trendPoints(figures)
        const last = figures.at(-1)
        const own = last?.kind === 'asked' ? last : undefined
        const claim = option === undefined ? trendClaim(view, row, 'share') : optionTrendClaim(view, row, option)
        const isPlain = own?.plain != null && own.estimate === null
        const plain = own?.plain ? shareText(own.plain.count, own.plain.share, own.plain.counts, locale) : '–'
        return (
          <SmallMultiple
            key={key}
            title={title}
            href={`${path}?${query}#trend`}
            level={4}
            current={row === choice.row && option === choice.option}
            value={own?.estimate == null ? plain : percent(own.estimate, locale)}
            valueDetail={own?.interval ? percentRange(...own.interval) : isPlain ? texts.chart('cardOfRespondents') : undefined}
            change={claim ? sayDirection(claim, texts) : undefined}
          >
            {points.length > 1 ? (
              <Spark
                locale={locale}
                id={`trend-${view.question.key}-${key.replace('.', '-')}`}
                title={texts.t('trendTitle', { label: title, first: figures[0]?.round ?? '', last: last?.round ?? '' })}
                points={points}
                breaks={breakTimes(row.rounds, options)}
                max={max}
              />
            ) : null}
          </SmallMultiple>
        )
      })}
    </SmallMultiples>
  )
}
