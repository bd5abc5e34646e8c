'use client'

import type { ReactNode } from 'react'
import styles from './choices.module.css'
import { useRefusal } from './refusable'

interface RefusableTickProps {
  /** Name of its form, which the refusal names too. */
  form: string
  name: string
  label: ReactNode
  ticked: boolean
}

/** A box to tick. After a refusal of its form it is as it was sent: what was not ticked is not sent. */
export function RefusableTick({ form, name, label, ticked }: RefusableTickProps) {
  const refusal = useRefusal()
  const isTicked = refusal?.typed.form === form ? refusal.typed[name] !== undefined : ticked
  return (
    <label className={styles.choice}>
      <input key={String(isTicked)} type="checkbox" id={name} name={name} value="yes" defaultChecked={isTicked} />
      <span>{label}</span>
    </label>
  )
}
