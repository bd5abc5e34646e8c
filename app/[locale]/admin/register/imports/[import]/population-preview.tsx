import { getLocale, getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { PopulationPlan } from '@/data/register/statistics/population'
import { number } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'

/** The years of the file, and what becomes of each. */
export async function PopulationPreview({ plan, names }: { plan: PopulationPlan; names: Record<string, string> }) {
  const [t, locale] = [await getTranslations('municipalRegister'), (await getLocale()) as Locale]
  return (
    <div className="stack-s">
      <h2 id="preview" className="size-l">
        {t('populationYears')}
      </h2>
      {plan.problems.length ? (
        <ul>
          {plan.problems.slice(0, 50).map(({ code, row, given }) => (
            <li key={`${row} ${given}`}>{t(`count.${code}`, { row, given })}</li>
          ))}
        </ul>
      ) : null}
      <Table label={t('populationYears')} width="l">
        <thead>
          <tr>
            <th scope="col">{t('columnYear')}</th>
            <NumberHead>{t('columnMunicipalities')}</NumberHead>
            <NumberHead>{t('columnTotal')}</NumberHead>
            <th scope="col">{t('columnFate')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.years.map(({ year, municipalities, total, state, missing, differing }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <NumberCell>{number(municipalities, locale)}</NumberCell>
              <NumberCell>{number(total, locale)}</NumberCell>
              <td>
                {t(`state.${state}`, {
                  differing,
                  missing: missing
                    .slice(0, 10)
                    .map((code) => names[code] ?? code)
                    .join(', '),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
