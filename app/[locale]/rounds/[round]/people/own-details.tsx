import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableField, RefusableForm } from '@/components/ui/form/refusable'
import { Note } from '@/components/ui/message/note'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** One's own name and title, asked for until there is a name. */
export async function OwnDetails({ people: { members, viewer, locale } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  const own = members.find((member) => member.you)
  if (!own) return null
  return (
    <section className="stack-s" aria-labelledby="own">
      <h2 id="own" className="size-xl">
        {t('ownTitle')}
      </h2>
      {viewer.name ? null : (
        <Note>
          <p>{t('nameMissing')}</p>
        </Note>
      )}
      <RefusableForm name="own" className={styles.form}>
        <RefusableField
          id="ownName"
          name="ownName"
          label={t('name')}
          autoComplete="name"
          maxLength={100}
          defaultValue={viewer.name ?? ''}
        />
        <RefusableField
          id="ownTitle"
          name="ownTitle"
          label={t('workTitle')}
          hint={t('workTitleHint')}
          maxLength={100}
          defaultValue={own.title ?? ''}
        />
        <Button kind="second">{t('saveOwn')}</Button>
      </RefusableForm>
      <p>
        <a href={`/${locale}/sign-out`}>{(await getTranslations('signIn'))('everywhereLink')}</a>
      </p>
    </section>
  )
}
