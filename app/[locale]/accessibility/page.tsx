import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Frame } from '../frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('info'))('accessibility.title') }
}

export default async function Accessibility() {
  const locale = await getLocale()
  const t = await getTranslations('info.accessibility')
  return (
    <Frame>
      <div className="stack running">
        <h1>{t('title')}</h1>
        <p>{t('p1')}</p>
        <h2>{t('statusTitle')}</h2>
        <p>{t('status')}</p>
        <h2>{t('knownTitle')}</h2>
        <ul>
          <li>{t('known1')}</li>
          <li>{t('known2')}</li>
          <li>{t('known3')}</li>
        </ul>
        <h2>{t('feedbackTitle')}</h2>
        <p>{t.rich('feedback', { contact: (text) => <a href={`/${locale}/contact`}>{text}</a> })}</p>
        <h2>{t('authorityTitle')}</h2>
        <p>{t('authority')}</p>
        <p className="small muted">{t('date')}</p>
      </div>
    </Frame>
  )
}
