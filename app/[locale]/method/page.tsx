import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPublishedRounds } from '@/data/results/results'
import { methodText } from '@/data/system/method-text'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { PageFrame } from '../page-frame'
import { resultsNav } from '../results-nav'
import styles from './method.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('publicPages.method')
  return { title: t('title'), description: t('description') }
}

/** How the figures of all rounds are computed, as docs/ tells it. */
export default async function MethodPage({ params }: PageProps<'/[locale]/method'>) {
  const locale = (await params).locale as Locale
  const t = await getTranslations('publicPages.method')
  const results = await getTranslations('results')
  const { title, contents, html } = methodText(locale)
  const [newest] = await listPublishedRounds()
  return (
    <PageFrame
      context={results('results')}
      {...(newest ? { nav: await resultsNav(newest.code, 'method', locale), otherLanguage: true } : {})}
    >
      <div className="cols form">
        <div className={styles.text}>
          <h1>{title}</h1>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text of docs/, in which nobody else writes */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </div>
        <nav className={`aside ${styles.contents}`} aria-labelledby="contents">
          <h2 id="contents">{t('contents')}</h2>
          <ul>
            {contents.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PageFrame>
  )
}
