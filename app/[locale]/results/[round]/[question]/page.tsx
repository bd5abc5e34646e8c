import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WhyChanged } from '@/components/results/change/why-changed'
import { How } from '@/components/results/how'
import { KeyFigures } from '@/components/results/question/key-figures'
import { Neighbours } from '@/components/results/question/neighbours'
import { QuestionFigure } from '@/components/results/question/question-figure'
import { QuestionTable } from '@/components/results/question/question-table'
import { sayFinding } from '@/components/results/say-finding'
import { sayLede } from '@/components/results/say-lede'
import { BackLink } from '@/components/ui/layout/back-link'
import { type Locale, say } from '@/questionnaire/text'
import { readResults } from '../read-results'
import { ResultsFrame } from '../results-frame'

type Props = PageProps<'/[locale]/results/[round]/[question]'>

async function readQuestion({ params }: Props) {
  const { locale, round, question } = await params
  const reading = await readResults(round)
  const at = reading.views.findIndex((view) => view.question.key === question)
  const view = reading.views[at] ?? notFound()
  return { locale: locale as Locale, reading, view, before: reading.views[at - 1], after: reading.views[at + 1] }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('results')
  const { locale, reading, view } = await readQuestion(props)
  return { title: t('questionTitle', { label: say(view.question.label, locale), round: reading.summary.round }) }
}

export default async function Question(props: Props) {
  const { locale, reading, view, before, after } = await readQuestion(props)
  const { round } = reading.summary
  const isProtected = view.question.protect && !reading.administrator
  const t = await getTranslations('results')
  return (
    <ResultsFrame reading={reading} locale={locale} current="question">
      <BackLink href={`/${locale}/results/${round}`}>{t('round', { round })}</BackLink>
      <div className="head">
        <p className="kicker">{say(view.question.title, locale)}</p>
        <h1>{await sayFinding(view, locale)}</h1>
        <p className="lede">{await sayLede(view, locale)}</p>
      </div>
      <div className="stack-l">
        <div className="cols wide-left">
          <QuestionFigure view={view} round={round} locale={locale} />
          <KeyFigures view={view} locale={locale} isProtected={isProtected} />
        </div>
        <WhyChanged view={view} locale={locale} isProtected={isProtected} />
        <section className="sect" aria-labelledby="table">
          <h2 id="table">{t('table')}</h2>
          <QuestionTable view={view} locale={locale} />
        </section>
        <How results={reading} locale={locale} view={view} />
        <Neighbours before={before} after={after} round={round} locale={locale} />
      </div>
    </ResultsFrame>
  )
}
