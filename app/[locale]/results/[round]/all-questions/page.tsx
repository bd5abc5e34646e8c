import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QuestionsBySection } from '@/components/results/questions/questions-by-section'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { readResults } from '../read-results'
import { ResultsFrame } from '../results-frame'

type Props = PageProps<'/[locale]/results/[round]/all-questions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('publicPages.questions')
  const { round } = (await readResults((await params).round)).summary
  return { title: t('title', { round }), description: t('lede', { round }) }
}

/** All questions of the round as they were asked, each with its finding. */
export default async function AllQuestionsPage({ params }: Props) {
  const { locale: language, round } = await params
  const locale = language as Locale
  const t = await getTranslations('publicPages.questions')
  const reading = await readResults(round)
  return (
    <ResultsFrame reading={reading} locale={locale} current="question">
      <div className="stack-l">
        <div className="head running">
          <h1>{t('title', { round })}</h1>
          <p className="lede">{t('lede', { round })}</p>
        </div>
        <QuestionsBySection results={reading} views={reading.views} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
