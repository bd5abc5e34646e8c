import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import type { LogRow } from '@/data/rounds/cockpit'
import { sayMoment } from '@/messages/time'

/** What was done to the round, by whom and when. */
export async function RoundLog({ rows }: { rows: LogRow[] }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const version = ({ number, hash }: { number: number; hash: string }) => ({ number, hash: hash.slice(0, 8) })
  const say = (row: LogRow): string => {
    switch (row.kind) {
      case 'round-opened':
        return t('eventOpened')
      case 'round-closed':
        return t('eventClosed', { count: row.detail.acceptedDrafts })
      case 'round-reopened':
        return t('eventReopened')
      case 'round-published':
        return t('eventPublished', version(row.detail))
      case 'round-withdrawn':
        return t('eventWithdrawn')
      case 'revision-frozen':
        return t(row.detail.reason === 'protection' ? 'eventFrozenAnew' : 'eventFrozen', version(row.detail))
    }
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
