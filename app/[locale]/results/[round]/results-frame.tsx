import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Note } from '@/components/ui/message/note'
import type { Locale } from '@/questionnaire/text'
import { PageFrame } from '../../page-frame'
import type { ResultsOfRequest } from './read-results'

interface ResultsFrameProps {
  reading: ResultsOfRequest
  locale: Locale
  /** Which page of the round is read. */
  current: 'round' | 'question' | 'tables'
  bar?: ReactNode
  children: ReactNode
}

/** Frame of the results' pages; administrators read the note about a round that is not finished or not published. */
export async function ResultsFrame({ reading, locale, current, bar, children }: ResultsFrameProps) {
  const t = await getTranslations('results')
  const cross = await getTranslations('cross')
  const { round } = reading.summary
  const href = `/${locale}/results/${round}`
  const nav = [
    { label: t('round', { round }), href, current: current === 'round' },
    { label: t('questions'), href: `${href}#questions`, current: current === 'question' },
    ...(reading.summary.crossTables.some(({ withheld }) => !withheld)
      ? [{ label: cross('tablesTitle'), href: `${href}/tables`, current: current === 'tables' }]
      : []),
    { label: t('files'), href: `${href}#files` },
    ...(reading.analyst ? [{ label: cross('explore'), href: `${href}/explore` }] : []),
    ...(reading.administrator ? [{ label: t('follow'), href: `/${locale}/admin/rounds/${round}` }] : []),
  ]
  const unfinished = reading.state === 'open' && !reading.revision
  return (
    <PageFrame context={t('results')} nav={nav} otherLanguage bar={bar}>
      {unfinished ? <Note kind="warn">{t('openNote')}</Note> : null}
      {!unfinished && !reading.publishedAt ? <Note kind="quiet">{t('unpublishedNote')}</Note> : null}
      {children}
    </PageFrame>
  )
}
