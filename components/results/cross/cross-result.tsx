import type { ReactNode } from 'react'
import { HowComputed } from '@/components/ui/message/how-computed'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { CrossTable } from '@/results/crosstab/cross-table'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { sayWholeTest } from '@/results/words/say-cross'
import { CrossChart } from './cross-chart'
import { CrossFigures } from './cross-figures'

interface CrossResultProps {
  table: CrossTable
  claim: CrossClaim
  locale: Locale
  /** Files of the table, acts on it. */
  children?: ReactNode
}

/** A cross table drawn, in figures, and how it was computed; its sentence is for the page to place. */
export function CrossResult({ table, claim, locale, children }: CrossResultProps) {
  const texts = resultTexts(locale)
  const { cross } = texts
  const wholeTest = sayWholeTest(table, texts)
  const isFiltered = Object.values(table.filters).some(Boolean)
  return (
    <div className="stack-l">
      <CrossChart table={table} claim={claim} locale={locale} />
      <section className="sect" aria-labelledby="table">
        <h2 id="table">{cross('table')}</h2>
        <div className="stack">
          <CrossFigures table={table} claim={claim} isFiltered={isFiltered} locale={locale} />
          {children}
        </div>
      </section>
      <HowComputed summary={cross('how')}>
        <p>{claim.verdict === 'protected' ? cross('howPlain') : cross('howGroups', { by: claim.by.kind })}</p>
        {table.test && claim.p !== null ? <p>{cross('howTest')}</p> : null}
        {wholeTest ? <p>{wholeTest}</p> : null}
      </HowComputed>
    </div>
  )
}
