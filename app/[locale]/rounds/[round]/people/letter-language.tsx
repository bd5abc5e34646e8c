import { getTranslations } from 'next-intl/server'
import { RefusableSelect } from '@/components/ui/form/refusable'
import { type Locale, locales } from '@/questionnaire/text'

/** The language of letters to somebody who is invited, until that person chooses one by signing in. */
export async function LetterLanguage({ language }: { language: Locale }) {
  const t = await getTranslations('people')
  const items = locales.map((value) => ({ value, label: t(`languages.${value}`) }))
  return <RefusableSelect id="language" name="language" label={t('language')} chosen={language} items={items} />
}
