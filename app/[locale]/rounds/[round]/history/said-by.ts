import { getTranslations } from 'next-intl/server'
import type { SavedVersion } from '@/data/answering/history/versions'

/** Who gave an answer, and for whom: "Maija Virtanen", "Aino Lehtonen, Kuntaliitto kunnan puolesta (puhelin)". */
export async function saidBy(): Promise<(by: Pick<SavedVersion, 'savedBy' | 'source' | 'medium'>) => string> {
  const t = await getTranslations('history')
  return ({ savedBy, source, medium }) => {
    if (source === 'proxy') {
      const who = savedBy ? t('proxyBy', { name: savedBy }) : t('proxy')
      return medium ? t(`proxyHow.${medium}`, { who }) : who
    }
    if (savedBy) return savedBy
    return source === 'import' || source === 'sample' ? t(source) : t('erased')
  }
}
