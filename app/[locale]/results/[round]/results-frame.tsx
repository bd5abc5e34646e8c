import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Note } from '@/components/ui/message/note'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { Divided } from '../../divided'
import { PageFrame } from '../../page-frame'
import { type ResultsPage, resultsNav } from '../../results-nav'
import { DatasetJson } from './dataset-json'
import type { ResultsOfRequest } from './read-results'

interface ResultsFrameProps {
  reading: ResultsOfRequest
  locale: Locale
  /** Which page of the round is read. */
  current: ResultsPage
  bar?: ReactNode
  children: ReactNode
}

/** Frame of the results' pages; administrators read the note about a round that is not finished or not published. */
export async function ResultsFrame({ reading, locale, current, bar, children }: ResultsFrameProps) {
  const t = await getTranslations('results')
  const cross = await getTranslations('cross')
  const { round } = reading.summary
  const [ofRound, questions, ...others] = await resultsNav(round, current, locale)
  const nav = [
    ...(ofRound && questions ? [ofRound, questions] : []),
    ...(reading.summary.crossTables.some(({ withheld }) => !withheld)
      ? [{ label: cross('tablesTitle'), href: `/${locale}/results/${round}/tables`, current: current === 'tables' }]
      : []),
    ...others,
    ...(reading.analyst ? [{ label: cross('explore'), href: `/${locale}/results/${round}/explore` }] : []),
    ...(reading.administrator ? [{ label: t('follow'), href: `/${locale}/admin/rounds/${round}` }] : []),
  ]
  const unfinished = reading.state === 'open' && !reading.revision
  return (
    <PageFrame context={t('results')} nav={nav} otherLanguage bar={bar}>
      {unfinished ? <Note kind="warn">{t('openNote')}</Note> : null}
      {!unfinished && !reading.publishedAt ? <Note kind="quiet">{t('unpublishedNote')}</Note> : null}
      {reading.withheldWith ? (
        <Note kind="warn">{t('withheldNote', { count: reading.withheldWith.length, rounds: reading.withheldWith.join(', ') })}</Note>
      ) : null}
      {reading.corrections ? (
        <Note kind="quiet">
          {reading.corrections.map(({ at, reason }) => (
            <p key={at.getTime()}>{t('corrected', { day: sayDay(at, locale), reason })}</p>
          ))}
        </Note>
      ) : null}
      <Divided locale={locale}>{children}</Divided>
      {current === 'round' ? <DatasetJson reading={reading} locale={locale} /> : null}
    </PageFrame>
  )
}
