import { getTranslations } from 'next-intl/server'
import type { NavItem } from '@/components/ui/layout/masthead'
import type { Locale } from '@/questionnaire/text'

/** Which page of the results is read. */
export type ResultsPage = 'round' | 'question' | 'tables' | 'data' | 'quality' | 'method'

/** The way between the pages of a round's results. */
export async function resultsNav(round: string, current: ResultsPage, locale: Locale): Promise<NavItem[]> {
  const t = await getTranslations('publicPages.nav')
  const results = await getTranslations('results')
  const href = `/${locale}/results/${round}`
  return [
    { label: results('round', { round }), href, current: current === 'round' },
    { label: t('questions'), href: `${href}/all-questions`, current: current === 'question' },
    { label: t('data'), href: `/${locale}/data#round-${round}`, current: current === 'data' },
    { label: t('quality'), href: `${href}/method-and-quality`, current: current === 'quality' },
  ]
}
