import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/ui/figure/figure'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import type { QuestionView } from '@/results/story/question-view'
import { Downloads } from '../downloads'
import { QuestionChart } from './question-chart'

/** The chart with its caption, notes and downloads. The switch "Kenestä luku kertoo" has its place above the figure. */
export async function QuestionFigure({ view, round, locale }: { view: QuestionView; round: string; locale: Locale }) {
  const t = await getTranslations('results')
  const { question, rows } = view
  const broken = rows[0]?.rounds.filter((point) => point.break).map((point) => point.round) ?? []
  const beyond = rows[0]?.series.distribution
  const tail =
    beyond && beyond.above > 0 ? t('chartTail', { count: beyond.above, limit: number(beyond.bins.at(-1)?.to ?? 0, locale) }) : undefined
  const hasShares = (rows[0]?.series.options.length ?? 0) > 0
  return (
    <Figure
      title={hasShares ? t('figureTitle', { label: say(question.label, locale) }) : say(question.label, locale)}
      subtitle={hasShares ? t('figureSubtitle') : beyond ? t('figureNumbers') : t('figureTexts')}
      source={broken.length > 0 ? t('breakNote', { rounds: broken.join(', ') }) : tail}
      downloads={<Downloads round={round} locale={locale} />}
    >
      <QuestionChart view={view} locale={locale} />
    </Figure>
  )
}
