import { TextArea } from '@/components/ui/form/text-area'
import type { DateQuestion, LongText, NumberQuestion, ShortText } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { takesNumber, takesText } from '@/questionnaire/types/abilities'
import { grouped } from '@/questionnaire/types/number'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { fieldName } from './form-fields'

type Line = NumberQuestion | ShortText | DateQuestion

/** One line: a short text, a day, or a number with its unit beside it. Forgiving: what is typed is read on the server. */
export function LineField({ question, locale, initialFields, bind, describedBy, invalid }: FieldProps<Line>) {
  const name = fieldName(question.key)
  const unitId = `${name}-unit`
  const number = takesNumber(question)
  const look = { short: styles.line, date: styles.date, number: '' }[question.type]
  const described = [describedBy, number ? unitId : ''].filter(Boolean).join(' ')
  const line = (
    <input
      {...bind(question.key, takesText(question) ? 'pause' : 'slow')}
      id={name}
      type="text"
      inputMode={number ? (question.decimals > 0 ? 'decimal' : 'numeric') : undefined}
      className={`${styles.input} ${look}`}
      defaultValue={initialFields(question.key)[0] ?? ''}
      aria-describedby={described || undefined}
      aria-invalid={invalid ? 'true' : undefined}
    />
  )
  if (!number) return line
  return (
    <div className={styles.unit}>
      {line}
      <span id={unitId}>{say(question.unit, locale)}</span>
    </div>
  )
}

/** A long text, with the room that is left below it. */
export function AreaField({ question, texts, initialFields, current, bind, describedBy, invalid }: FieldProps<LongText>) {
  const name = fieldName(question.key)
  const countId = `${name}-count`
  const left = question.maxLength - (current(question.key)[0] ?? '').length
  const text = left < 0 ? texts.charactersOver : left === 1 ? texts.charactersLeftOne : texts.charactersLeftOther
  return (
    <>
      <TextArea
        {...bind(question.key, 'pause')}
        id={name}
        className={styles.area}
        defaultValue={initialFields(question.key)[0] ?? ''}
        aria-describedby={[describedBy, countId].filter(Boolean).join(' ')}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <p className={styles.count} id={countId}>
        {text.replace('{count}', grouped(String(Math.abs(left))))}
      </p>
    </>
  )
}
