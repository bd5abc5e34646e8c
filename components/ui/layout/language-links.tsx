import styles from './language-links.module.css'

export interface Language {
  /** ISO 639-1 code. */
  code: string
  /** Name of the language in itself. */
  name: string
  /** Address of this same page in that language. */
  href: string
  current?: boolean
}

interface LanguageLinksProps {
  label: string
  items: Language[]
  /** Push to the end of the row. */
  end?: boolean
}

/** Links to this page in the other languages, each named in itself. */
export function LanguageLinks({ label, items, end = false }: LanguageLinksProps) {
  return (
    <nav className={end ? `${styles.languages} ${styles.end}` : styles.languages} aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.code}>
            <a href={item.href} lang={item.code} hrefLang={item.code} aria-current={item.current ? 'true' : undefined}>
              {item.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
