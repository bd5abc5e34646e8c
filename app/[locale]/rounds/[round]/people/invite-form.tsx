import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableField, RefusableForm, RefusableHidden } from '@/components/ui/form/refusable'
import { LetterLanguage } from './letter-language'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** Inviting a colleague by work address; what was typed comes back when it cannot be done. */
export async function InviteForm({ people: { domains, language } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  return (
    <section className="stack-s" aria-labelledby="invite">
      <h2 id="invite" className="size-xl">
        {t('inviteTitle')}
      </h2>
      <p>{t('inviteText')}</p>
      <RefusableForm name="invite" className={styles.form}>
        <RefusableHidden name="outside" value="" />
        <RefusableField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          {...(domains[0] ? { hint: t('emailHint', { domain: domains[0] }) } : {})}
        />
        <RefusableField id="name" name="name" label={t('nameOptional')} maxLength={100} />
        <LetterLanguage language={language} />
        <RefusableArea id="message" name="message" label={t('message')} hint={t('messageHint')} rows={4} maxLength={1000} />
        <Button>{t('invite')}</Button>
      </RefusableForm>
    </section>
  )
}
