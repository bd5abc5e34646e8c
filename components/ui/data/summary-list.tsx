import { Fragment, type ReactNode } from 'react'
import styles from './summary-list.module.css'

export interface SummaryItem {
  id: string
  /** Id of the row in the page, where links lead to it. */
  anchor?: string
  term: ReactNode
  /** The answer, each line on one of its own; none draws `noneText` instead. */
  lines: readonly string[]
  /** Why there is no answer to show, where it is not the list's `noneText`. */
  noneText?: string
  /** Earlier answer below the value; `changed` marks it with the tinted word. */
  was?: { changed?: string; text: ReactNode }
  /** The respondent's explanation of the value. */
  note?: ReactNode
  action?: { label: string; about: string; href: string }
  /** In place of a link a button of the form around the list. */
  press?: { label: string; about: string; name: string; value: string }
}

/** Questions and their answers with a link to change each. `noneText`: "Ei vastattu". */
export function SummaryList({ items, noneText }: { items: SummaryItem[]; noneText: string }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.id} id={item.anchor}>
          <dt>{item.term}</dt>
          <dd className={item.lines.length === 0 ? styles.none : undefined}>
            {item.lines.length === 0 ? (item.noneText ?? noneText) : null}
            {item.lines.map((line, index) => (
              <Fragment key={line}>
                {index ? <br /> : null}
                {line}
              </Fragment>
            ))}
            {item.note ? <span className={styles.was}>{item.note}</span> : null}
            {item.was ? (
              <span className={styles.was}>
                {item.was.changed ? <i>{item.was.changed}</i> : null}
                {item.was.text}
              </span>
            ) : null}
          </dd>
          <dd className={styles.action}>
            {item.action ? (
              <a href={item.action.href}>
                {item.action.label}
                <span className="vh">: {item.action.about}</span>
              </a>
            ) : null}
            {item.press ? (
              <button type="submit" name={item.press.name} value={item.press.value}>
                {item.press.label}
                <span className="vh">: {item.press.about}</span>
              </button>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
