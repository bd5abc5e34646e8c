import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import { variables } from '@/results/series-result'
import { qualityClaim } from '@/results/story/claims/quality-claim'
import type { QuestionView } from '@/results/story/question-view'
import { sayQuality } from '@/results/words/say-quality'
import { ResponseBy, responseLists } from './response-by'

interface QualityReportProps {
  results: RoundResults
  views: readonly QuestionView[]
  /** Of any version; null of a round that is not published. */
  firstPublishedAt: Date | null
  locale: Locale
}

type Heading = 'method' | 'response' | 'relevance' | 'accuracy' | 'timeliness' | 'comparability' | 'accessibility' | 'documentation'

/** How a round's figures were computed, who answered, and its quality under the headings of Official Statistics of Finland. */
export async function QualityReport({ results, views, firstPublishedAt, locale }: QualityReportProps) {
  const t = await getTranslations('publicPages.quality')
  const { summary, earlier, revision } = results
  const said = sayQuality(qualityClaim(summary, views, earlier.at(-1)?.summary.round, firstPublishedAt), locale)
  const href = `/${locale}/results/${summary.round}`
  const data = `/${locale}/data`
  const link = (address: string) => (text: ReactNode) => <a href={address}>{text}</a>
  const section = (key: Heading, children: ReactNode) => (
    <section className="sect" id={key} aria-labelledby={`${key}-title`}>
      <h2 id={`${key}-title`}>{t(key)}</h2>
      {children}
    </section>
  )
  const texts = (key: Heading, ...paragraphs: ReactNode[]) =>
    section(
      key,
      <div className="stack-s running">
        {paragraphs.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs that never change their order
          <p key={at}>{text}</p>
        ))}
      </div>,
    )
  return (
    <>
      {section(
        'method',
        <div className="stack-s running">
          <ul>
            {(['method1', 'method2', 'method3', 'method4'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <p>{link(`/${locale}/method`)(t('methodWhole'))}</p>
        </div>,
      )}
      {section(
        'response',
        <div className="stack">
          <div className="stack-s running">
            {said.response.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <div className="cols two">
            {[variables.filter((each) => each !== 'region'), ['region' as const]].map((column) => (
              <div className="stack-l" key={column.join()}>
                {column.map((variable) => (
                  <ResponseBy
                    key={variable}
                    summary={summary}
                    variable={variable}
                    title={t(responseLists[variable])}
                    head={t('columnClass')}
                    isCaptioned
                    locale={locale}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>,
      )}
      <div className="cols two">
        {texts('relevance', t('standard'), t('relevanceText'), ...said.relevance)}
        {texts('accuracy', t('accuracyText'), ...said.accuracy)}
        {texts('timeliness', ...said.timeliness, t.rich('publishedText', { data: link(data) }))}
        {texts('comparability', t('comparabilityText'), ...said.comparability)}
        {texts('accessibility', t.rich('accessibilityText', { data: link(data) }))}
        {texts(
          'documentation',
          t.rich('documentationText', {
            questions: link(`${href}/all-questions`),
            method: link(`/${locale}/method`),
            corrections: link(`${data}#corrections`),
          }),
          ...(revision
            ? [
                t.rich('versionText', {
                  version: `${summary.round}-r${revision.number}`,
                  hash: revision.hash,
                  code: (text) => <code>{text}</code>,
                }),
              ]
            : []),
        )}
      </div>
    </>
  )
}
