import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableChoices, RefusableField, RefusableForm, RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listSurveys, type SurveyToAsk } from '@/data/rounds/make-round'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { makeRoundAction } from './actions'

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** "2 000, 5 000, 10 000": as they are read back in every language. */
const typedLimits = (limits: readonly number[]): string => limits.map((limit) => String(limit).replace(/\B(?=(\d{3})+$)/g, ' ')).join(', ')

/** Where a new round of a survey is made. */
export default async function NewRoundPage({ params, searchParams }: PageProps<'/[locale]/admin/rounds/new'>) {
  const locale = (await params).locale as Locale
  const surveys = await guarded(listSurveys(await getViewer()))
  const { survey, said } = await searchParams
  const chosen = surveys.find(({ key }) => key === survey) ?? surveys[0]
  const t = await getTranslations('preparing')
  const done =
    said === 'survey' && chosen ? (
      <Note role="status" id="said">
        <p>{t('newRound.saidSurvey', { survey: say(chosen.title, locale) })}</p>
      </Note>
    ) : null
  return (
    <AdminFrame current="rounds">
      <BackLink href={`/${locale}/admin`}>{t('backToRounds')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <h1>{t('newRound.title')}</h1>
          <p className="lede ui">{t('newRound.lede')}</p>
        </div>
        <RefusableForms
          action={makeRoundAction}
          title={`${t('newRound.title')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={done}
        >
          <NewRoundForm surveys={surveys} chosen={chosen} locale={locale} />
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}

async function NewRoundForm({ surveys, chosen, locale }: { surveys: SurveyToAsk[]; chosen: SurveyToAsk | undefined; locale: Locale }) {
  const t = await getTranslations('preparing.newRound')
  const items = surveys.map(({ key, title, last }) => ({
    value: key,
    label: softHyphens(say(title, locale), locale),
    detail: last ? t('surveyLast', { round: last.code }) : t('surveyNone'),
  }))
  return (
    <RefusableForm name="round" className="stack">
      <input type="hidden" name="locale" value={locale} />
      <RefusableChoices legend={t('survey')} name="survey" items={items} chosen={chosen?.key} />
      <p>
        <a href={`/${locale}/admin/surveys/new`}>{t('makeSurvey')}</a>
      </p>
      <RefusableChoices
        legend={t('from')}
        name="from"
        items={[
          { value: 'last', label: t('fromLast'), detail: t('fromLastHint') },
          { value: 'nothing', label: t('fromNothing') },
        ]}
        chosen="last"
      />
      <RefusableField id="code" name="code" label={t('code')} hint={t('codeHint')} maxLength={40} />
      <RefusableField id="referenceDate" name="referenceDate" label={t('day')} hint={t('dayHint')} maxLength={40} />
      <RefusableField
        id="sizeLimits"
        name="sizeLimits"
        label={t('limits')}
        hint={t('limitsHint')}
        maxLength={200}
        defaultValue={typedLimits(chosen?.last?.sizeLimits ?? defaultSizeLimits)}
      />
      <p className="actions">
        <Button>{t('make')}</Button>
        <a href={`/${locale}/admin`}>{t('cancel')}</a>
      </p>
    </RefusableForm>
  )
}
