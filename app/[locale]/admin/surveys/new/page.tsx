import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableField, RefusableForm, RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getViewer } from '@/data/identity/session'
import { listSurveys } from '@/data/rounds/make-round'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { makeSurveyAction } from './actions'

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Where a survey is made beside those there are. */
export default async function NewSurveyPage({ params }: PageProps<'/[locale]/admin/surveys/new'>) {
  const locale = (await params).locale as Locale
  const surveys = await guarded(listSurveys(await getViewer()))
  const t = await getTranslations('preparing')
  const list = surveys.map(({ title }) => say(title, locale)).join(', ')
  return (
    <AdminFrame current="rounds">
      <BackLink href={`/${locale}/admin/rounds/new`}>{t('newSurvey.back')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <h1>{t('newSurvey.title')}</h1>
          <p className="lede ui">{t('newSurvey.lede')}</p>
          <p className="small muted">{t('newSurvey.there', { list })}</p>
        </div>
        <RefusableForms
          action={makeSurveyAction}
          title={`${t('newSurvey.title')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
        >
          <RefusableForm name="survey" className="stack">
            <input type="hidden" name="locale" value={locale} />
            <RefusableField id="titleFi" name="titleFi" label={t('newSurvey.titleFi')} hint={t('newSurvey.titleHint')} maxLength={200} />
            <RefusableField id="titleSv" name="titleSv" label={t('newSurvey.titleSv')} maxLength={200} />
            <RefusableField id="titleEn" name="titleEn" label={t('newSurvey.titleEn')} maxLength={200} />
            <RefusableField id="key" name="key" label={t('newSurvey.key')} hint={t('newSurvey.keyHint')} maxLength={40} />
            <p className="actions">
              <Button>{t('newSurvey.make')}</Button>
              <a href={`/${locale}/admin/rounds/new`}>{t('newSurvey.cancel')}</a>
            </p>
          </RefusableForm>
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
