import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import { proposedIn } from '@/questionnaire/unchanged'
import type { AnsweringPage } from './answering-page'
import { unchangedOf } from './unchanged/saved-result'

/** The short way, while answers of the last round wait to be confirmed. */
export async function HubUnchanged({ page: { hub, at } }: { page: AnsweringPage }) {
  const count = hub.round.state === 'open' && hub.previous && !hub.submission ? proposedIn(unchangedOf(hub)).length : 0
  if (!hub.previous || count === 0) return null
  const t = await getTranslations('unchanged')
  const { round } = hub.previous
  return (
    <section className="stack" aria-labelledby="unchanged">
      <h2 id="unchanged" className="size-xl">
        {t('hubTitle', { round })}
      </h2>
      <p>{t('hubText', { count, round })}</p>
      <div className="actions">
        <ButtonLink href={at('/unchanged')}>{t('hubButton')}</ButtonLink>
      </div>
    </section>
  )
}
