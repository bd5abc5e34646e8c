import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { SelectField } from '@/components/ui/form/select-field'
import type { OpenAnswers, OpenAnswersWanted } from '@/data/open-answers/list-open-answers'
import type { Locale } from '@/questionnaire/text'
import styles from './open-answers.module.css'
import { questionName } from './read-wanted'

interface SearchFormProps {
  answers: OpenAnswers
  wanted: OpenAnswersWanted
  locale: Locale
}

/** Which answers to show: of which question, with which words, labelled or not. Its fields make the address. */
export async function SearchForm({ answers: { round, questions, asked, labels }, wanted, locale }: SearchFormProps) {
  const t = await getTranslations('openAnswers')
  return (
    <search>
      <form action={`/${locale}/admin/rounds/${round}/open-answers`} className={styles.search}>
        <SelectField
          id="question"
          name="question"
          label={t('question')}
          chosen={asked.key}
          items={questions.map((each) => ({ value: each.key, label: questionName(each, locale, t('otherOf')) }))}
        />
        <TextField id="search" name="search" type="search" label={t('search')} defaultValue={wanted.search ?? ''} />
        <SelectField
          id="label"
          name="label"
          label={t('label')}
          chosen={String(wanted.label ?? '')}
          items={[{ value: '', label: t('anyLabel') }, ...labels.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
        <SelectField
          id="show"
          name="show"
          label={t('show')}
          chosen={wanted.uncoded ?? ''}
          items={[
            { value: '', label: t('showAll') },
            { value: 'own', label: t('showOwn') },
            { value: 'nobody', label: t('showNobody') },
          ]}
        />
        <Button kind="second">{t('searchButton')}</Button>
      </form>
    </search>
  )
}
