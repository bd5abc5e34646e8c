import { getTranslations } from 'next-intl/server'
import { PersonPresence } from '@/components/questionnaire/live/hub-live'
import { People } from '@/components/ui/task/people'
import type { Member } from '@/data/people/members'
import { type AnsweringPage, liveAddress } from './answering-page'

/** The colleagues beside the sections, and the way to invite one. */
export async function HubPeople({ page: { at, hub }, members }: { page: AnsweringPage; members: readonly Member[] }) {
  const t = await getTranslations('people')
  const answering = await getTranslations('answering')
  const live = await getTranslations('live')
  const items = members.map(({ id, name, email, title, you, signedInAt }) => {
    const words = signedInAt ? [title, you ? answering('you') : null].filter(Boolean).join(', ') : t('notSignedIn')
    const present = (
      <PersonPresence key={id} address={liveAddress(hub)} id={id} text={live('hub.answering')}>
        {words}
      </PersonPresence>
    )
    return { id, name: name ?? email ?? '', detail: hub.round.state === 'open' ? present : words }
  })
  const nameless = members.some(({ you, name }) => you && !name)
  return (
    <section aria-labelledby="people" className="stack-s">
      <h2 id="people">{answering('people')}</h2>
      {items.length ? <People items={items} /> : null}
      {nameless ? (
        <p>
          <a href={at('/people', '#own')}>{t('nameMissing')}</a>
        </p>
      ) : null}
      <p>
        <a href={at('/people', hub.round.state === 'open' ? '#invite' : '')}>{t(hub.round.state === 'open' ? 'inviteTitle' : 'title')}</a>
      </p>
      <p>
        <a href={at('/history')}>{(await getTranslations('history'))('changesTitle')}</a>
      </p>
    </section>
  )
}
