import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { Note } from '@/components/ui/message/note'
import { saveProfileAction } from './actions'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** One's own name and title, asked for until there is a name. */
export async function OwnDetails({ people: { where, locale, members, viewer, query } }: { people: PeopleData }) {
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
      <form action={saveProfileAction.bind(null, { ...where, locale })} className={styles.form}>
        <TextField
          id="ownName"
          name="ownName"
          label={t('name')}
          autoComplete="name"
          maxLength={100}
          defaultValue={viewer.name ?? ''}
          {...(query.problem === 'name' ? { error: t('problemName') } : {})}
        />
        <TextField
          id="ownTitle"
          name="ownTitle"
          label={t('workTitle')}
          hint={t('workTitleHint')}
          maxLength={100}
          defaultValue={own.title ?? ''}
        />
        <Button kind="second">{t('saveOwn')}</Button>
      </form>
    </section>
  )
}
