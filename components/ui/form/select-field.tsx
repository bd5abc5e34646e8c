import type { ReactNode } from 'react'
import styles from './field.module.css'

interface SelectFieldProps {
  id: string
  name: string
  label: ReactNode
  items: { value: string; label: string }[]
  chosen: string
}

/** One of many, for short forms: the browser's own list. */
export function SelectField({ id, name, label, items, chosen }: SelectFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen} className={styles.input}>
        {items.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
