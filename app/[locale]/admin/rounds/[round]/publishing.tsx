import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/form/button'
import type { Cockpit } from '@/data/rounds/cockpit'
import { sayMoment } from '@/messages/time'
import { canPublish } from '@/questionnaire/round'
import type { Locale } from '@/questionnaire/text'
import { sayScheduled } from './say-schedule'

/** Which version of the results everybody sees, whether there is a newer one, and where that is published or all withdrawn. */
export async function Publishing({ cockpit, now }: { cockpit: Cockpit; now: Date }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('admin')
  const { code, acts, newest, shown, edited } = cockpit
  if (!newest) return null
  const standing = cockpit.scheduled
  const publishing = await getTranslations('publishing')
  const to = (act: string) => `/${locale}/admin/rounds/${code}/${act}`
  const short = ({ number, hash }: { number: number; hash: string }) => ({ number, hash: hash.slice(0, 8) })
  return (
    <section className="sect" aria-labelledby="publishing">
      <h2 id="publishing">{t('publishing')}</h2>
      <div className="stack">
        <p>{shown ? t('shownVersion', { ...short(shown), moment: sayMoment(shown.publishedAt, locale) }) : t('nothingPublished')}</p>
        {shown?.isAuditedBefore ? <p>{t('outdatedShown', { shown: shown.number })}</p> : null}
        {shown && newest.id !== shown.id ? <p>{t('newerVersion', { ...short(newest), shown: shown.number })}</p> : null}
        {shown ? null : <p>{t('unpublishedVersion', { ...short(newest), moment: sayMoment(newest.computedAt, locale) })}</p>}
        {newest.id === shown?.id && canPublish(acts, newest, now, edited) ? <p>{t('newerTexts')}</p> : null}
        {standing ? (
          <p>
            {await sayScheduled(standing, locale)} <a href={to('publish')}>{publishing('title', { round: code })}</a>
          </p>
        ) : null}
        <p className="small muted">{t('publishingHint')}</p>
        <p>
          <a href={to('revisions')}>{publishing('versions.link')}</a>
        </p>
        <p className="actions">
          {canPublish(acts, newest, now, edited) ? (
            <ButtonLink href={to('publish')}>
              {newest.id === shown?.id ? t('publishTexts') : t('publish', { number: newest.number })}
            </ButtonLink>
          ) : null}
          {shown ? (
            <ButtonLink kind="second" href={to('withdraw')}>
              {t('withdraw')}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </section>
  )
}
