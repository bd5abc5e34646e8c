import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CrossResult } from '@/components/results/cross/cross-result'
import { BackLink } from '@/components/ui/layout/back-link'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { entryName } from '@/results/crosstab/catalogue'
import { crossClaim } from '@/results/story/claims/cross-claim'
import { sayCross, sayCrossHeading, sayCrossSides } from '@/results/words/say-cross'
import { readResults } from '../../read-results'
import { ResultsFrame } from '../../results-frame'

type Props = PageProps<'/[locale]/results/[round]/tables/[table]'>

async function readTable({ params }: Props) {
  const { locale, round, table: name } = await params
  const reading = await readResults(round)
  const { crossTables, sizeLimits } = reading.summary
  const table = crossTables.find((each) => !each.withheld && entryName(each) === name) ?? notFound()
  const claim = crossClaim(table, reading.questionnaire, sizeLimits, table.isProtected) ?? notFound()
  return { locale: locale as Locale, reading, table, claim }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, reading, claim } = await readTable(props)
  const { t } = resultTexts(locale)
  return { title: t('questionTitle', { label: sayCrossSides(claim, resultTexts(locale)), round: reading.summary.round }) }
}

/** One of the round's public cross tables. */
export default async function TablePage(props: Props) {
  const { locale, reading, table, claim } = await readTable(props)
  const texts = resultTexts(locale)
  return (
    <ResultsFrame reading={reading} locale={locale} current="tables">
      <BackLink href={`/${locale}/results/${reading.summary.round}/tables`}>{texts.cross('tablesAll')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{sayCrossSides(claim, texts)}</p>
          <h1>{sayCrossHeading(claim, texts)}</h1>
          <p className="lede">{sayCross(claim, texts)}</p>
        </div>
        <CrossResult table={table} claim={claim} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
