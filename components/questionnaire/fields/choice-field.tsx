import { Fragment } from 'react'
import row from '@/components/ui/form/choices.module.css'
import type { Multiple, Single } from '@/questionnaire/document'
import { say } from '@/questionnaire/text'
import { picksOne, picksSeveral } from '@/questionnaire/types/abilities'
import { none } from '@/questionnaire/types/multiple'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { fieldName } from './form-fields'

/** Radios or check boxes, the text of "muu, mikä" under its option, and after "tai" the answer that excludes the others. */
export function ChoiceField({ question, locale, texts, initialFields, bind, disabled }: FieldProps<Single | Multiple>) {
  const { key } = question
  const type = picksOne(question) ? 'radio' : 'checkbox'
  const otherKey = `${key}.other`
  const otherId = fieldName(otherKey)
  const choice = (option: string, label: string, note: string | null, first: boolean) => (
    <label className={row.choice}>
      <input
        {...bind(key)}
        id={first ? fieldName(key) : undefined}
        type={type}
        value={option}
        defaultChecked={initialFields(key).includes(option)}
        data-other={option === question.other ? '' : undefined}
        disabled={disabled}
      />
      <span>
        {label}
        {note ? <small>{note}</small> : null}
      </span>
    </label>
  )
  return (
    <div className={styles.choices}>
      {question.options.map((option, index) => (
        <Fragment key={option.key}>
          {choice(option.key, say(option.label, locale), option.note ? say(option.note, locale) : null, index === 0)}
          {option.key === question.other ? (
            <div className={styles.other}>
              <label htmlFor={otherId}>{texts.otherLabel}</label>
              <input
                {...bind(otherKey, 'pause')}
                id={otherId}
                type="text"
                className={styles.input}
                defaultValue={initialFields(otherKey)[0] ?? ''}
                disabled={disabled}
              />
            </div>
          ) : null}
        </Fragment>
      ))}
      {picksSeveral(question) ? (
        <>
          <div className={styles.or}>{texts.or}</div>
          {choice(none, say(question.none, locale), null, false)}
        </>
      ) : null}
    </div>
  )
}
