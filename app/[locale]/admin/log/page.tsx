import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { ButtonLink } from '@/components/ui/form/button'
import { ErrorSummary } from '@/components/ui/form/error-summary'
import { getViewer } from '@/data/identity/session'
import { getLog, type LogPage as LogRead } from '@/data/log/list-log'
import type { LogField, LogProblem } from '@/data/log/read-filter'
import { logTexts } from '@/messages/log-texts'
import { sayMoment } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'
import { LogFilterForm } from './log-filter'
import { sayActor, sayDetails, sayKind } from './say-event'
import { beforeIn, queryOfFilter, typedFilter } from './typed-filter'

type Props = PageProps<'/[locale]/admin/log'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await getWholeTexts('log'))('title')} – ${(await getWholeTexts('admin'))('administration')}` }
}

async function sayProblems(problems: readonly LogProblem[]): Promise<Partial<Record<LogField, string>>> {
  const t = await getTranslations('log')
  const words = ({ field, code }: LogProblem) => {
    if (code !== 'unknown') return t(`problem.${code}`)
    return field === 'from' || field === 'until' ? t('problem.day') : t(`problem.${field}`)
  }
  return Object.fromEntries(problems.map((problem) => [problem.field, words(problem)]))
}

/** Who did what and when, the newest first. */
export default async function LogPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale
  const query = await searchParams
  const typed = typedFilter(query)
  const page = await guarded(getLog(await getViewer(), typed, beforeIn(query)))
  const t = await getTranslations('log')
  const errors = await sayProblems(page.problems)
  const address = `/${locale}/admin/log`
  const hasFaults = page.problems.length > 0
  return (
    <AdminFrame current="log">
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <ErrorSummary title={t('errorTitle')} errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
        <LogFilterForm page={page} typed={typed} errors={errors} locale={locale} />
        {!hasFaults && page.entries.length === 0 ? <p>{t('none')}</p> : null}
        {page.entries.length > 0 ? <LogTable page={page} locale={locale} /> : null}
        {hasFaults ? null : (
          <div className="stack-s">
            <p className="actions">
              {page.older === null ? null : (
                <ButtonLink kind="second" href={`${address}${queryOfFilter(typed, page.older)}`}>
                  {t('older')}
                </ButtonLink>
              )}
              {beforeIn(query) === null ? null : <a href={`${address}${queryOfFilter(typed)}`}>{t('newest')}</a>}
              <a href={`${address}/files/kuntakysely-log.csv${queryOfFilter(typed)}`} download>
                {t('export')}
              </a>
            </p>
            <p className="small muted">{t('exportHint')}</p>
          </div>
        )}
      </div>
    </AdminFrame>
  )
}

async function LogTable({ page, locale }: { page: LogRead; locale: Locale }) {
  const t = await getTranslations('log')
  const words = logTexts(locale)
  const speaker = { locale, t: words, names: page.names }
  return (
    <Table label={t('title')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnWhen')}</th>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnWhat')}</th>
          <th scope="col">{t('columnRound')}</th>
          <th scope="col">{t('columnMunicipality')}</th>
        </tr>
      </thead>
      <tbody>
        {page.entries.map((entry) => (
          <tr key={entry.id}>
            <td>{sayMoment(entry.at, locale)}</td>
            <td>
              {entry.actor ? (
                <a href={`/${locale}/admin/log?who=${encodeURIComponent(entry.actor.id)}`}>{sayActor(entry, words)}</a>
              ) : (
                sayActor(entry, words)
              )}
            </td>
            <td>
              {sayKind(entry.kind, words)}
              {sayDetails(entry, speaker).map((detail) => (
                <p key={detail} className="small muted">
                  {detail}
                </p>
              ))}
            </td>
            <td>{entry.round ?? ''}</td>
            <td>{entry.municipality ? say(entry.municipality, locale) : ''}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
