import { getTranslations } from 'next-intl/server'
import { DownloadLinks } from '@/components/ui/figure/download-links'
import type { Locale } from '@/questionnaire/text'

/** The result sheets of a round, and all its charts as pictures. */
export async function Downloads({ round, locale }: { round: string; locale: Locale }) {
  const t = await getTranslations('results')
  const files = await getTranslations('files')
  const file = (ending: string) => `/${locale}/results/${round}/sheets/kuntakysely-${round}.${ending}`
  return (
    <DownloadLinks
      label={t('files')}
      items={[
        { label: t('xlsx'), href: file('xlsx'), download: true },
        { label: t('csv'), href: file('csv'), download: true },
        { label: files('chartsZip'), href: `/${locale}/results/${round}/charts.zip`, download: true },
      ]}
    />
  )
}
