import { getTranslations } from 'next-intl/server'
import type { SectionTexts } from '@/components/questionnaire/words/section-texts'

/** The form's words in the reader's language, their places unfilled: the browser fills them without a message library. */
export async function sectionTexts(): Promise<SectionTexts> {
  const t = await getTranslations('answering')
  const { errorSummary1, errorSummary2, errorSummary3, errorSummary4, errorSummary5, ...texts } = t.raw('form') as Record<string, string>
  const errorSummary = [errorSummary1, errorSummary2, errorSummary3, errorSummary4, errorSummary5]
  return { ...texts, errorSummary, optional: t('optional') } as unknown as SectionTexts
}
