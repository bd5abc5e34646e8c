import { getTranslations } from 'next-intl/server'
import type { MunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { sayFate } from '../../../../../say-fate'
import styles from '../../../../files.module.css'

/** Who answers for the municipality, with what became of the letter to whoever has not come yet. */
export async function Members({ members }: Pick<MunicipalityInRound, 'members'>) {
  const contacts = await getTranslations('contacts')
  const t = await getTranslations('municipalityPage')
  const fates = await getTranslations('letters')
  return (
    <section className="stack-s" aria-labelledby="members">
      <h2 id="members" className="size-l">
        {contacts('members')}
      </h2>
      {members.length ? (
        <ul className={styles.changes}>
          {members.map((member) => (
            <li key={member.id} className={styles.long}>
              {[member.name, member.title, member.email].filter(Boolean).join(' · ')}
              {member.letter ? <p className="small muted">{sayFate(fates, member.letter)}</p> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t('noMembers')}</p>
      )}
    </section>
  )
}
