import { getTranslations } from 'next-intl/server'
import type { Audit } from '@/data/results/audit'
import { resultTexts } from '@/messages/result-texts'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import { entryName } from '@/results/crosstab/catalogue'
import type { SeriesResult } from '@/results/series-result'
import { crossSides } from '@/results/story/claims/cross-claim'
import { rowNames } from '@/results/words/class-names'
import { seriesLabel } from '@/results/words/label'
import { sayCrossSides } from '@/results/words/say-cross'

/** What the audit of small counts came to, in words, before the results are published. */
export async function AuditTold({ audit: { outcome, questions, questionnaire, sizeLimits }, locale }: { audit: Audit; locale: Locale }) {
  const t = await getTranslations('protection')
  const by = (variable: string) => t('by', { variable })
  const nameOf = ({ key, row }: SeriesResult) => {
    const question = questions.get(key)
    if (!question) return key
    const own = seriesLabel(question, row, locale)
    return hasRows(question) ? `${seriesLabel(question, undefined, locale)}, ${own}` : own
  }
  const said = { none: 'auditCrossNone', protected: 'auditCrossProtected', corrected: 'auditCrossCorrected' } as const
  const tables = outcome.crossTables.map((table) => {
    const sides = crossSides(table, questionnaire, sizeLimits)
    const name = sides ? sayCrossSides(sides, resultTexts(locale)) : entryName(table)
    return <li key={entryName(table)}>{t(table.withheld ? said[table.withheld] : 'auditCrossShown', { name })}</li>
  })
  if (outcome.questions.length === 0)
    return (
      <>
        <p>{t('auditNothing')}</p>
        {tables.length > 0 ? <ul>{tables}</ul> : null}
      </>
    )
  return (
    <section aria-labelledby="audit" className="sect">
      <h2 id="audit">{t('auditTitle')}</h2>
      <p>
        {t('auditQuestions', { count: outcome.questions.length })} {t('auditHidden', { hidden: outcome.hidden, groups: outcome.groups })}
      </p>
      <ul>
        {outcome.variables.map(({ variable, isWithheld, joined }) => {
          const groups = softHyphens(joined.map(rowNames(variable, sizeLimits, resultTexts(locale)).full).join('; '), locale)
          const key = isWithheld ? 'auditWithheld' : groups ? 'auditJoined' : 'auditWhole'
          return <li key={variable}>{t(key, { by: by(variable), groups })}</li>
        })}
        {outcome.estimates.map(({ series, told }) => (
          <li key={series.key}>{t('auditEstimates', { question: nameOf(series), told })}</li>
        ))}
        {outcome.corrected.flatMap(({ series, variables }) =>
          variables.map((variable) => (
            <li key={`${series.key} ${variable}`}>{t('auditCorrected', { question: nameOf(series), by: by(variable) })}</li>
          )),
        )}
        {tables}
      </ul>
    </section>
  )
}
