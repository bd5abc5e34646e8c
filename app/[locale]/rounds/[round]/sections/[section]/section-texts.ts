import { getMessages, getTranslations } from 'next-intl/server'
import type { SectionTexts } from '@/components/questionnaire/words/section-texts'

/** Sentences that have words for small numbers: one text a number, `same1` … `same9`. */
const lists = { errorSummary: 5, same: 9, confirmed: 9 }

/**
 * The form's words in the reader's language, their places unfilled: the browser fills them without a message library.
 * @param returns saving leads back to where the reader came from
 */
export async function readSectionTexts(returns = false): Promise<SectionTexts> {
  const t = await getTranslations('answering')
  const live = (await getMessages()).live.section
  const raw: Readonly<Record<string, string>> = (await getMessages()).answering.form
  const listed = Object.entries(lists).map(
    ([name, length]) => [name, Array.from({ length }, (_, index) => raw[`${name}${index + 1}`] ?? '')] as const,
  )
  const single = Object.entries(raw).filter(([name]) => !/\d$/.test(name))
  const all = { ...Object.fromEntries([...single, ...listed]), ...live, optional: t('optional') } as unknown as SectionTexts
  const save = t('saveAndReturn')
  return returns ? { ...all, save, lookAgain: all.lookAgain.replace(all.save, save) } : all
}
