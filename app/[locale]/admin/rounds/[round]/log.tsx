import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import type { LogRow } from '@/data/rounds/follow'
import { sayMoment } from '@/messages/time'

/** What was done to the round, by whom and when. */
export async function Log({ rows }: { rows: LogRow[] }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const say = ({ kind, detail }: LogRow) => {
    if (kind === 'round-closed') return t('eventClosed', { count: Number(detail?.acceptedDrafts ?? 0) })
    const version = { number: Number(detail?.number ?? 0), hash: String(detail?.hash ?? '').slice(0, 8) }
    if (kind === 'revision-frozen') return t('eventFrozen', version)
    if (kind === 'round-opened') return t('eventOpened')
    if (kind === 'round-reopened') return t('eventReopened')
    if (kind === 'round-withdrawn') return t('eventWithdrawn')
    return kind === 'round-published' ? t('eventPublished', version) : kind
  }
  if (!rows.length) return null
  return (
    <section className="sect" aria-labelledby="log">
      <h2 id="log">{t('log')}</h2>
      <p className="small muted">{t('newest')}</p>
      <Table label={t('logTable')} width="m">
        <thead>
          <tr>
            <th scope="col">{t('columnWhen')}</th>
            <th scope="col">{t('columnLog')}</th>
            <th scope="col">{t('columnWho')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{sayMoment(row.at, locale)}</td>
              <td>{say(row)}</td>
              <td>{row.actor ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
