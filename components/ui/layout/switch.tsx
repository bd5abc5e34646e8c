import styles from './switch.module.css'

interface SwitchProps {
  /** Where the reader is: "Kalajoki · Kysely 2026". */
  children: string
  /** What opening it offers, heard after the place: "Vaihda kuntaa". */
  label: string
  /** What the links have in common: "Sama sivu toisessa kunnassa". */
  title: string
  items: { label: string; href: string }[]
  /** The last link, to all of them. */
  all: { label: string; href: string }
}

/** In the masthead: the place the reader is at, which opens to others like it. Plain links, without script. */
export function Switch({ children, label, title, items, all }: SwitchProps) {
  return (
    <details className={styles.switch}>
      <summary>
        {children}
        <span className="vh">, {label}</span>
      </summary>
      <div className={styles.list}>
        <p className="xs muted">{title}</p>
        <ul className="plain">
          {items.map((item) => (
            <li key={item.href}>
              <a href={item.href}>{item.label}</a>
            </li>
          ))}
          <li className={styles.all}>
            <a href={all.href}>{all.label}</a>
          </li>
        </ul>
      </div>
    </details>
  )
}
