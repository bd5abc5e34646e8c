import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableChoices, RefusableField, RefusableForm, RefusableHidden, RefusableSelect } from '@/components/ui/form/refusable'
import { daysInvited } from '@/data/people/staff-invitation'
import { type Locale, locales } from '@/questionnaire/text'
import styles from './people.module.css'
import { roleChoices } from './role-choices'

/** Inviting somebody of the association by address. */
export async function StaffInviteForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('staff')
  const people = await getTranslations('people')
  const languages = locales.map((value) => ({ value, label: people(`languages.${value}`) }))
  return (
    <section className="sect stack" aria-labelledby="invite">
      <h2 id="invite">{t('inviteTitle')}</h2>
      <p>{t('inviteText', { days: daysInvited })}</p>
      <RefusableForm name="invite" className={`${styles.form} stack`}>
        <input type="hidden" name="locale" value={locale} />
        <RefusableHidden name="outside" value="" />
        <RefusableField id="email" name="email" type="email" label={people('email')} />
        <RefusableField id="name" name="name" label={people('nameOptional')} maxLength={100} />
        <div>
          <RefusableChoices name="role" legend={t('columnRole')} items={await roleChoices()} chosen="analyst" />
        </div>
        <RefusableSelect id="language" name="language" label={t('language')} chosen={locale} items={languages} />
        <p className="actions">
          <Button>{t('invite')}</Button>
        </p>
      </RefusableForm>
    </section>
  )
}
