import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { sayDay } from '@/messages/time'
import { decideAction } from './actions'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** Requests to join that wait for somebody who knows the person. */
export async function JoinRequests({ people: { where, locale, requests } }: { people: PeopleData }) {
  const t = await getTranslations('people')
  if (requests.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="requests">
      <h2 id="requests" className="size-xl">
        {t('requestsTitle')}
      </h2>
      <p>{t('requestsText')}</p>
      <ul className={styles.members}>
        {requests.map(({ id, name, address, provedAt }) => (
          <li key={id}>
            <div>
              <b>{name ?? address}</b>
              {name ? <p className={styles.address}>{address}</p> : null}
              <p>{t('requestedOn', { day: sayDay(provedAt, locale) })}</p>
            </div>
            <form action={decideAction.bind(null, { ...where, locale })} className={styles.row}>
              <input type="hidden" name="request" value={id} />
              <Button small name="decision" value="approve">
                {t('approve')}
                <span className="vh">{`: ${name ?? address}`}</span>
              </Button>
              <Button small kind="second" name="decision" value="refuse">
                {t('refuse')}
                <span className="vh">{`: ${name ?? address}`}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
