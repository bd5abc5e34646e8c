import { Fragment } from 'react'
import row from '@/components/ui/form/choices.module.css'
import type { Multiple, Single } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { picksOne, picksSeveral } from '@/questionnaire/types/abilities'
import { none } from '@/questionnaire/types/multiple'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { fieldName } from './form-fields'
import { ClearButton, OptionInput } from './option-input'

/** Radios or check boxes, the text of "muu, mikä" under its option, and after "tai" the answer that excludes the others. */
export function ChoiceField(props: FieldProps<Single | Multiple>) {
  const { question, locale, texts, initialFields, bind } = props
  const { key } = question
  const look = { of: props, type: picksOne(question) ? 'radio' : 'checkbox', className: row.choice } as const
  const otherKey = `${key}.other`
  const otherId = fieldName(otherKey)
  return (
    <div className={styles.choices}>
      {question.options.map((option, index) => (
        <Fragment key={option.key}>
          <OptionInput {...look} value={option.key} first={index === 0} opensText={option.key === question.other}>
            {say(option.label, locale)}
            {option.note ? <small>{say(option.note, locale)}</small> : null}
          </OptionInput>
          {option.key === question.other ? (
            <div className={styles.other}>
              <label htmlFor={otherId}>{texts.otherLabel}</label>
              <input
                {...bind(otherKey, 'pause')}
                id={otherId}
                type="text"
                className={styles.input}
                defaultValue={initialFields(otherKey)[0] ?? ''}
              />
            </div>
          ) : null}
        </Fragment>
      ))}
      {picksSeveral(question) ? (
        <>
          <div className={styles.or}>{texts.or}</div>
          <OptionInput {...look} value={none}>
            {say(question.none, locale)}
          </OptionInput>
        </>
      ) : (
        <ClearButton answerKey={key} about={say(question.label, locale)} label={texts.clear}>
          {texts.clear}
        </ClearButton>
      )}
    </div>
  )
}
