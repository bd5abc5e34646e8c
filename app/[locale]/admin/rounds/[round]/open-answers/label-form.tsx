import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableField, RefusableForm } from '@/components/ui/form/refusable'
import type { OpenAnswers, OpenAnswersWanted } from '@/data/open-answers/list-open-answers'
import type { Locale } from '@/questionnaire/text'
import styles from './open-answers.module.css'
import { queryOf } from './read-wanted'

interface LabelFormProps {
  answers: OpenAnswers
  wanted: OpenAnswersWanted
  locale: Locale
}

/** Makes a label for the question's answers. */
export async function LabelForm({ answers: { round, asked }, wanted, locale }: LabelFormProps) {
  const t = await getTranslations('openAnswers')
  return (
    <RefusableForm name="label" className={styles.label}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="key" value={asked.key} />
      <input type="hidden" name="query" value={queryOf(wanted)} />
      <RefusableField id="name" name="name" label={t('newLabel')} hint={t('newLabelHint')} maxLength={60} />
      <Button kind="second">{t('addLabel')}</Button>
    </RefusableForm>
  )
}
