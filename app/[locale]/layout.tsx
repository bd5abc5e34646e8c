import '../fonts/fonts.css'
import '../tokens.css'
import '../base.css'
import '../layout.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { getWholeTexts } from '@/messages/whole-texts'
import { localeNamed, locales } from '@/questionnaire/text'
import { publicMetadata } from './public-metadata'

export async function generateMetadata({ params }: Pick<LayoutProps<'/[locale]'>, 'params'>): Promise<Metadata> {
  const t = await getWholeTexts('common')
  return {
    title: { default: 'Kuntakysely', template: '%s – Kuntakysely' },
    description: t('description'),
    ...(await publicMetadata(localeNamed((await params).locale))),
  }
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // The Content-Security-Policy's nonce differs for every request, so no page is made beforehand.
  await connection()
  const { locale } = await params
  if (!locales.some((each) => each === locale)) notFound()
  const t = await getTranslations('common')
  return (
    <html lang={locale}>
      <body>
        <a className="skip" href="#main">
          {t('skipToContent')}
        </a>
        {children}
      </body>
    </html>
  )
}
