import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClearChangesTable } from '@/components/results/change/clear-changes'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { articleFormats } from '@/data/results/article-order'
import { type Findings, getFindings } from '@/data/results/finding-texts'
import { numberFirst } from '@/messages/numbers/number-words'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { articleParts } from '@/results/story/article'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import styles from './article.module.css'
import { ArticlePart } from './article-part'

type Props = PageProps<'/[locale]/admin/rounds/[round]/article'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('article')
  const admin = await getWholeTexts('admin')
  return { title: `${t('title', { round: (await params).round })} – ${admin('administration')}` }
}

/** The draft article of a round: every part as it stands in the page's language, with a link to edit it in all three. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const { said } = await searchParams
  const findings = await guarded(getFindings(await getViewer(), round))
  const t = await getTranslations('article')
  return (
    <AdminFrame round={round} current="article">
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{t('title', { round })}</p>
          {findings ? <ArticlePart findings={findings} part={articleParts.headline} locale={locale} /> : <h1>{t('title', { round })}</h1>}
        </div>
        {said === 'saved' ? (
          <Note role="status">
            <p>{t('saved')}</p>
          </Note>
        ) : null}
        {findings ? <Body findings={findings} locale={locale} /> : <p className="lede ui">{t('notFrozen')}</p>}
      </div>
    </AdminFrame>
  )
}

async function Body({ findings, locale }: { findings: Findings; locale: Locale }) {
  const t = await getTranslations('article')
  const results = await getTranslations('results')
  const { article, round } = findings
  const hrefOf = (question: string) => `/${locale}/results/${round}/${question}`
  return (
    <div className={styles.article}>
      <p className="small muted">{t('hint')}</p>
      <p className="actions">
        <span className="muted">{t('files')}</span>
        {articleFormats.map((format) => (
          <a key={format} href={`/${locale}/admin/rounds/${round}/article/files/kuntakysely-${round}-article.${format}`} download>
            {t(format)}
          </a>
        ))}
      </p>
      <ArticlePart findings={findings} part={articleParts.lead} locale={locale} />
      {article.changes.comparisons > 0 ? (
        <section className="sect" aria-labelledby="changes">
          <h2 id="changes">
            {results('changesHeading', { count: article.changes.clear.length, words: numberFirst(article.changes.clear.length, locale) })}
          </h2>
          <ClearChangesTable changes={article.changes} round={round} hrefOf={hrefOf} locale={locale} />
        </section>
      ) : null}
      {article.sections.map(({ key, title, views }) => (
        <section key={key} className="sect" aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`}>{say(title, locale)}</h2>
          <div className="stack-l">
            {views.map(({ question }) => (
              <ArticlePart key={question.key} findings={findings} part={question.key} locale={locale} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
