import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Footer } from '@/components/ui/layout/footer'
import { Masthead, type NavItem } from '@/components/ui/layout/masthead'
import { SampleStrip } from '@/components/ui/layout/sample-strip'
import { isDemonstration, isRehearsal } from '@/data/system/site'
import { type Locale, locales } from '@/questionnaire/text'
import { markFound } from './page-found'

/** The other language of the country, as it is offered in the navigation of public pages. */
const other = {
  fi: { label: 'På svenska', lang: 'sv' },
  sv: { label: 'Suomeksi', lang: 'fi' },
  en: { label: 'Suomeksi', lang: 'fi' },
} as const

const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

interface PageFrameProps {
  /** Where the reader is: "Mallila · Kysely 2026". */
  context?: ReactNode
  nav?: NavItem[]
  /** End the navigation with this page in the other language of the country. */
  otherLanguage?: boolean
  /** At the end of the navigation: signing out. */
  navEnd?: ReactNode
  /** Between masthead and content, full width: the section bar. */
  bar?: ReactNode
  children: ReactNode
}

/** What stands around every page: sample strip, masthead, main, footer with the languages. */
export async function PageFrame({ context, nav: items, otherLanguage = false, navEnd, bar, children }: PageFrameProps) {
  markFound()
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('common')
  const address = (await headers()).get('x-address') ?? `/${locale}`
  const languages = locales.map((code) => ({
    code,
    name: languageNames[code],
    href: address.replace(/^\/\w\w/, `/${code}`),
    current: code === locale,
  }))
  const { label, lang } = other[locale]
  const turn = { label, lang, href: address.replace(/^\/\w\w/, `/${lang}`) }
  const nav = items && otherLanguage ? [...items, turn] : items
  const pages = await getTranslations('publicPages.nav')
  const rehearsal = await getTranslations('rehearsal')
  const links = [
    { label: pages('data'), href: `/${locale}/data` },
    { label: pages('method'), href: `/${locale}/method` },
    { label: t('accessibility'), href: `/${locale}/accessibility` },
    { label: t('privacy'), href: `/${locale}/privacy` },
    { label: t('contact'), href: `/${locale}/contact` },
    ...(isDemonstration() ? [{ label: t('mailbox'), href: `/${locale}/demo/letters` }] : []),
  ]
  return (
    <>
      {isRehearsal() ? <SampleStrip label={rehearsal('bannerLabel')}>{rehearsal('banner')}</SampleStrip> : null}
      {isDemonstration() ? <SampleStrip label={t('sampleLabel')}>{t('sample')}</SampleStrip> : null}
      <Masthead
        name="Kuntakysely"
        homeHref={`/${locale}`}
        context={context}
        {...(nav ? { nav: { label: t('mainMenu'), items: nav } } : { languages: { label: t('language'), items: languages } })}
      >
        {navEnd}
      </Masthead>
      {bar}
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <Footer survey={t('survey')} {...(nav ? { languages: { label: t('language'), items: languages } } : {})} links={links} />
    </>
  )
}
