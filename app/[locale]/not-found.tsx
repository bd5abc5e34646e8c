import { getLocale, getTranslations } from 'next-intl/server'
import { PageFrame } from './page-frame'

export default async function NotFound() {
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <PageFrame>
      <title>{`${t('notFoundTitle')} – Kuntakysely`}</title>
      <div className="head">
        <h1>{t('notFoundTitle')}</h1>
        <p className="lede ui">{t('notFoundText')}</p>
        <p>
          <a href={`/${locale}/sign-in`}>{t('signIn')}</a> · <a href={`/${locale}`}>{t('errorBack')}</a>
        </p>
      </div>
    </PageFrame>
  )
}
