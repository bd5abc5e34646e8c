import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Frame } from '../frame'

const parts = ['data', 'basis', 'keep', 'rights', 'cookies'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('info'))('privacy.title') }
}

export default async function Privacy() {
  const locale = await getLocale()
  const t = await getTranslations('info.privacy')
  return (
    <Frame>
      <div className="stack running">
        <h1>{t('title')}</h1>
        <p>{t('p1')}</p>
        {parts.map((part) => (
          <Fragment key={part}>
            <h2>{t(`${part}Title`)}</h2>
            <p>{t.rich(part, { contact: (text) => <a href={`/${locale}/contact`}>{text}</a> })}</p>
          </Fragment>
        ))}
      </div>
    </Frame>
  )
}
