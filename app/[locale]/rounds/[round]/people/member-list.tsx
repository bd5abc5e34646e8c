import { getTranslations } from 'next-intl/server'
import { may } from '@/data/rights'
import { sayDay } from '@/messages/time'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { sayFate } from '../../../say-fate'
import styles from './people.module.css'
import { memberName, type PeopleData, titleOfHandover } from './read-people'

/** The members: who each is, since when known, and what is asked of them. */
export async function MemberList({ people: { page, locale, viewer, members, handovers } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  const fates = await getTranslations('letters')
  const admin = await getTranslations('admin')
  const approval = await getTranslations('approval')
  return (
    <ul className={styles.members}>
      {members.map((member) => {
        const asked = handovers.filter(({ toPerson }) => toPerson === member.id).map((handover) => titleOfHandover(page, handover))
        return (
          <li key={member.id}>
            <div>
              <b>{memberName(member)}</b>
              {member.you ? <span className="muted"> {t('you')}</span> : null}
              {member.title ? <p>{softHyphens(member.title, locale)}</p> : null}
              {page.hub.approval?.approvers.includes(member.id) ? <p>{approval('approver')}</p> : null}
              {member.name ? <p className={styles.address}>{member.email}</p> : null}
            </div>
            <div className={styles.facts}>
              <p>{member.signedInAt ? t('signedIn', { day: sayDay(member.signedInAt, locale) }) : t('notSignedInYet')}</p>
              {member.letter ? (
                <p className={member.letter.state === 'waiting' ? '' : styles.unsent}>{sayFate(fates, member.letter)}</p>
              ) : null}
              {asked.length ? <p>{t('askedOf', { what: asked.join(', ') })}</p> : null}
            </div>
            <div className={styles.act}>
              <a href={page.at('/people/remove', '', { person: member.id })}>
                {member.you ? t('leave') : t('remove')}
                <span className="vh">{`: ${memberName(member)}`}</span>
              </a>
              {may(viewer, 'administer') ? (
                <a href={member.you ? `/${locale}/sign-out` : `/${locale}/admin/sign-out?person=${member.id}`}>
                  {admin.rich('signOut.link', { name: memberName(member), hidden: (text) => <span className="vh">{text}</span> })}
                </a>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
