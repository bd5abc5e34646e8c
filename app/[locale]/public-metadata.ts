import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { keepableAt } from '@/data/kept-pages/keepable'
import { ownOrigin } from '@/data/system/site'
import { type Locale, locales } from '@/questionnaire/text'

const places = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' } as const satisfies Record<Locale, string>

/**
 * What a page that everybody may read tells search engines and those who link to it: its one address whichever view is read, the same in
 * the other languages, a name of the site,
 * and of a round its picture. Title and description are added by the page. Nothing of all other pages.
 */
export async function publicMetadata(locale: Locale): Promise<Metadata> {
  const address = (await headers()).get('x-address') ?? ''
  const [path = ''] = address.split('?', 1)
  if (keepableAt(path)?.kind !== 'page') return {}
  const origin = ownOrigin()
  const [, round] = /^\/\w\w\/results\/([\w-]+)/.exec(path) ?? []
  const preview = round ? [{ url: `${origin}/${locale}/results/${round}/preview.png`, width: 1200, height: 630 }] : undefined
  const inLanguage = (each: Locale) => `${origin}${path.replace(/^\/\w\w/, `/${each}`)}`
  return {
    alternates: {
      canonical: inLanguage(locale),
      languages: { ...Object.fromEntries(locales.map((each) => [each, inLanguage(each)])), 'x-default': inLanguage('fi') },
    },
    openGraph: {
      type: 'website',
      siteName: 'Kuntakysely',
      url: inLanguage(locale),
      locale: places[locale],
      alternateLocale: locales.filter((each) => each !== locale).map((each) => places[each]),
      ...(preview ? { images: preview } : {}),
    },
    twitter: { card: preview ? 'summary_large_image' : 'summary' },
  }
}
