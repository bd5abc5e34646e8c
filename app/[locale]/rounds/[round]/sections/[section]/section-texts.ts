import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { SectionTexts } from '@/components/questionnaire/words/section-texts'
import { countedTexts } from './counted-texts'

/**
 * The form's words in the reader's language, their places unfilled: the browser fills them without a message library.
 * @param returns saving leads back to where the reader came from
 */
export async function readSectionTexts(returns = false): Promise<SectionTexts> {
  const t = await getTranslations('answering')
  const live = (await getMessages()).live.section
  const texts: Readonly<Record<string, string>> = (await getMessages()).answering.form
  const counted = countedTexts((key, places) => t(`form.${key}`, places), await getLocale())
  const all = { ...texts, ...counted, ...live, optional: t('optional') } as unknown as SectionTexts
  const save = t('saveAndReturn')
  return returns ? { ...all, save, lookAgain: all.lookAgain.replace(all.save, save) } : all
}
