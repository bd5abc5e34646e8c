import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'
import { type Language, LanguageLinks } from './language-links'
import styles from './masthead.module.css'

export interface NavItem {
  label: string
  href: string
  /** The page being read: underlined and marked with aria-current. */
  current?: boolean
  /** Language of the label when it differs from the page's. */
  lang?: string
}

interface MastheadProps {
  name: string
  homeHref: string
  /** Where the reader is: "Mallila · Kysely 2026", or a `Switch`. */
  context?: ReactNode
  nav?: { label: string; items: NavItem[] }
  languages?: { label: string; items: Language[] }
  /** A form or button at the end of the row, such as signing out. */
  children?: ReactNode
}

/** Top of every page: mark and name, context, main navigation or languages. */
export function Masthead({ name, homeHref, context, nav, languages, children }: MastheadProps) {
  return (
    <header className={styles.mast}>
      <div className={`page ${styles.row}`}>
        <a className={styles.brand} href={homeHref}>
          <BrandMark />
          {name}
        </a>
        {context ? <div className={styles.context}>{context}</div> : null}
        {nav && nav.items.length > 0 ? (
          <nav className={styles.nav} aria-label={nav.label}>
            <ul>
              {nav.items.map((item) => (
                <li key={item.href + item.label}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined} lang={item.lang} hrefLang={item.lang}>
                    {item.label}
                  </a>
                </li>
              ))}
              {children ? <li>{children}</li> : null}
            </ul>
          </nav>
        ) : null}
        {languages ? <LanguageLinks label={languages.label} items={languages.items} end /> : null}
      </div>
    </header>
  )
}
