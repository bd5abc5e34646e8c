import { Button } from '@/components/ui/form/button'
import { SelectField } from '@/components/ui/form/select-field'
import { resultTexts } from '@/messages/result-texts'
import { isAsking } from '@/questionnaire/asked'
import type { Asking, Questionnaire } from '@/questionnaire/document'
import { type Locale, say } from '@/questionnaire/text'
import { hasFigures, hasRows, isCounted } from '@/questionnaire/types/abilities'
import { rowKey } from '@/questionnaire/types/matrix'
import type { CrossOrder } from '@/results/crosstab/cross-table'
import { type Variable, variables } from '@/results/series-result'
import { classNames } from '@/results/words/class-names'
import styles from './explore-form.module.css'

interface ExploreFormProps {
  questionnaire: Questionnaire
  sizeLimits: readonly number[]
  classes: Record<Variable, string[]>
  /** What is shown now. */
  order: CrossOrder
  locale: Locale
}

const namesOf = (question: Asking, locale: Locale) =>
  hasRows(question)
    ? question.rows.map((row) => ({ value: rowKey(question, row.key), label: `${say(question.label, locale)}: ${say(row.label, locale)}` }))
    : [{ value: question.key, label: say(question.label, locale) }]

/** Which question by what, among which municipalities: a form whose address keeps the view, with or without script. */
export function ExploreForm({ questionnaire, sizeLimits, classes, order, locale }: ExploreFormProps) {
  const texts = resultTexts(locale)
  const { cross } = texts
  const sections = (isOffered: (question: Asking) => boolean) =>
    questionnaire.sections.flatMap(({ title, questions }) => {
      const items = questions
        .filter(isAsking)
        .filter(isOffered)
        .flatMap((question) => namesOf(question, locale))
      return items.length > 0 ? [{ heading: say(title, locale), items }] : []
    })
  const background = variables.map((variable) => ({ value: variable, label: cross(`by.${variable}`) }))
  return (
    <form method="get" className={styles.form}>
      <div className={styles.pair}>
        <SelectField id="question" name="question" label={cross('question')} chosen={order.question} items={sections(hasFigures)} />
        <SelectField
          id="by"
          name="by"
          label={cross('byLabel')}
          chosen={order.by}
          items={[{ heading: cross('background'), items: background }, ...sections(isCounted)]}
        />
      </div>
      <fieldset className={styles.filters}>
        <legend>{cross('filterBy')}</legend>
        <div className={styles.pair}>
          {variables.map((variable) => (
            <SelectField
              key={variable}
              id={`filter-${variable}`}
              name={variable}
              label={cross(`by.${variable}`)}
              chosen={order.filters[variable] ?? ''}
              items={[
                { value: '', label: cross('all') },
                ...classes[variable].map((value) => ({ value, label: classNames(variable, sizeLimits, texts)(value) })),
              ]}
            />
          ))}
        </div>
      </fieldset>
      <p className="actions">
        <Button>{cross('show')}</Button>
      </p>
    </form>
  )
}
