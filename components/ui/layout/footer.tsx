import type { ReactNode } from 'react'
import styles from './footer.module.css'
import { type Language, LanguageLinks } from './language-links'

interface FooterProps {
  /** Name of the survey. */
  survey: ReactNode
  languages?: { label: string; items: Language[] }
  links: { label: string; href: string }[]
}

/** Foot of every page: the survey's name, languages, and the fixed links (accessibility, privacy, contact). */
export function Footer({ survey, languages, links }: FooterProps) {
  return (
    <footer className={styles.foot}>
      <div className={`page ${styles.row}`}>
        <span className={styles.survey}>{survey}</span>
        {languages ? <LanguageLinks label={languages.label} items={languages.items} /> : null}
        <ul className={styles.links}>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
