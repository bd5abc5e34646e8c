import { fieldName } from '../fields/form-fields'
import styles from '../section.module.css'

/** A question by its key, with what it is called. */
export type Titled = { key: string; title: string }

/** Links to questions of this page. */
export const TitledLinks = ({ items }: { items: readonly Titled[] }) => (
  <ul className={styles.links}>
    {items.map(({ key, title }) => (
      <li key={key}>
        <a href={`#q-${fieldName(key)}`}>{title}</a>
      </li>
    ))}
  </ul>
)
