import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { getViewer } from '@/data/identity/session'
import { getRegisterState } from '@/data/register/mergers'
import { listStatisticsImports } from '@/data/register/statistics-import'
import { number } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'
import { FileForm } from '../file-form'
import { ImportList } from '../import-list'
import { SaidNote } from '../said-note'
import { saveMergerAction } from './actions'
import { MergerForm } from './merger-form'
import { MergerList } from './merger-list'

/** The form of mergers writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** What the register knows, and how it is brought up to date: files of Statistics Finland, mergers by hand. */
export default async function RegisterPage({ params, searchParams }: PageProps<'/[locale]/admin/register'>) {
  const locale = (await params).locale as Locale
  const query = await searchParams
  const viewer = await getViewer()
  const state = await guarded(getRegisterState(viewer))
  const imports = await guarded(listStatisticsImports(viewer))
  const [t, admin] = [await getTranslations('municipalRegister'), await getTranslations('admin')]
  const at = `/${locale}/admin/register`
  return (
    <AdminFrame current="register">
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede', { classes: String(state.classes), populations: String(state.populations) })}</p>
          <ul>
            {state.ahead.map(({ year, municipalities }) => (
              <li key={year}>
                {municipalities === null
                  ? t('noFrame', { year: String(year) })
                  : t('frame', { year: String(year), count: number(municipalities, locale) })}
              </li>
            ))}
          </ul>
        </div>
        <section className="stack-s" aria-labelledby="classification-title">
          <h2 id="classification-title" className="size-l">
            {t('classificationTitle')}
          </h2>
          <p>{t('classificationText')}</p>
          <FileForm id="classification" action={`${at}/classification`} label={t('classificationFile')} problem={query.problem} />
        </section>
        <section className="stack-s" aria-labelledby="population-title">
          <h2 id="population-title" className="size-l">
            {t('populationTitle')}
          </h2>
          <p>{t('populationText')}</p>
          <FileForm id="population" action={`${at}/population`} label={t('populationFile')} />
        </section>
        <ImportList imports={imports} at={at} locale={locale} />
        <RefusableForms
          action={saveMergerAction}
          title={`${t('title')} – ${admin('administration')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={<SaidNote said={query.said} texts={{ merger: t('saidMerger'), withdrawn: t('saidWithdrawn') }} />}
        >
          <MergerForm standing={state.standing} locale={locale} />
        </RefusableForms>
        <MergerList mergers={state.mergers} locale={locale} />
      </div>
    </AdminFrame>
  )
}
