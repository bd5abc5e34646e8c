import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import type { Audit } from '@/data/results/audit'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { publishRevisionAction } from './actions'
import { AuditTold } from './audit-told'

/** Publishes the version that the page names: a newer one, frozen meanwhile, is not published by mistake. */
export async function PublishForm({ cockpit: { code, newest }, audit }: { cockpit: Cockpit; audit: Audit | null }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('admin')
  if (!newest) return null
  const { number, hash, computedAt } = newest
  return (
    <form action={publishRevisionAction} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <input type="hidden" name="number" value={number} />
      <p>{t('unpublishedVersion', { number, hash: hash.slice(0, 8), moment: sayMoment(computedAt, locale) })}</p>
      {audit ? <AuditTold audit={audit} locale={locale} /> : null}
      <p className="actions">
        <Button>{t('publish', { number })}</Button>
        <a href={`/${locale}/admin/rounds/${code}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
