import styles from './field.module.css'
import { FieldError } from './field-error'

type Choice = { value: string; label: string }

interface SelectFieldProps {
  id: string
  name: string
  label: string
  chosen: string
  /** Choices, or groups of them under a heading of their own. */
  items: (Choice | { heading: string; items: Choice[] })[]
  error?: string
}

/** One of many, from a native list. */
export function SelectField({ id, name, label, chosen, items, error }: SelectFieldProps) {
  const option = ({ value, label: text }: Choice) => (
    <option key={value} value={value}>
      {text}
    </option>
  )
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <select
        id={id}
        name={name}
        defaultValue={chosen}
        className={styles.input}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        {items.map((item) =>
          'heading' in item ? (
            <optgroup key={item.heading} label={item.heading}>
              {item.items.map(option)}
            </optgroup>
          ) : (
            option(item)
          ),
        )}
      </select>
    </div>
  )
}
