import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sayMoment } from '@/messages/time'

/** Where the round is closed and reopened; who closed it and when. */
export async function Closing({ cockpit }: { cockpit: Cockpit }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  const closing = await getTranslations('closing')
  const preparing = await getTranslations('preparing')
  const { code, state, closesAt, closedAt, closedBy, isUnfrozen } = cockpit
  const to = (act: string) => `/${locale}/admin/rounds/${code}/${act}`
  const moment = (at: Date | null) => (at ? sayMoment(at, locale) : '')
  const facts = closedAt
    ? closedBy
      ? t('closedBy', { moment: moment(closedAt), name: closedBy })
      : t('closedByNobody', { moment: moment(closedAt) })
    : state === 'closed'
      ? closing('byClock', { moment: moment(closesAt) })
      : closesAt
        ? t('closesAt', { moment: moment(closesAt) })
        : t('open')
  return (
    <section className="sect" aria-labelledby="closing">
      <h2 id="closing">{t('closing')}</h2>
      <div className="stack">
        {state === 'closed' && !closedAt ? (
          <p>
            <b>{closing('undecided')}</b>
          </p>
        ) : null}
        <p>{facts}</p>
        {isUnfrozen ? <p>{t('closedNotFrozen')}</p> : null}
        {closedAt ? null : <p className="small muted">{t('closingHint')}</p>}
        {state === 'open' ? (
          <p>
            <a href={to('wording')}>{preparing('wording.link')}</a>
          </p>
        ) : null}
        <p className="actions">
          {closedAt ? null : (
            <ButtonLink kind={state === 'closed' ? 'primary' : 'second'} href={to('close')}>
              {state === 'closed' ? closing('decideLink') : t('close')}
            </ButtonLink>
          )}
          {state === 'closed' ? (
            <ButtonLink kind="second" href={to('reopen')}>
              {t('reopen')}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </section>
  )
}
