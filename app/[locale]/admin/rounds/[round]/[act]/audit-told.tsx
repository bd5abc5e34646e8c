import { getTranslations } from 'next-intl/server'
import type { Audit } from '@/data/results/audit'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { hasRows } from '@/questionnaire/types/abilities'
import type { SeriesResult } from '@/results/series-result'
import { rowNames } from '@/results/words/class-names'
import { seriesLabel } from '@/results/words/label'

/** What the audit of small counts came to, in words, before the results are published. */
export async function AuditTold({ audit: { outcome, questions, sizeLimits }, locale }: { audit: Audit; locale: Locale }) {
  const t = await getTranslations('protection')
  const by = (variable: string) => t('by', { variable })
  const nameOf = ({ key, row }: SeriesResult) => {
    const question = questions.get(key)
    if (!question) return key
    const own = seriesLabel(question, row, locale)
    return hasRows(question) ? `${seriesLabel(question, undefined, locale)}, ${own}` : own
  }
  if (outcome.questions.length === 0) return <p>{t('auditNothing')}</p>
  return (
    <section aria-labelledby="audit" className="stack">
      <h2 id="audit">{t('auditTitle')}</h2>
      <p>
        {t('auditQuestions', { count: outcome.questions.length })} {t('auditHidden', { hidden: outcome.hidden, groups: outcome.groups })}
      </p>
      <ul>
        {outcome.variables.map(({ variable, isWithheld, joined }) => {
          const groups = joined.map(rowNames(variable, sizeLimits, resultTexts(locale)).full).join('; ')
          const said = isWithheld ? 'auditWithheld' : groups ? 'auditJoined' : 'auditWhole'
          return <li key={variable}>{t(said, { by: by(variable), groups })}</li>
        })}
        {outcome.estimates.map(({ series, told }) => (
          <li key={series.key}>{t('auditEstimates', { question: nameOf(series), told })}</li>
        ))}
        {outcome.corrected.flatMap(({ series, variables }) =>
          variables.map((variable) => (
            <li key={`${series.key} ${variable}`}>{t('auditCorrected', { question: nameOf(series), by: by(variable) })}</li>
          )),
        )}
      </ul>
    </section>
  )
}
