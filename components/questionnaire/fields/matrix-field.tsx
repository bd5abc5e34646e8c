import type { Matrix } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { rowKey } from '@/questionnaire/types/matrix'
import { notAskedWords } from '@/questionnaire/words/answer-words'
import type { FieldProps } from './field-props'
import input from './fields.module.css'
import styles from './matrix.module.css'
import { ClearButton, OptionInput } from './option-input'

/** One fieldset a row in every width; from a wide screen on, CSS makes it look like a table. */
export function MatrixField(props: FieldProps<Matrix>) {
  const { question, locale, texts, current, marked, asked } = props
  const keys = question.rows.map((row) => rowKey(question, row.key))
  const wanted = keys.filter((key) => asked.get(key) === 'asked')
  const done = wanted.filter((key) => current(key).length > 0).length
  return (
    <>
      <div className={styles.matrix} data-columns={question.columns.length}>
        <div className={styles.head} aria-hidden="true">
          <span />
          <div>
            {question.columns.map((column) => (
              <span key={column.key}>{say(column.label, locale)}</span>
            ))}
          </div>
        </div>
        {question.rows.map((row, index) => {
          const key = keys[index] ?? ''
          return (
            <fieldset key={row.key}>
              <legend>
                {say(row.label, locale)}
                {row.note ? <small>{say(row.note, locale)}</small> : null}
              </legend>
              <div className={styles.options} hidden={!wanted.includes(key)}>
                {question.columns.map((column, place) => (
                  <OptionInput key={column.key} of={props} answerKey={key} value={column.key} first={place === 0}>
                    {say(column.label, locale)}
                  </OptionInput>
                ))}
              </div>
              <p>{notAskedWords(question, locale)}</p>
              <ClearButton answerKey={key} about={say(row.label, locale)} label={texts.clear}>
                ×
              </ClearButton>
            </fieldset>
          )
        })}
      </div>
      <p className={input.count}>
        {texts.rowsAnswered.replace('{done}', String(done)).replace('{all}', String(wanted.length))}
        {marked ? <span>{marked.round}</span> : null}
      </p>
    </>
  )
}
