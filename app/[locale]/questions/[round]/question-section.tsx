import type { QuestionnaireSheet, SheetBlock, SheetQuestion } from '@/sheets/questions-pdf/questionnaire-sheet'
import styles from './questions.module.css'

/** A section with everything it may ask. */
export function QuestionSection({ section }: { section: QuestionnaireSheet['sections'][number] }) {
  const { key, title, intro, why, condition, parts } = section
  return (
    <section className={styles.section} aria-labelledby={`s-${key}`}>
      <h2 id={`s-${key}`}>{title}</h2>
      {condition ? <p className={styles.condition}>{condition}</p> : null}
      {intro ? <p>{intro}</p> : null}
      {why ? <p className="small muted">{why}</p> : null}
      {parts.map((part) => (
        <QuestionPart key={'block' in part ? part.block.key : part.question.key} part={part} />
      ))}
    </section>
  )
}

/** A question with its options, or a text between questions. */
export const QuestionPart = ({ part }: { part: QuestionnaireSheet['sections'][number]['parts'][number] }) =>
  'block' in part ? <Block block={part.block} /> : <Asked question={part.question} />

function Block({ block: { title, body, condition } }: { block: SheetBlock }) {
  return (
    <div className={styles.question}>
      <h3>{title}</h3>
      {condition ? <p className={styles.condition}>{condition}</p> : null}
      <p>{body}</p>
    </div>
  )
}

function Asked({ question }: { question: SheetQuestion }) {
  const { title, how, optional, hint, condition, rows, ends } = question
  return (
    <div className={styles.question}>
      <h3>{title}</h3>
      {condition ? <p className={styles.condition}>{condition}</p> : null}
      {hint ? <p className="small muted">{hint}</p> : null}
      <p className="small muted">{[how, optional].filter(Boolean).join(' ')}</p>
      {ends ? <p className="small muted">{ends}</p> : null}
      {rows.length > 0 ? (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.label}>
              {row.label}
              {row.condition ? <small> {row.condition}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Options question={question} />
    </div>
  )
}

function Options({ question: { mark, options, rows } }: { question: SheetQuestion }) {
  if (options.length === 0) return null
  const look = mark === 'several' ? styles.several : styles.one
  return (
    <ul className={`${styles.options} ${look} ${rows.length > 0 ? styles.columns : ''}`}>
      {options.map(({ label, note, other }) => (
        <li key={label}>
          {label}
          {other ? ` (${other})` : null}
          {note ? <small className="muted"> {note}</small> : null}
        </li>
      ))}
    </ul>
  )
}
