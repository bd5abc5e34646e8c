import { getTranslations } from 'next-intl/server'
import type { ClassificationPlan, ClassProblem } from '@/data/register/statistics/classification'

const shown = 100

/** Which municipalities change their class, and what stands in the way. */
export async function ClassificationPreview({ plan, names }: { plan: ClassificationPlan; names: Record<string, string> }) {
  const [t, register] = [await getTranslations('municipalRegister'), await getTranslations('register')]
  const name = (code: string) => names[code] ?? code
  const sayProblem = (problem: ClassProblem): string => {
    if (problem.code === 'missing') return t('class.missing', { name: name(problem.municipality) })
    if (problem.code === 'incomplete')
      return t('class.incomplete', { name: name(problem.municipality), variable: t(`variable.${problem.variable}`) })
    return t(`class.${problem.code}`, { row: problem.row, given: problem.given })
  }
  const sayClass = (variable: 'region' | 'group' | 'language', value: string) => register(`${variable}.${value}` as 'region.01')
  return (
    <section className="stack-s" aria-labelledby="preview">
      <h2 id="preview" className="size-l">
        {plan.year === null ? t('yearUnknown') : t('classOf', { year: String(plan.year), count: plan.municipalities })}
      </h2>
      <p>
        {plan.variables.length
          ? t('variables', { names: plan.variables.map((variable) => t(`variable.${variable}`)).join(', ') })
          : t('noVariables')}
      </p>
      {plan.problems.length ? (
        <>
          <h3>{t('problems', { count: plan.problems.length })}</h3>
          <ul>
            {plan.problems.slice(0, shown).map((problem) => (
              <li key={JSON.stringify(problem)}>{sayProblem(problem)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('changes', { count: plan.changes.length })}</h3>
      <ul>
        {plan.changes.slice(0, shown).map(({ municipality, variable, from, to }) => (
          <li key={`${municipality} ${variable}`}>
            {t('change', { name: name(municipality), from: sayClass(variable, from), to: sayClass(variable, to) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
