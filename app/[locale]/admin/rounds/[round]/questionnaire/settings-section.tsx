import { getTranslations } from 'next-intl/server'
import type { Asking } from '@/questionnaire/document'
import { editableParts } from '@/questionnaire/editing/parts'
import { type Locale, say, type Text } from '@/questionnaire/text'
import { isCounted } from '@/questionnaire/types/abilities'
import { optionsOf } from '@/questionnaire/types/options'
import styles from './questionnaire.module.css'
import { ChosenField, FlagField, ListField, WrittenField } from './value-fields'

const namedItems = (items: readonly { key: string; label: Text }[], locale: Locale) =>
  items.map(({ key, label }) => ({ value: key, label: say(label, locale) || key }))

/** How the question is asked and told: everything of it that is no text, no list and no condition. */
export async function SettingsSection({ question, locale }: { question: Asking; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  const at = { of: 'question', question: question.key } as const
  return (
    <section className="sect stack" id="settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('settings')}</h2>
      <div className={styles.settings}>
        {(['required', 'public', 'protect'] as const).map((part) => (
          <FlagField key={part} at={at} part={part} label={t(`part.${part}`)} hint={t(`hint.${part}`)} value={question[part]} />
        ))}
        <ChosenField
          at={at}
          part="prefill"
          label={t('part.prefill')}
          value={question.prefill}
          items={(['carry', 'show', 'fresh'] as const).map((value) => ({ value, label: t(`prefill.${value}`) }))}
        />
        <ChosenField
          at={at}
          part="base"
          label={t('part.base')}
          value={question.base}
          items={(['asked', 'all'] as const).map((value) => ({ value, label: t(`base.${value}`) }))}
        />
        <TypeSettings {...{ question, locale }} />
      </div>
      {isCounted(question) ? (
        <ListField
          at={at}
          part="headline"
          label={t('part.headline')}
          hint={t('hint.headline')}
          value={question.headline}
          items={namedItems(optionsOf(question), locale)}
        />
      ) : null}
    </section>
  )
}

/** What only some types have. */
async function TypeSettings({ question, locale }: { question: Asking; locale: Locale }) {
  const t = await getTranslations('questionnaireEditor')
  const at = { of: 'question', question: question.key } as const
  const parts = new Set<string>(editableParts(at, question).map(({ part }) => part))
  const values: Readonly<Record<string, unknown>> = question
  const chosenItem = (part: 'other' | 'notAsked', value: string | undefined, items: Parameters<typeof namedItems>[0]) => (
    <ChosenField at={at} part={part} label={t(`part.${part}`)} value={value} nothing={t('noOther')} items={namedItems(items, locale)} />
  )
  return (
    <>
      {'options' in question ? chosenItem('other', question.other, question.options) : null}
      {'columns' in question ? chosenItem('notAsked', question.notAsked, question.columns) : null}
      {parts.has('precision') ? (
        <ChosenField
          at={at}
          part="precision"
          label={t('part.precision')}
          value={values.precision}
          nothing={t('precision.default')}
          items={(['day', 'month'] as const).map((value) => ({ value, label: t(`precision.${value}`) }))}
        />
      ) : null}
      {(['min', 'max', 'decimals', 'maxLength', 'unitAlso'] as const).map((part) =>
        parts.has(part) ? <WrittenField key={part} at={at} part={part} label={t(`part.${part}`)} value={values[part]} /> : null,
      )}
    </>
  )
}
