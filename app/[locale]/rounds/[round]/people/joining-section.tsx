import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { may } from '@/data/rights'
import { sayDay } from '@/messages/time'
import { DomainsForm } from '../../../domains-form'
import { joinLinkAction, revokeAction } from './actions'
import { JoinLinkForm } from './join-link-form'
import styles from './people.module.css'
import type { PeopleData } from './read-people'

/** The link for a registry to forward, the links that hold, and the domains that join without asking. */
export async function JoiningSection({ people }: { people: PeopleData }) {
  const { where, locale, links, domains, viewer, page } = people
  const t = await getTranslations('people')
  const open = page.hub.round.state === 'open'
  const of = { ...where, locale }
  const texts = {
    registry: t('registry'),
    registryHint: t('registryHint'),
    make: t('makeLink'),
    once: t('linkOnce'),
    mailed: t('linkMailed', { address: '{address}' }),
    problems: {
      address: t('problemAddress'),
      'too-many-requests': t('problemTooMany'),
      'round-closed': t('problemClosed'),
    },
  }
  return (
    <section className="stack-s" aria-labelledby="join">
      <h2 id="join" className="size-xl">
        {t('joinTitle')}
      </h2>
      <p>{domains.length ? t('joinText', { domains: domains.join(', ') }) : t('joinTextNoDomains')}</p>
      {open ? <JoinLinkForm action={joinLinkAction.bind(null, of)} texts={texts} /> : null}
      {links.length ? (
        <ul className={styles.members} aria-label={t('linksInUse')}>
          {links.map(({ id, createdAt, createdBy }) => (
            <li key={id}>
              <p>
                {createdBy
                  ? t('linkMadeBy', { day: sayDay(createdAt, locale), name: createdBy })
                  : t('linkMade', { day: sayDay(createdAt, locale) })}
              </p>
              <form action={revokeAction.bind(null, of)}>
                <input type="hidden" name="link" value={id} />
                <Button small kind="second">
                  {t('revoke')}
                  <span className="vh">{`: ${sayDay(createdAt, locale)}`}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      {may(viewer, 'administer') ? <DomainsForm domains={domains} className={styles.form} /> : null}
    </section>
  )
}
