import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { PageFrame } from './page-frame'

interface InfoPageProps {
  /** The page's part of the room `info`: `title`, `p1`, `date`, and of every part `KEYTitle` with the text `KEY`. */
  page: 'accessibility' | 'privacy'
  /** The parts in order; one with points is a list of the texts so named. */
  parts: readonly { key: string; points?: readonly string[] }[]
}

/** A page of the service about itself: headings, paragraphs, when it was written. */
export async function InfoPage({ page, parts }: InfoPageProps) {
  const locale = await getLocale()
  const t = await getTranslations(`info.${page}`)
  const text = (key: string) => t.rich(key, { contact: (name) => <a href={`/${locale}/contact`}>{name}</a> })
  return (
    <PageFrame>
      <div className="stack running">
        <h1>{t('title')}</h1>
        <p>{t('p1')}</p>
        {parts.map(({ key, points }) => (
          <Fragment key={key}>
            <h2>{t(`${key}Title`)}</h2>
            {points ? (
              <ul>
                {points.map((point) => (
                  <li key={point}>{text(point)}</li>
                ))}
              </ul>
            ) : (
              <p>{text(key)}</p>
            )}
          </Fragment>
        ))}
        <p className="small muted">{t('date')}</p>
      </div>
    </PageFrame>
  )
}
