import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextArea, TextField } from '@/components/ui/form/field'
import { inviteAction } from './actions'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** Inviting a colleague by work address; what was typed comes back when it cannot be done. */
export async function InviteForm({ people: { where, locale, query, domains } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  const typed = query.problem && query.problem !== 'domains' ? query : {}
  return (
    <section className="stack-s" aria-labelledby="invite">
      <h2 id="invite" className="size-xl">
        {t('inviteTitle')}
      </h2>
      <p>{t('inviteText')}</p>
      <form action={inviteAction.bind(null, { ...where, locale })} noValidate className={styles.form}>
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          {...(domains[0] ? { hint: t('emailHint', { domain: domains[0] }) } : {})}
          defaultValue={typed.email ?? ''}
          {...(query.problem === 'address' ? { error: t('problemAddress') } : {})}
        />
        <TextField id="name" name="name" label={t('nameOptional')} maxLength={100} defaultValue={typed.name ?? ''} />
        <TextArea
          id="message"
          name="message"
          label={t('message')}
          hint={t('messageHint')}
          rows={4}
          maxLength={1000}
          defaultValue={typed.message ?? ''}
        />
        <Button>{t('invite')}</Button>
      </form>
    </section>
  )
}
