import type { ReactNode } from 'react'
import styles from './toggle.module.css'

interface ToggleLinksProps {
  label: string
  items: { label: ReactNode; href: string; current?: boolean }[]
}

/** A choice between views of the same thing, as links: works without JavaScript and can be shared. */
export function ToggleLinks({ label, items }: ToggleLinksProps) {
  return (
    <nav className={styles.toggle} aria-label={label}>
      <p className={styles.legend} aria-hidden="true">
        {label}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
