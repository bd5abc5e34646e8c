import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import choices from '@/components/ui/form/choices.module.css'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { approverNames } from '../approval-note'
import { approversAction } from './actions'
import styles from './people.module.css'
import { memberName, type PeopleData } from './read-people'

/** Who approves before the answers are sent: nobody, unless somebody is named here. */
export async function ApproversSection({ people: { page, where, locale, members } }: { people: PeopleData }) {
  const { hub } = page
  if (hub.round.state !== 'open') return null
  const t = await getTranslations('approval.setting')
  const now = hub.approval?.approvers ?? []
  return (
    <section className="stack-s" aria-labelledby="approval-setting">
      <h2 id="approval-setting" className="size-xl">
        {t('title')}
      </h2>
      <p>
        <b>{hub.approval ? t('now', { names: await approverNames(page, hub.approval) }) : t('nobody')}</b>
      </p>
      <p>{t('text')}</p>
      <form action={approversAction.bind(null, { ...where, locale })} className={styles.form}>
        <fieldset className={choices.choices}>
          <legend>{t('legend')}</legend>
          {members.map((member) => (
            <label key={member.id} className={choices.choice}>
              <input type="checkbox" name="approver" value={member.id} defaultChecked={now.includes(member.id)} />
              <span>
                {memberName(member)}
                {member.title ? <small>{softHyphens(member.title, locale)}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <Button kind="second">{t('save')}</Button>
      </form>
    </section>
  )
}
