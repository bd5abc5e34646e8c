import type { ReactNode } from 'react'
import { HowComputed } from '@/components/ui/message/how-computed'
import { decimal } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { CrossTable } from '@/results/crosstab/cross-table'
import type { CrossClaim } from '@/results/story/claims/cross-claim'
import { pValue } from '@/results/words/change/p-value'
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
  const { cross } = resultTexts(locale)
  const { wholeTest } = table
  const isFiltered = Object.values(table.filters).some(Boolean)
  const write = (value: number | null | undefined) => decimal(value ?? 0, 2, locale)
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
        {wholeTest?.p != null ? (
          <p>
            {wholeTest.isSparse
              ? cross('howWholeSparse')
              : cross('howWhole', {
                  F: write(wholeTest.F),
                  df1: write(wholeTest.df1),
                  df2: write(wholeTest.df2),
                  p: pValue(wholeTest.p, locale),
                })}
          </p>
        ) : null}
      </HowComputed>
    </div>
  )
}
