import { getTranslations } from 'next-intl/server'
import type { AnswerSource } from '@/data/answering/history/versions'

/** Who gave an answer, and for whom: "Maija Virtanen", "Aino Lehtonen, Kuntaliitto kunnan puolesta". */
export async function saidBy(): Promise<(by: { savedBy: string | null; source: AnswerSource }) => string> {
  const t = await getTranslations('history')
  return ({ savedBy, source }) => {
    if (source === 'proxy') return savedBy ? t('proxyBy', { name: savedBy }) : t('proxy')
    if (savedBy) return savedBy
    return source === 'import' || source === 'sample' ? t(source) : t('erased')
  }
}
