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
  /** What the answer was, beside what it is now: both with a name, "Lähetetty" and "Nyt". */
  before?: { label: string; nowLabel: string; lines: readonly string[]; noneText: string; note?: ReactNode }
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
          {item.before ? (
            <dd className={styles.before}>
              <span className={styles.when}>{item.before.label}</span> <Lines lines={item.before.lines} noneText={item.before.noneText} />
              {item.before.note ? <span className={styles.was}>{item.before.note}</span> : null}
            </dd>
          ) : null}
          <dd>
            {item.before ? (
              <>
                <span className={styles.when}>{item.before.nowLabel}</span>{' '}
              </>
            ) : null}
            <Lines lines={item.lines} noneText={item.noneText ?? noneText} />
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

function Lines({ lines, noneText }: { lines: readonly string[]; noneText: string }) {
  if (lines.length === 0) return <span className={styles.none}>{noneText}</span>
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index ? <br /> : null}
      {line}
    </Fragment>
  ))
}
