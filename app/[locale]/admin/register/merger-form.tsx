import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableField, RefusableForm } from '@/components/ui/form/refusable'
import { SelectField } from '@/components/ui/form/select-field'
import type { RegisterState } from '@/data/register/mergers'
import { type Locale, say } from '@/questionnaire/text'
import styles from '../files.module.css'

/** Enters a merger that is to come: which municipality ends, when, and what it becomes part of. */
export async function MergerForm({ standing, locale }: { standing: RegisterState['standing']; locale: Locale }) {
  const t = await getTranslations('municipalRegister')
  const items = standing.map(({ code, name }) => ({ value: code, label: say(name, locale) }))
  const choose = { value: '', label: t('choose') }
  return (
    <section className="stack-s" aria-labelledby="merger">
      <h2 id="merger" className="size-l">
        {t('mergerTitle')}
      </h2>
      <p>{t('mergerText')}</p>
      <RefusableForm name="merger" className={styles.form}>
        <input type="hidden" name="locale" value={locale} />
        <SelectField id="code" name="code" label={t('ends')} chosen="" items={[choose, ...items]} />
        <RefusableField id="day" name="day" label={t('day')} hint={t('dayHint')} />
        <SelectField id="into" name="into" label={t('into')} chosen="" items={[choose, ...items, { value: 'new', label: t('intoNew') }]} />
        <RefusableField id="newCode" name="newCode" label={t('newCode')} hint={t('newHint')} maxLength={3} inputMode="numeric" />
        <RefusableField id="newNameFi" name="newNameFi" label={t('newNameFi')} maxLength={100} />
        <RefusableField id="newNameSv" name="newNameSv" label={t('newNameSv')} maxLength={100} />
        <Button>{t('mergerSave')}</Button>
      </RefusableForm>
    </section>
  )
}
