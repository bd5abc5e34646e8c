import type { Messages } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { PageFrame } from './page-frame'

type Page = 'accessibility' | 'privacy'
type Key<P extends Page> = keyof Messages['info'][P] & string

/** The parts of a page in order; one with points is a list of the texts so named. */
export type InfoParts<P extends Page> = readonly {
  key: Key<P> extends infer K ? (K extends `${infer Part}Title` ? Part : never) : never
  points?: readonly Key<P>[]
}[]

interface InfoPageProps<P extends Page> {
  /** The page's part of the room `info`: `title`, `p1`, `date`, and of every part `KEYTitle` with the text `KEY`. */
  page: P
  parts: InfoParts<P>
}

/** A page of the service about itself: headings, paragraphs, when it was written. */
export async function InfoPage<P extends Page>({ page, parts }: InfoPageProps<P>) {
  const locale = await getLocale()
  const t = await getTranslations(`info.${page as Page}`)
  // The compiler has checked the keys where the parts are written; here they are any of them.
  const known = (key: string) => key as 'title'
  const text = (key: string) => t.rich(known(key), { contact: (name) => <a href={`/${locale}/contact`}>{name}</a> })
  return (
    <PageFrame>
      <div className="stack running">
        <h1>{t('title')}</h1>
        <p>{t('p1')}</p>
        {parts.map(({ key, points }) => (
          <Fragment key={key}>
            <h2>{t(known(`${key}Title`))}</h2>
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
