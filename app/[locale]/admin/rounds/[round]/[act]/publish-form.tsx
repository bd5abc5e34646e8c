import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sayMoment } from '@/messages/time'
import { publishRevisionAction } from './actions'

/** Publishes the version that the page names: a newer one, frozen meanwhile, is not published by mistake. */
export async function PublishForm({ cockpit: { code, newest } }: { cockpit: Cockpit }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  if (!newest) return null
  const { number, hash, computedAt } = newest
  return (
    <form action={publishRevisionAction} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <input type="hidden" name="number" value={number} />
      <p>{t('unpublishedVersion', { number, hash: hash.slice(0, 8), moment: sayMoment(computedAt, locale) })}</p>
      <p className="actions">
        <Button>{t('publish', { number })}</Button>
        <a href={`/${locale}/admin/rounds/${code}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
