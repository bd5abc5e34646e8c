import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { getWholeTexts } from '@/messages/whole-texts'
import { isFound } from './page-found'
import { PageFrame } from './page-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('common')
  return { title: t('notFoundTitle') }
}

/** Next draws this with every page and sends it along, for a tenth of a page's time; so it is empty where the page is there. */
export default async function NotFound() {
  if (await isFound()) return null
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <PageFrame>
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
