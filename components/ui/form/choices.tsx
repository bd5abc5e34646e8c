import type { ReactNode } from 'react'
import styles from './choices.module.css'

interface ChoicesProps {
  legend: ReactNode
  name: string
  items: { value: string; label: ReactNode; detail?: ReactNode }[]
  chosen?: string | undefined
  error?: ReactNode
  /** Fields that belong to the last choice: shown while it is chosen, always where CSS cannot tell. */
  children?: ReactNode
}

/** One of several, for short forms outside the questionnaire. */
export function Choices({ legend, name, items, chosen, error, children }: ChoicesProps) {
  const last = items.at(-1)?.value
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {error}
      {items.map(({ value, label, detail }, index) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            id={index === 0 ? name : undefined}
            name={name}
            value={value}
            defaultChecked={value === chosen}
            data-last={children && value === last ? '' : undefined}
          />
          <span>
            {label}
            {detail ? <small>{detail}</small> : null}
          </span>
        </label>
      ))}
      {children ? <div className={styles.more}>{children}</div> : null}
    </fieldset>
  )
}
