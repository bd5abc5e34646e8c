import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm } from '@/components/ui/form/refusable'
import { RefusableTick } from '@/components/ui/form/refusable-tick'
import type { PublishingReview } from '@/data/rounds/publishing'
import type { Locale } from '@/questionnaire/text'
import { MomentFields } from '../moment-fields'

/** Publishes the version and the texts that the page names, now or at an instant: newer ones, made meanwhile, are not published by mistake. */
export async function PublishForm({ publishing, locale }: { publishing: PublishingReview; locale: Locale }) {
  const t = await getTranslations('publishing')
  const admin = await getTranslations('admin')
  const { code, newest, edited, isCorrection, wasPublished, leftOut } = publishing
  if (!newest) return null
  return (
    <RefusableForm name="publish" className="sect stack">
      <h2>{t('publish')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <input type="hidden" name="number" value={newest.number} />
      <input type="hidden" name="textsTo" value={edited.textsTo ?? ''} />
      <input type="hidden" name="quotesTo" value={edited.quotesTo ?? ''} />
      <p>{t('consequence')}</p>
      {leftOut.length > 0 ? (
        <p>
          {t('consequenceLeftOut', {
            count: leftOut.length,
            rounds: new Intl.ListFormat(locale, { type: 'conjunction' }).format(leftOut),
          })}
        </p>
      ) : null}
      {edited.texts > 0 ? (
        <p>
          {admin('publishedTexts', { count: edited.texts, outdated: edited.outdated })}{' '}
          <a href={`/${locale}/admin/rounds/${code}/article`}>{admin('article')}</a>
        </p>
      ) : null}
      {edited.quotes > 0 ? <p>{admin('publishedQuotes', { count: edited.quotes })}</p> : null}
      {wasPublished ? (
        <RefusableArea
          id="corrects"
          name="corrects"
          label={t('corrects')}
          hint={t(isCorrection ? 'correctsHint' : 'correctsOptional')}
          maxLength={500}
          rows={3}
        />
      ) : null}
      <RefusableTick form="publish" name="looked" label={t('looked')} ticked={false} />
      <p className="actions">
        <Button name="when" value="now">
          {admin('publish', { number: newest.number })}
        </Button>
        <a href={`/${locale}/admin/rounds/${code}`}>{admin('cancel')}</a>
      </p>
      <h3 className="size-m">{t('later')}</h3>
      <p className="small muted">{t('laterHint')}</p>
      <MomentFields dayLabel={t('day')} timeLabel={t('time')} />
      <p className="actions">
        <Button kind="second" name="when" value="later">
          {t('set')}
        </Button>
      </p>
    </RefusableForm>
  )
}
