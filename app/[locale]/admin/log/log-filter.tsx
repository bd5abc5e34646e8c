import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { SelectField } from '@/components/ui/form/select-field'
import { eventGroupOf, eventGroups, eventKinds } from '@/data/log/event-groups'
import type { LogPage } from '@/data/log/list-log'
import type { LogField, TypedLogFilter } from '@/data/log/read-filter'
import { logTexts } from '@/messages/log-texts'
import type { Locale } from '@/questionnaire/text'
import styles from './log.module.css'
import { sayKind } from './say-event'

interface LogFilterFormProps {
  page: LogPage
  typed: TypedLogFilter
  errors: Partial<Record<LogField, string>>
  locale: Locale
}

/** What of the log to show; its fields make the address. */
export async function LogFilterForm({ page, typed, errors, locale }: LogFilterFormProps) {
  const t = await getTranslations('log')
  const texts = logTexts(locale)
  const error = (field: LogField) => (errors[field] ? { error: errors[field] } : {})
  const kinds = eventGroups.map((group) => ({
    heading: t(`group.${group}`),
    items: [
      { value: group, label: t('wholeGroup', { group: t(`group.${group}`) }) },
      ...eventKinds.filter((kind) => eventGroupOf[kind] === group).map((kind) => ({ value: kind, label: sayKind(kind, texts) })),
    ],
  }))
  const who = [
    { value: '', label: t('anyone') },
    { value: 'service', label: t('service') },
    ...page.staff.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <search aria-label={t('filterTitle')}>
      <form action={`/${locale}/admin/log`} className={styles.filter}>
        <SelectField id="who" name="who" label={t('who')} chosen={typed.who} items={who} {...error('who')} />
        <SelectField
          id="what"
          name="what"
          label={t('what')}
          chosen={typed.what}
          items={[{ value: '', label: t('anything') }, ...kinds]}
          {...error('what')}
        />
        <SelectField
          id="round"
          name="round"
          label={t('round')}
          chosen={typed.round}
          items={[{ value: '', label: t('anyRound') }, ...page.rounds.map((code) => ({ value: code, label: code }))]}
          {...error('round')}
        />
        <TextField
          id="municipality"
          name="municipality"
          label={t('municipality')}
          hint={t('municipalityHint')}
          defaultValue={typed.municipality}
          {...error('municipality')}
        />
        <TextField id="from" name="from" label={t('from')} hint={t('dayHint')} defaultValue={typed.from} {...error('from')} />
        <TextField id="until" name="until" label={t('until')} hint={t('dayHint')} defaultValue={typed.until} {...error('until')} />
        <p className="actions">
          <Button kind="second">{t('show')}</Button>
          <a href={`/${locale}/admin/log`}>{t('clear')}</a>
        </p>
      </form>
    </search>
  )
}
