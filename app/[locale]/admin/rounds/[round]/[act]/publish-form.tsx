import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextAreaField } from '@/components/ui/form/field'
import type { Audit } from '@/data/results/audit'
import type { Cockpit } from '@/data/rounds/cockpit'
import type { EditedCounts } from '@/data/rounds/edited'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { publishRevisionAction } from './actions'
import { AuditTold } from './audit-told'

interface PublishFormProps {
  cockpit: Cockpit
  audit: Audit | null
  edited: EditedCounts
}

/** Publishes the version and the texts that the page names: newer ones, frozen or written meanwhile, are not published by mistake. */
export async function PublishForm({ cockpit: { code, newest, acts }, audit, edited }: PublishFormProps) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('admin')
  if (!newest) return null
  const { number, hash, computedAt } = newest
  return (
    <form action={publishRevisionAction} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={code} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="textsTo" value={edited.textsTo ?? ''} />
      <input type="hidden" name="quotesTo" value={edited.quotesTo ?? ''} />
      <p>{t('unpublishedVersion', { number, hash: hash.slice(0, 8), moment: sayMoment(computedAt, locale) })}</p>
      {edited.texts > 0 ? (
        <p>
          {t('publishedTexts', { count: edited.texts, outdated: edited.outdated })}{' '}
          <a href={`/${locale}/admin/rounds/${code}/article`}>{t('article')}</a>
        </p>
      ) : null}
      {edited.quotes > 0 ? <p>{t('publishedQuotes', { count: edited.quotes })}</p> : null}
      {audit ? <AuditTold audit={audit} locale={locale} /> : null}
      {acts.some(({ kind }) => kind === 'published') ? (
        <TextAreaField
          id="corrects"
          name="corrects"
          label={t('publishCorrects')}
          hint={t('publishCorrectsHint')}
          maxLength={500}
          rows={3}
        />
      ) : null}
      <p className="actions">
        <Button>{t('publish', { number })}</Button>
        <a href={`/${locale}/admin/rounds/${code}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
