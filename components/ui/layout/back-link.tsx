import type { ReactNode } from 'react'
import styles from './back-link.module.css'

/** Link one level up, with an arrow drawn in CSS. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.back} href={href}>
      {children}
    </a>
  )
}
