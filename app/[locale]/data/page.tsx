import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPublications } from '@/data/results/publications'
import { contactAddress, ownOrigin } from '@/data/system/site'
import { resultTexts } from '@/messages/result-texts'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { sayCitation } from '@/results/words/cite'
import { PageFrame } from '../page-frame'
import { resultsNav } from '../results-nav'
import { Corrections } from './corrections'
import styles from './data.module.css'
import { licence, PublishedFiles } from './published-files'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('publicPages.data')
  return { title: t('title'), description: t('description') }
}

/** All files of all published rounds, and what goes with using them: how to cite, licence, corrections, whom to ask. */
export default async function DataPage({ params }: PageProps<'/[locale]/data'>) {
  const locale = (await params).locale as Locale
  const t = await getTranslations('publicPages.data')
  const results = await getTranslations('results')
  const publications = await listPublications()
  const [newest] = publications
  const address = contactAddress()
  const catalogue = `${ownOrigin()}/dcat`
  return (
    <PageFrame
      context={results('results')}
      {...(newest ? { nav: await resultsNav(newest.code, 'data', locale), otherLanguage: true } : {})}
    >
      <div className={`stack-l ${styles.page}`}>
        <div className="head running">
          <h1>{t('title')}</h1>
          <p className="lede">{publications.length > 0 ? t('lede') : t('none')}</p>
        </div>
        {publications.map((publication) => (
          <PublishedFiles key={publication.code} publication={publication} locale={locale} />
        ))}
        <div className="cols two">
          <section className="sect" id="citation" aria-labelledby="citation-title">
            <h2 id="citation-title">{t('citation')}</h2>
            <div className="stack-s running">
              {newest ? <p>{t('citationShort', { round: newest.code })}</p> : null}
              <ul>
                {publications.map(({ code, survey, sample, version, publishedAt }) => (
                  <li key={code}>
                    {sayCitation(
                      { survey, publishedAt, revision: version, summary: { round: code, sample } },
                      { address: `${ownOrigin()}/${locale}/results/${code}` },
                      resultTexts(locale),
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </section>
          <section className="sect" id="licence" aria-labelledby="licence-title">
            <h2 id="licence-title">{t('licence')}</h2>
            <p className="running">{t.rich('licenceText', { link: (text) => <a href={licence}>{text}</a> })}</p>
          </section>
          <Corrections publications={publications} locale={locale} />
          <section className="sect" id="press" aria-labelledby="press-title">
            <h2 id="press-title">{t('press')}</h2>
            <p className="running">{t.rich('pressText', { address, mail: (text) => <a href={`mailto:${address}`}>{text}</a> })}</p>
          </section>
          <section className="sect" id="catalogue" aria-labelledby="catalogue-title">
            <h2 id="catalogue-title">{t('machines')}</h2>
            <p className="running">{t.rich('machinesText', { address: catalogue, link: (text) => <a href="/dcat">{text}</a> })}</p>
          </section>
        </div>
      </div>
    </PageFrame>
  )
}
