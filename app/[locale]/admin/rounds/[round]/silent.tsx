import { getLocale, getTranslations } from 'next-intl/server'
import type { Following } from '@/data/cockpit/following'
import { decimal } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { FollowedTable } from './municipalities/followed-table'

interface SilentProps {
  following: Following
  round: string
  sizeLimits: readonly number[]
}

const shown = 12

/** The municipalities that have not sent, in the order of what their answers would do for the precision of the results. */
export async function Silent({ following: { silent, declined }, round, sizeLimits }: SilentProps) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('cockpit')
  const admin = await getTranslations('admin')
  const gain = decimal(100 * (silent[0]?.effect?.gain ?? 0), 2, locale)
  return (
    <section className="sect" aria-labelledby="silent">
      <h2 id="silent">{t('silentTop')}</h2>
      <div className="stack">
        <p className="small muted">{silent.length ? t('effectHint', { count: silent.length, gain }) : admin('silentNone')}</p>
        {declined ? <p className="small muted">{t('declined', { count: declined })}</p> : null}
        {silent.length ? (
          <FollowedTable rows={silent.slice(0, shown)} label={admin('silentTable')} {...{ round, sizeLimits, locale }} />
        ) : null}
        <p>
          <a href={`/${locale}/admin/rounds/${round}/municipalities`}>{t('listAll')}</a>
        </p>
      </div>
    </section>
  )
}
