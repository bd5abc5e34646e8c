import { getTranslations } from 'next-intl/server'
import { sayDay } from '@/messages/time'
import styles from './people.module.css'
import { nameOf, type PeopleData, titleOfHandover } from './read-people'

/** The members: who each is, since when known, and what is asked of them. */
export async function MemberList({ people: { page, locale, members, handovers } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  return (
    <ul className={styles.members}>
      {members.map((member) => {
        const asked = handovers.filter(({ toPerson }) => toPerson === member.id).map((handover) => titleOfHandover(page, handover))
        return (
          <li key={member.id}>
            <div>
              <b>{nameOf(member)}</b>
              {member.you ? <span className="muted"> {t('you')}</span> : null}
              {member.title ? <p>{member.title}</p> : null}
              {member.name ? <p className={styles.address}>{member.email}</p> : null}
            </div>
            <div className={styles.facts}>
              <p>{member.signedInAt ? t('signedIn', { day: sayDay(member.signedInAt, locale) }) : t('notSignedInYet')}</p>
              {asked.length ? <p>{t('askedOf', { what: asked.join(', ') })}</p> : null}
            </div>
            <a className={styles.act} href={page.at('/people/remove', '', { person: member.id })}>
              {member.you ? t('leave') : t('remove')}
              <span className="vh">{`: ${nameOf(member)}`}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
