import type { Metadata } from 'next'
import { CrossStories } from '@/components/results/cross/cross-stories'
import { BackLink } from '@/components/ui/layout/back-link'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { readResults } from '../read-results'
import { ResultsFrame } from '../results-frame'

type Props = PageProps<'/[locale]/results/[round]/tables'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, round } = await params
  await readResults(round)
  return { title: resultTexts(locale as Locale).cross('tablesRound', { round }) }
}

/** The cross tables of a round that everybody sees. */
export default async function TablesPage({ params }: Props) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const { cross, t } = resultTexts(locale)
  const reading = await readResults(round)
  const { summary, questionnaire } = reading
  const isEmpty = summary.crossTables.every(({ withheld }) => withheld)
  return (
    <ResultsFrame reading={reading} locale={locale} current="tables">
      <BackLink href={`/${locale}/results/${round}`}>{t('round', { round })}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{t('round', { round })}</p>
          <h1>{cross('tablesTitle')}</h1>
          <p className="lede ui">{cross(isEmpty ? 'tablesNone' : 'tablesLede')}</p>
        </div>
        <CrossStories summary={summary} questionnaire={questionnaire} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
