import row from '@/components/ui/form/choices.module.css'
import type { Scale } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { dontKnow, grades } from '@/questionnaire/types/scale'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { fieldName } from './form-fields'

/** Grades 1–5 as radios stretched over cells, their ends named in text, and "en osaa sanoa" where offered. */
export function ScaleField({ question, locale, texts, initialFields, bind, disabled }: FieldProps<Scale>) {
  const { key } = question
  const name = fieldName(key)
  const ends: Record<string, string> = { '1': `${name}-low`, '5': `${name}-high` }
  return (
    <div className={styles.scale}>
      <div className={styles.cells}>
        {grades.map((grade) => (
          <label key={grade}>
            <input
              {...bind(key)}
              id={grade === '1' ? name : undefined}
              type="radio"
              value={grade}
              defaultChecked={initialFields(key).includes(grade)}
              aria-describedby={ends[grade]}
              disabled={disabled}
            />
            <span>{grade}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends}>
        <span id={ends['1']}>1 = {say(question.low, locale)}</span>
        <span id={ends['5']}>5 = {say(question.high, locale)}</span>
      </div>
      {question.eos ? (
        <div className={styles.choices}>
          <div className={styles.or}>{texts.or}</div>
          <label className={row.choice}>
            <input
              {...bind(key)}
              type="radio"
              value={dontKnow}
              defaultChecked={initialFields(key).includes(dontKnow)}
              disabled={disabled}
            />
            <span>{say(question.eos, locale)}</span>
          </label>
        </div>
      ) : null}
    </div>
  )
}
