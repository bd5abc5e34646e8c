import row from '@/components/ui/form/choices.module.css'
import type { Scale } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { dontKnow } from '@/questionnaire/types/choice'
import { grades } from '@/questionnaire/types/scale'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { fieldName } from './form-fields'
import { ClearButton, OptionInput } from './option-input'

/** Grades 1–5 as radios stretched over cells, their ends named in text, and "en osaa sanoa" where offered. */
export function ScaleField(props: FieldProps<Scale>) {
  const { question, locale, texts } = props
  const { key } = question
  const name = fieldName(key)
  const ends: Record<string, string> = { '1': `${name}-low`, '5': `${name}-high` }
  return (
    <div className={styles.scale}>
      <div className={styles.cells}>
        {grades.map((grade) => (
          <OptionInput key={grade} of={props} value={grade} first={grade === '1'} describedBy={ends[grade]}>
            {grade}
          </OptionInput>
        ))}
      </div>
      <div className={styles.ends}>
        <span id={ends['1']}>1 = {say(question.low, locale)}</span>
        <span id={ends['5']}>5 = {say(question.high, locale)}</span>
      </div>
      {question.eos ? (
        <div className={styles.choices}>
          <div className={styles.or}>{texts.or}</div>
          <OptionInput of={props} value={dontKnow} className={row.choice}>
            {say(question.eos, locale)}
          </OptionInput>
        </div>
      ) : null}
      <ClearButton answerKey={key} about={say(question.label, locale)} label={texts.clear}>
        {texts.clear}
      </ClearButton>
    </div>
  )
}
